import type { HTMLInputTypeAttribute, KeyboardEvent, Ref } from 'react'

import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { tooLongBy } from './text-length.ts'
import { stopsAtUnreadable } from './unreadable.ts'
import { useUiWords } from './words.tsx'

import styles from './field.module.css'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly type?: HTMLInputTypeAttribute | undefined
  readonly placeholder?: string | undefined
  /** What is longer stays in the field, with a sentence: a paste that is cut in silence is not noticed. */
  readonly maximumLength?: number | undefined
  readonly autoComplete?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onEnter?: (() => void) | undefined
  readonly ref?: Ref<HTMLInputElement>
}

function useTooLong(value: string, maximum: number | undefined): string | null {
  const words = useUiWords()
  const by = maximum === undefined ? 0 : tooLongBy(value, maximum)
  return maximum === undefined || by === 0 ? null : words.tooLong(by, maximum)
}

/** One line of text. */
export function TextField({ value, onChange, onEnter, maximumLength, type, ref, ...rest }: TextFieldProps) {
  const { placeholder, autoComplete = 'off', autoFocus, ...field } = rest
  const tooLong = useTooLong(value, maximumLength)
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // As the button of the form does: a field beside it may hold a text that means nothing.
      if (!stopsAtUnreadable(event.currentTarget)) onEnter()
    }
  }
  return (
    <FieldFrame {...field} error={field.error ?? tooLong}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className={styles.input}
          type={type ?? 'text'}
          value={value}
          placeholder={placeholder}
          autoComplete={autoComplete}
          // The caller asks for it only where the field is what the person came for.
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={keyDown}
        />
      )}
    </FieldFrame>
  )
}

interface TextAreaFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly rows?: number | undefined
  readonly maximumLength?: number | undefined
  readonly autoFocus?: boolean | undefined
}

/** A few sentences. */
export function TextAreaField({ value, onChange, rows = 3, maximumLength, ...rest }: TextAreaFieldProps) {
  const { autoFocus, ...field } = rest
  const tooLong = useTooLong(value, maximumLength)
  return (
    <FieldFrame {...field} error={field.error ?? tooLong}>
      {(control) => (
        <textarea
          {...control}
          className={cx(styles.input, styles.area)}
          value={value}
          rows={rows}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
