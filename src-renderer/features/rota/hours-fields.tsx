import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { TimeField } from '#renderer/ui/time-field.tsx'

import type { TermsTyped } from './slot-draft.ts'

import styles from './bulk-page.module.css'

type Hours = Pick<TermsTyped, 'startTime' | 'endTime'>

interface HoursFieldsProps {
  /** What these hours are called where there are several. */
  readonly label?: string
  readonly value: Hours
  readonly onChange: (part: Partial<Hours>) => void
  readonly children?: ReactNode
}

/** From when to when; an end that is not after the beginning is the next day's. */
export function HoursFields({ label, value, onChange, children }: HoursFieldsProps) {
  const { t } = useTranslation()
  const { startTime, endTime } = value
  const passesMidnight = startTime !== null && endTime !== null && endTime <= startTime
  return (
    <div className={styles.hours} role="group" aria-label={label ?? t('bulk.hours')}>
      <TimeField
        label={t('series.form.start')}
        value={startTime}
        onChange={(time) => onChange({ startTime: time })}
      />
      <TimeField
        label={t('series.form.end')}
        value={endTime}
        onChange={(time) => onChange({ endTime: time })}
        hint={passesMidnight ? t('series.form.nextDay') : undefined}
      />
      {children}
    </div>
  )
}
