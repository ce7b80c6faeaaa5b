import { cx } from './classes.ts'
import { FieldFrame, type FieldProps } from './field.tsx'
import { useTypedText } from './use-typed-text.ts'

import styles from './field.module.css'

interface AmountFieldProps extends FieldProps {
  /** A whole number of the smallest part: cents, metres. `null`: nothing, or nothing readable, was typed. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** What somebody meant, or null: `1.692,51` → 169251. */
  readonly parse: (text: string) => number | null
  /** The way it is typed: 169251 → `1692,51`. */
  readonly format: (value: number) => string
  /** Beside the figure: `€`, `km`. */
  readonly unit: string
  /** Said when what stands there is not one: "Écrivez un montant, par exemple 12,50." */
  readonly unreadable: string
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** A figure with its unit, typed the way people write it. Kept as typed when it cannot be read. */
export function AmountField(props: AmountFieldProps) {
  const { value, onChange, parse, format, unit, unreadable, placeholder, autoFocus, ...field } = props
  const typed = useTypedText(value, onChange, parse, format)
  return (
    <FieldFrame {...field} error={typed.isUnreadable ? unreadable : field.error}>
      {(control) => (
        <div className={cx(styles.row, styles.narrow, styles.withUnit)}>
          <input
            {...control}
            className={cx(styles.input, styles.amount)}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            autoFocus={autoFocus}
            placeholder={placeholder}
            value={typed.text}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.leave}
          />
          <span aria-hidden="true">{unit}</span>
        </div>
      )}
    </FieldFrame>
  )
}
