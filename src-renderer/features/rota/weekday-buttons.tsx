import type { ReactNode } from 'react'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'

import styles from './series-form.module.css'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

interface WeekdayButtonsProps {
  readonly label: string
  readonly value: readonly Weekday[]
  readonly onChange: (weekdays: readonly Weekday[]) => void
  /** A hint or an error below. */
  readonly children?: ReactNode
}

/** The days of the week, each on or off. */
export function WeekdayButtons({ label, value, onChange, children }: WeekdayButtonsProps) {
  const formatting = useFormatting()
  const toggle = (weekday: Weekday, isOn: boolean) =>
    onChange(isOn ? [...value, weekday] : value.filter((one) => one !== weekday))
  return (
    <fieldset className={styles.days}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.dayButtons}>
        {weekdays.map((weekday) => (
          <label key={weekday} className={styles.dayButton}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={value.includes(weekday)}
              onChange={(event) => toggle(weekday, event.target.checked)}
            />
            <span aria-hidden="true">{formatting.shortWeekday(weekday)}</span>
            <span className="visually-hidden">{formatting.weekday(weekday)}</span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
