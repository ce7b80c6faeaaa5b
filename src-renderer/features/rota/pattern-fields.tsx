import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { Weekday } from '#shared/kernel/local-date.ts'

import type { PatternTyped } from './slot-draft.ts'

import styles from './series-form.module.css'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
/** Every week to every other month; other rhythms that stand already are kept in the list. */
const rhythms = [1, 2, 3, 4, 6, 8]

interface PatternFieldsProps {
  readonly value: PatternTyped
  readonly onChange: (change: Partial<PatternTyped>) => void
  readonly isAsked: boolean
}

/** On which days, how often, until when. */
export function PatternFields({ value, onChange, isAsked }: PatternFieldsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const toggle = (weekday: Weekday, isOn: boolean) =>
    onChange({
      weekdays: isOn ? [...value.weekdays, weekday] : value.weekdays.filter((one) => one !== weekday),
    })
  return (
    <>
      <fieldset className={styles.days}>
        <legend className={styles.legend}>{t('series.form.days')}</legend>
        <div className={styles.dayButtons}>
          {weekdays.map((weekday) => (
            <label key={weekday} className={styles.dayButton}>
              <input
                type="checkbox"
                className="visually-hidden"
                checked={value.weekdays.includes(weekday)}
                onChange={(event) => toggle(weekday, event.target.checked)}
              />
              <span aria-hidden="true">{formatting.shortWeekday(weekday)}</span>
              <span className="visually-hidden">{formatting.weekday(weekday)}</span>
            </label>
          ))}
        </div>
        <FieldError text={isAsked && value.weekdays.length === 0 ? t('series.form.missingDays') : null} />
      </fieldset>
      <div className={styles.line}>
        <SelectField
          label={t('series.form.rhythm')}
          value={String(value.everyWeeks)}
          choices={[...new Set([...rhythms, value.everyWeeks])]
            .toSorted((a, b) => a - b)
            .map((count) => ({
              value: String(count),
              label: t('series.form.everyWeeks', { count }),
            }))}
          onChange={(text) => onChange({ everyWeeks: Number(text) })}
        />
        <DateField
          label={t('series.form.until')}
          hint={t('series.form.untilHint')}
          isOptional
          value={value.untilDate}
          today={today}
          onChange={(untilDate) => onChange({ untilDate })}
        />
      </div>
    </>
  )
}
