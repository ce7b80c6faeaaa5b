import type { LocalTime } from '#shared/kernel/local-date.ts'

import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { timeOfText } from './typed-text.ts'
import { useTypedText } from './use-typed-text.ts'
import { useUiWords } from './words.tsx'

import styles from './field.module.css'

interface TimeFieldProps extends FieldProps {
  /** `null`: nothing, or nothing readable, was typed. */
  readonly value: LocalTime | null
  readonly onChange: (value: LocalTime | null) => void
}

const asIs = (time: LocalTime) => time

/** A time of the day, typed as people write it: `9`, `9h30`, `9.30`, `21:00`. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  const words = useUiWords()
  const typed = useTypedText(value, onChange, timeOfText, asIs)
  return (
    <FieldFrame {...field} error={field.error ?? (typed.isUnreadable ? words.notATime : null)}>
      {(control) => (
        <input
          {...control}
          {...typed.mark}
          className={cx(styles.input, styles.time)}
          type="text"
          inputMode="text"
          autoComplete="off"
          placeholder="00:00"
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.leave}
        />
      )}
    </FieldFrame>
  )
}
