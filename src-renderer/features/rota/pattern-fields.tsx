import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

import type { PatternTyped } from './slot-draft.ts'
import { WeekdayButtons } from './weekday-buttons.tsx'

import styles from './series-form.module.css'

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
  const today = useNow().date
  return (
    <>
      <WeekdayButtons
        label={t('series.form.days')}
        value={value.weekdays}
        onChange={(weekdays) => onChange({ weekdays })}
      >
        <FieldError text={isAsked && value.weekdays.length === 0 ? t('series.form.missingDays') : null} />
      </WeekdayButtons>
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
