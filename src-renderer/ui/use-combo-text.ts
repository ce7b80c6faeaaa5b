import { useState } from 'react'

import { meantBy } from './combo-match.ts'
import { unreadableMark } from './unreadable.ts'

interface ComboChoiceNamed {
  readonly id: string
  readonly label: string
  readonly isDisabled?: boolean
}

interface Typing {
  /** Null: the name of what is chosen stands there, as it is. */
  readonly typed: string | null
  /** What was chosen when it was typed. */
  readonly of: string | null
  readonly isLeft: boolean
}

export interface ComboText {
  readonly text: string
  /** Something else than the name of what is chosen stands there. */
  readonly isTyped: boolean
  readonly type: (text: string) => void
  readonly choose: (id: string) => void
  /** Leaves the field: takes what can only be meant; what means nothing stays, and says so. Emptied: nothing. */
  readonly leave: () => void
  /** Escape: what was chosen stands there again. */
  readonly giveUp: () => void
  readonly isUnreadable: boolean
  readonly mark: Partial<typeof unreadableMark>
}

/** What is being typed to choose one of a list: never taken for something else than what it says. */
export function useComboText(
  value: string | null,
  choices: readonly ComboChoiceNamed[],
  onChange: (id: string | null) => void,
): ComboText {
  const [state, setState] = useState<Typing>({ typed: null, of: value, isLeft: false })
  if (value !== state.of) setState({ typed: null, of: value, isLeft: false })
  const label = choices.find(({ id }) => id === value)?.label ?? ''
  const text = state.typed ?? label
  const isTyped = text !== label
  const giveUp = () => setState({ typed: null, of: value, isLeft: false })
  const change = (id: string | null) => {
    giveUp()
    if (id !== value) onChange(id)
  }
  const isUnreadable = isTyped && text.trim() !== '' && meantBy(choices, text) === null
  const leave = () => {
    if (!isTyped) return
    if (isUnreadable) return setState({ typed: text, of: value, isLeft: true })
    change(meantBy(choices, text)?.id ?? null)
  }
  return {
    text,
    isTyped,
    type: (typed) => setState({ typed, of: value, isLeft: false }),
    choose: change,
    leave,
    giveUp,
    isUnreadable: isUnreadable && state.isLeft,
    mark: isUnreadable ? unreadableMark : {},
  }
}
