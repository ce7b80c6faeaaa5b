import Check from 'lucide-react/icons/check'
import { useId, type ReactNode } from 'react'

import { cx } from './classes.ts'

import styles from './field.module.css'

interface CheckFieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly isDisabled?: boolean | undefined
  readonly className?: string | undefined
}

/** Yes or no; the whole line can be pressed. */
export function CheckField({ label, hint, isChecked, onChange, isDisabled, className }: CheckFieldProps) {
  const hintId = useId()
  return (
    <label className={cx(styles.check, className)}>
      <span className={styles.checkMark}>
        <input
          type="checkbox"
          checked={isChecked}
          disabled={isDisabled}
          aria-describedby={hint === undefined ? undefined : hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <Check size={18} strokeWidth={3} />
      </span>
      <span>
        {label}
        {hint !== undefined && (
          <span id={hintId} className={cx(styles.hint, styles.field)}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
