import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { AbsenceDraft } from './absence-draft.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './host-form.module.css'

interface AbsenceFieldsProps {
  readonly value: AbsenceDraft
  readonly today: LocalDate
  readonly onChange: (part: Partial<AbsenceDraft>) => void
  readonly error: string | null
}

/** From when to when; whole days unless one wants to say the hours. */
export function AbsenceFields({ value, today, onChange, error }: AbsenceFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={layout.form}>
      <p>{t('hosts.page.noReason')}</p>
      <div className={layout.pair}>
        <DateField
          label={t('hosts.absence.from')}
          value={value.fromDate}
          today={today}
          onChange={(fromDate) => onChange({ fromDate })}
        />
        <DateField
          label={t('hosts.absence.until')}
          value={value.untilDate}
          today={value.fromDate ?? today}
          onChange={(untilDate) => onChange({ untilDate })}
          isOptional
        />
      </div>
      <CheckField
        label={t('hosts.absence.wholeDays')}
        isChecked={value.wholeDays}
        onChange={(wholeDays) => onChange({ wholeDays })}
      />
      {!value.wholeDays && (
        <>
          <div className={layout.pair}>
            <TimeField
              label={t('hosts.absence.fromTime')}
              value={value.fromTime}
              onChange={(fromTime) => onChange({ fromTime })}
            />
            <TimeField
              label={t('hosts.absence.untilTime')}
              value={value.untilTime}
              onChange={(untilTime) => onChange({ untilTime })}
            />
          </div>
          <p className={styles.soft}>{t('hosts.absence.timesHint')}</p>
        </>
      )}
      <FieldError text={error} />
    </div>
  )
}
