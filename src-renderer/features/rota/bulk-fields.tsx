import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'

import { BulkCreateFields } from './bulk-create-fields.tsx'
import type { BulkTyped } from './bulk-draft.ts'
import { HoursFields } from './hours-fields.tsx'
import { WeekdayButtons } from './weekday-buttons.tsx'

import styles from './bulk-page.module.css'
import lines from './series-form.module.css'

export interface BulkFieldsProps {
  readonly typed: BulkTyped
  readonly onChange: (part: Partial<BulkTyped>) => void
}

/** The days, and what the chosen act needs to know besides. */
export function BulkFields({ typed, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const { from, to, kind } = typed
  const isBackwards = from !== null && to !== null && to < from
  return (
    <div className={styles.fields}>
      <div className={lines.line}>
        <DateField
          label={t('bulk.from')}
          value={from}
          today={today}
          onChange={(date) => onChange({ from: date })}
        />
        <DateField
          label={t('bulk.to')}
          value={to}
          today={today}
          onChange={(date) => onChange({ to: date })}
          error={isBackwards ? t('series.refusal.untilBeforeFrom') : null}
        />
        {kind !== 'create' && (
          <TimeField
            label={t('bulk.startsAt')}
            hint={t('bulk.startsAtHint')}
            isOptional
            value={typed.startsAt}
            onChange={(startsAt) => onChange({ startsAt })}
          />
        )}
      </div>
      <WeekdayButtons
        label={t('bulk.days')}
        value={typed.weekdays}
        onChange={(weekdays) => onChange({ weekdays })}
      >
        {kind !== 'create' && <p className={styles.hint}>{t('bulk.daysHint')}</p>}
      </WeekdayButtons>
      <ActFields typed={typed} onChange={onChange} />
    </div>
  )
}

function ActFields({ typed, onChange }: BulkFieldsProps) {
  switch (typed.kind) {
    case 'create':
      return <BulkCreateFields typed={typed} onChange={onChange} />
    case 'move':
      return <MoveFields typed={typed} onChange={onChange} />
    case 'hours':
      return (
        <HoursFields
          value={typed.hours}
          onChange={(part) => onChange({ hours: { ...typed.hours, ...part } })}
        />
      )
    case 'close':
      return <ReasonField typed={typed} onChange={onChange} />
    case 'reopen':
      return <ClosedDaysField typed={typed} onChange={onChange} />
    case 'copy':
      return <CopyFields typed={typed} onChange={onChange} />
  }
}

function MoveFields({ typed, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  const ways = ['later', 'earlier'] as const
  return (
    <>
      <SegmentedControl
        label={t('bulk.moveWay')}
        isLabelShown
        value={typed.way}
        segments={ways.map((value) => ({ value, label: t(`bulk.way.${value}`) }))}
        onChange={(way) => onChange({ way })}
      />
      <div className={lines.line}>
        <NumberField
          label={t('bulk.moveDays')}
          hint={t('bulk.moveHint')}
          value={typed.days}
          maximum={366}
          onChange={(days) => onChange({ days })}
        />
        <NumberField
          label={t('bulk.moveMinutes')}
          value={typed.minutes}
          maximum={1439}
          onChange={(minutes) => onChange({ minutes })}
        />
      </div>
    </>
  )
}

function ReasonField({ typed, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('bulk.reason')}
      isOptional
      className={styles.what}
      maximumLength={200}
      value={typed.reason}
      onChange={(reason) => onChange({ reason })}
    />
  )
}

function ClosedDaysField({ typed, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  return (
    <CheckField
      label={t('bulk.closedDays')}
      isChecked={typed.closedDays}
      onChange={(closedDays) => onChange({ closedDays })}
    />
  )
}

function CopyFields({ typed, onChange }: BulkFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <DateField
        label={t('bulk.onto')}
        hint={t('bulk.ontoHint')}
        value={typed.onto}
        today={useNow().date}
        onChange={(onto) => onChange({ onto })}
      />
      <CheckField
        label={t('bulk.people')}
        hint={t('bulk.peopleHint')}
        isChecked={typed.people}
        onChange={(people) => onChange({ people })}
      />
    </>
  )
}
