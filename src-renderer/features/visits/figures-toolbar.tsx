import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { ChangeAsk, FiguresAsk } from './figures-address.ts'
import { daysTyped, earliestDay, ranges } from './figures-range.ts'
import type { Days, Range } from './figures-range.ts'

import styles from './figures-toolbar.module.css'

interface FiguresToolbarProps {
  readonly ask: FiguresAsk
  readonly days: Days | null
  readonly isKnown: boolean
  readonly today: LocalDate
  readonly onChange: ChangeAsk
}

/** Which days, and for whom: what leaves the place hides small figures. */
export function FiguresToolbar({ ask, days, isKnown, today, onChange }: FiguresToolbarProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const choose = (range: Range) =>
    // Free dates start from those on screen.
    onChange(range === 'custom' && days !== null ? { range, ...days } : { range, from: null, to: null })
  return (
    <div className={styles.toolbar} data-no-print>
      <SelectField
        label={t('visitFigures.range.label')}
        isLabelHidden
        className={styles.range}
        value={ask.range}
        choices={ranges.map((value) => ({ value, label: t(`visitFigures.range.${value}`) }))}
        onChange={choose}
      />
      {ask.range === 'custom' && <FreeDays ask={ask} today={today} onChange={onChange} />}
      {ask.range !== 'custom' && isKnown && days !== null && (
        <p className={styles.days}>{formatting.dateRange(days.from, days.to)}</p>
      )}
      <div className={styles.audience}>
        <SegmentedControl
          label={t('visitFigures.audience.label')}
          value={ask.published ? 'published' : 'own'}
          segments={[
            { value: 'own', label: t('visitFigures.audience.own') },
            { value: 'published', label: t('visitFigures.audience.published') },
          ]}
          onChange={(audience) => onChange({ published: audience === 'published' })}
        />
      </div>
    </div>
  )
}

interface FreeDaysProps {
  readonly ask: FiguresAsk
  readonly today: LocalDate
  readonly onChange: ChangeAsk
}

/** Two days to type; what was typed stays while it makes no sense, and says so. */
function FreeDays({ ask, today, onChange }: FreeDaysProps) {
  const { t } = useTranslation()
  const [from, setFrom] = useState(ask.from)
  const [to, setTo] = useState(ask.to)
  const keep = (days: { readonly from: LocalDate | null; readonly to: LocalDate | null }) => {
    setFrom(days.from)
    setTo(days.to)
    if (days.from !== null && days.to !== null) onChange(days)
  }
  const isWrong = from !== null && to !== null && daysTyped(from, to) === null
  const limits = { today, earliest: earliestDay(today), latest: today }
  return (
    <div className={styles.free}>
      <DateField
        label={t('visitFigures.range.from')}
        value={from}
        onChange={(date) => keep({ from: date, to })}
        {...limits}
      />
      <DateField
        label={t('visitFigures.range.to')}
        value={to}
        onChange={(date) => keep({ from, to: date })}
        error={isWrong ? t('visitFigures.range.wrong') : null}
        {...limits}
      />
    </div>
  )
}
