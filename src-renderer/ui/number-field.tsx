import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useRef, type KeyboardEvent } from 'react'

import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { numberOfText } from './typed-text.ts'
import { useTypedText } from './use-typed-text.ts'
import { useUiWords, type UiWords } from './words.tsx'
import { noteWriting } from './writing.ts'

import styles from './field.module.css'

interface NumberFieldProps extends FieldProps {
  /** `null`: nothing, or nothing readable, was typed. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly autoFocus?: boolean | undefined
  readonly onEnter?: (() => void) | undefined
}

const stepOfKey: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

/** A whole number, typed or stepped with the buttons and the arrow keys. Kept as typed when it is not one. */
export function NumberField(props: NumberFieldProps) {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER, ...rest } = props
  const { value, onChange, autoFocus, onEnter, ...field } = rest
  const words = useUiWords()
  const parse = (text: string) => wholeNumberOf(text, minimum, maximum)
  const typed = useTypedText(value, onChange, parse, String)
  const stepped = (by: number) => Math.min(maximum, Math.max(minimum, (value ?? minimum) + by))
  const canStep = (by: number) => field.isDisabled !== true && (value === null || stepped(by) !== value)
  const input = useRef<HTMLInputElement>(null)
  const step = (by: number) => {
    noteWriting(input.current)
    onChange(stepped(by))
  }
  const keyDown = (event: KeyboardEvent) => {
    const by = stepOfKey[event.key]
    if (by !== undefined) {
      event.preventDefault()
      step(by)
    } else if (event.key === 'Enter' && onEnter !== undefined) {
      event.preventDefault()
      onEnter()
    }
  }
  const error = field.error ?? (typed.isUnreadable ? sentenceOf(words, typed.text, minimum, maximum) : null)
  return (
    <FieldFrame {...field} error={error}>
      {(control) => (
        <div className={cx(styles.row, styles.narrow)}>
          <IconButton label={words.less} variant="plain" disabled={!canStep(-1)} onClick={() => step(-1)}>
            <Minus size={20} />
          </IconButton>
          <input
            {...control}
            ref={input}
            className={cx(styles.input, styles.figure)}
            type="text"
            inputMode="numeric"
            role="spinbutton"
            aria-valuenow={value ?? undefined}
            aria-valuemin={minimum}
            aria-valuemax={maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum}
            autoComplete="off"
            autoFocus={autoFocus}
            value={typed.text}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.leave}
            onKeyDown={keyDown}
          />
          <IconButton label={words.more} variant="plain" disabled={!canStep(1)} onClick={() => step(1)}>
            <Plus size={20} />
          </IconButton>
        </div>
      )}
    </FieldFrame>
  )
}

function wholeNumberOf(text: string, minimum: number, maximum: number): number | null {
  const number = numberOfText(text)
  return number !== null && Number.isInteger(number) && number >= minimum && number <= maximum ? number : null
}

function sentenceOf(words: UiWords, text: string, minimum: number, maximum: number): string {
  const number = numberOfText(text)
  if (number === null || !Number.isInteger(number)) return words.notANumber
  return maximum === Number.MAX_SAFE_INTEGER
    ? words.numberAtLeast(minimum)
    : words.numberBetween(minimum, maximum)
}
