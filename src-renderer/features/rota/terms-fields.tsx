import { useTranslation } from 'react-i18next'

import { CheckField } from '#renderer/ui/check-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'

import { isCrossed, type TermsTyped } from './slot-draft.ts'

import styles from './series-form.module.css'

interface TermsFieldsProps {
  readonly value: TermsTyped
  readonly onChange: (change: Partial<TermsTyped>) => void
  /** True once somebody wanted to go on: what is missing is said. */
  readonly isAsked: boolean
}

/** Hours, how many hosts, a key or not, the note. */
export function TermsFields({ value, onChange, isAsked }: TermsFieldsProps) {
  const { t } = useTranslation()
  const missing = isAsked ? t('series.form.missingTime') : null
  const { startTime, endTime } = value
  const passesMidnight = startTime !== null && endTime !== null && endTime <= startTime
  return (
    <>
      <div className={styles.line}>
        <TimeField
          label={t('series.form.start')}
          value={startTime}
          onChange={(time) => onChange({ startTime: time })}
          error={startTime === null ? missing : null}
        />
        <TimeField
          label={t('series.form.end')}
          value={endTime}
          onChange={(time) => onChange({ endTime: time })}
          hint={passesMidnight ? t('series.form.nextDay') : undefined}
          error={endTime === null ? missing : null}
        />
      </div>
      <RoomFields value={value} onChange={onChange} />
    </>
  )
}

export type RoomTyped = Omit<TermsTyped, 'startTime' | 'endTime'>

interface RoomFieldsProps {
  readonly value: RoomTyped
  readonly onChange: (change: Partial<RoomTyped>) => void
}

/** How many hosts, a key or not, the note. */
export function RoomFields({ value, onChange }: RoomFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.line}>
        <NumberField
          label={t('series.form.minimum')}
          value={value.minHosts}
          onChange={(count) => onChange({ minHosts: count })}
          minimum={0}
          maximum={50}
        />
        <NumberField
          label={t('series.form.maximum')}
          value={value.maxHosts}
          onChange={(count) => onChange({ maxHosts: count })}
          minimum={1}
          maximum={50}
          error={isCrossed(value) ? t('series.refusal.maximumBelowMinimum') : null}
        />
      </div>
      <CheckField
        label={t('series.form.key')}
        isChecked={value.keyHolderNeeded}
        onChange={(keyHolderNeeded) => onChange({ keyHolderNeeded })}
      />
      <TextAreaField
        label={t('slot.note')}
        value={value.note}
        onChange={(note) => onChange({ note })}
        rows={2}
        maximumLength={500}
        isOptional
      />
    </>
  )
}
