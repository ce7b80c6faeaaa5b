import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextAreaField, TextField } from '#renderer/ui/text-field.tsx'
import { rateKinds } from '#shared/expenses/expense-rate.ts'

import { longestNote, longestSource, usualSpan, type MissingPart, type RateTyped } from './rate-typed.ts'
import { unitOf, type RateUnit } from './rate-words.ts'
import {
  centsOfText,
  metresOfText,
  rateOfText,
  textOfCents,
  textOfMetres,
  textOfRate,
} from './typed-figures.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './expenses.module.css'

/** No figure is older: a slip of the finger is seen. */
const firstDay = '2000-01-01'

interface RateFieldsProps {
  readonly typed: RateTyped
  readonly missing: readonly MissingPart[]
  readonly isNew: boolean
  readonly isKindFixed: boolean
  readonly usedByLines: number
  readonly onChange: (part: Partial<RateTyped>) => void
}

const figures: Readonly<
  Record<
    RateUnit,
    {
      readonly unit: string
      readonly parse: (text: string) => number | null
      readonly format: (value: number) => string
    }
  >
> = {
  money: { unit: '€', parse: centsOfText, format: textOfCents },
  perKm: { unit: '€/km', parse: rateOfText, format: textOfRate },
  distance: { unit: 'km', parse: metresOfText, format: textOfMetres },
}

/** What, from when to when, how much, and where it was read. */
export function RateFields(props: RateFieldsProps) {
  const { t } = useTranslation()
  const { typed, missing, isNew, isKindFixed, usedByLines, onChange } = props
  const today = useNow().date
  const unit = unitOf(typed.kind)
  return (
    <div className={layout.form}>
      {isKindFixed ? (
        <p className={styles.strong}>{t(`expenseRates.kind.${typed.kind}`)}</p>
      ) : (
        <SelectField
          label={t('expenseRates.kindLabel')}
          value={typed.kind}
          choices={rateKinds.map((kind) => ({ value: kind, label: t(`expenseRates.kind.${kind}`) }))}
          onChange={(kind) => onChange({ kind, amount: null, ...usualSpan(kind, typed.fromDate ?? today) })}
        />
      )}
      <div className={layout.pair}>
        <DateField
          label={t('expenseRates.fromDate')}
          value={typed.fromDate}
          today={today}
          earliest={firstDay}
          isDisabled={!isNew}
          error={missing.includes('fromDate') ? t('expenseRates.fromMissing') : null}
          onChange={(fromDate) => onChange({ fromDate })}
        />
        <DateField
          label={t('expenseRates.untilDate')}
          hint={typed.kind === 'travelMetres' ? t('expenseRates.untilHint') : undefined}
          value={typed.untilDate}
          today={today}
          earliest={firstDay}
          onChange={(untilDate) => onChange({ untilDate })}
        />
      </div>
      <AmountField
        key={unit}
        label={t(`expenseRates.amount.${unit}`)}
        hint={usedByLines > 0 ? t('expenseRates.used', { count: usedByLines }) : undefined}
        value={typed.amount}
        {...figures[unit]}
        unreadable={t(`expenseRates.unreadable.${unit}`)}
        isDisabled={usedByLines > 0}
        error={missing.includes('amount') ? t('expenseRates.amountMissing') : null}
        onChange={(amount) => onChange({ amount })}
      />
      <Read {...props} />
    </div>
  )
}

/** Where the figure was read, and whether by the person who writes it down. */
function Read({ typed, missing, onChange }: RateFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextField
        label={t('expenseRates.column.source')}
        hint={t('expenseRates.sourceHint')}
        value={typed.source}
        maximumLength={longestSource}
        error={missing.includes('source') ? t('expenseRates.sourceMissing') : null}
        onChange={(source) => onChange({ source })}
      />
      <CheckField
        label={t('expenseRates.confirmed')}
        isChecked={typed.isConfirmed}
        onChange={(isConfirmed) => onChange({ isConfirmed })}
      />
      <TextAreaField
        label={t('expenseRates.note')}
        value={typed.note}
        rows={2}
        maximumLength={longestNote}
        isOptional
        onChange={(note) => onChange({ note })}
      />
    </>
  )
}
