import { useState } from 'react'

import { unreadableMark } from './unreadable.ts'

interface TypedText {
  readonly text: string
  readonly type: (text: string) => void
  /** Leaves the field: what was understood is written in full, what was not stays as typed. */
  readonly leave: () => void
  readonly isUnreadable: boolean
  /** For the input: a form with a text that cannot be read is not saved (see `unreadable.ts`). */
  readonly mark: Partial<typeof unreadableMark>
}

/**
 * Text being typed for a value that is not text. What was typed stays on screen even when it means
 * nothing yet; `onChange(null)` then says so. A new `value` from outside replaces it.
 */
export function useTypedText<Value>(
  value: Value | null,
  onChange: (value: Value | null) => void,
  parse: (text: string) => Value | null,
  format: (value: Value) => string,
): TypedText {
  const [state, setState] = useState({ text: value === null ? '' : format(value), of: value, isLeft: true })
  if (value !== state.of) setState({ text: value === null ? '' : format(value), of: value, isLeft: true })
  const type = (text: string) => {
    const parsed = parse(text)
    setState({ text, of: parsed, isLeft: false })
    onChange(parsed)
  }
  const leave = () => {
    const parsed = parse(state.text)
    setState({ text: parsed === null ? state.text : format(parsed), of: state.of, isLeft: true })
  }
  const isReadable = state.text.trim() === '' || parse(state.text) !== null
  return {
    text: state.text,
    type,
    leave,
    isUnreadable: state.isLeft && !isReadable,
    mark: isReadable ? {} : unreadableMark,
  }
}
