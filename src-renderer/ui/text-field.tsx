import type { HTMLInputTypeAttribute, KeyboardEvent, Ref } from 'react'

import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'

import styles from './field.module.css'

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly type?: HTMLInputTypeAttribute | undefined
  readonly placeholder?: string | undefined
  readonly maximumLength?: number | undefined
  readonly autoComplete?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onEnter?: (() => void) | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({ value, onChange, onEnter, maximumLength, type, ref, ...rest }: TextFieldProps) {
  const { placeholder, autoComplete = 'off', autoFocus, ...field } = rest
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && onEnter !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onEnter()
    }
  }
  return (
    <FieldFrame {...field}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className={styles.input}
          type={type ?? 'text'}
          value={value}
          placeholder={placeholder}
          maxLength={maximumLength}
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
}

/** A few sentences. */
export function TextAreaField({ value, onChange, rows = 3, maximumLength, ...field }: TextAreaFieldProps) {
  return (
    <FieldFrame {...field}>
      {(control) => (
        <textarea
          {...control}
          className={cx(styles.input, styles.area)}
          value={value}
          rows={rows}
          maxLength={maximumLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  )
}
