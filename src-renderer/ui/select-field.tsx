import ChevronDown from 'lucide-react/icons/chevron-down'

import { FieldFrame, type FieldProps } from './field.tsx'

import styles from './field.module.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly isDisabled?: boolean
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}

/** One choice among a few, with the system's own list: it opens at once and every reader knows it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, choices, onChange, ...field } = props
  const choose = (text: string) => {
    const choice = choices.find((one) => one.value === text)
    if (choice !== undefined) onChange(choice.value)
  }
  return (
    <FieldFrame {...field}>
      {(control) => (
        <div className={styles.select}>
          <select
            {...control}
            className={styles.input}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDown size={20} />
        </div>
      )}
    </FieldFrame>
  )
}
