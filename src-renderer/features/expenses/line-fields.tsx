import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { useNow } from '#renderer/lib/use-now.ts'
import { VaultFileField } from '#renderer/lib/vault-file-field.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import { travelModes, tripKinds } from '#shared/expenses/claim.ts'
import { endOfMonth } from '#shared/kernel/local-date.ts'

import { longestWords, type LineTyped, type Missing } from './line-typed.ts'
import { lineCentsOfText, textOfCents, textOfMetres, tripMetresOfText } from './typed-figures.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './line-fields.module.css'

interface LineFieldsProps {
  readonly claim: ClaimSummary
  readonly typed: LineTyped
  readonly missing: readonly Missing[]
  readonly onChange: (part: Partial<LineTyped>) => void
}

/** The fields of the kind of line chosen; a day is one of the claim's month. */
export function LineFields(props: LineFieldsProps) {
  const { typed } = props
  return (
    <>
      {typed.kind === 'travel' && <TravelFields {...props} />}
      {typed.kind === 'realCost' && <RealCostFields {...props} />}
      {typed.kind === 'flatDay' && <FlatDayFields {...props} />}
    </>
  )
}

function DayField({ claim, typed, missing, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  const today = useNow().date
  const first = `${claim.month}-01`
  const last = endOfMonth(first)
  return (
    <DateField
      label={t('expenseLines.add.date')}
      value={typed.date}
      today={last < today ? last : today}
      earliest={first}
      latest={last < today ? last : today}
      error={missing.includes('date') ? t('expenseLines.add.dateMissing') : null}
      onChange={(date) => onChange({ date })}
    />
  )
}

function PriceField({ typed, missing, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <AmountField
      label={t('expenseLines.add.amount')}
      hint={t('expenseLines.add.amountHint')}
      value={typed.amount}
      parse={lineCentsOfText}
      format={textOfCents}
      unit="€"
      unreadable={t('expenseLines.add.unreadable')}
      error={missing.includes('amount') ? t('expenseLines.add.amountMissing') : null}
      onChange={(amount) => onChange({ amount })}
    />
  )
}

function ActivityField({ typed, missing, onChange, hint }: LineFieldsProps & { readonly hint: string }) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('expenseLines.add.activity')}
      hint={hint}
      value={typed.activity}
      maximumLength={longestWords}
      isOptional={typed.kind === 'flatDay'}
      error={missing.includes('activity') ? t('expenseLines.add.activityMissing') : null}
      onChange={(activity) => onChange({ activity })}
    />
  )
}

function FlatDayFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.hint}>{t('expenseLines.add.flatHint')}</p>
      <DayField {...props} />
      <ActivityField {...props} hint={t('expenseLines.add.flatActivityHint')} />
    </>
  )
}

function RealCostFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={layout.pair}>
        <DayField {...props} />
        <PriceField {...props} />
      </div>
      <ActivityField {...props} hint={t('expenseLines.add.activityHint')} />
      <Receipt {...props} />
    </>
  )
}

function Receipt({ typed, onChange }: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <VaultFileField
      label={t('expenseLines.add.receipt')}
      value={typed.receipt}
      onChange={(receipt) => onChange({ receipt })}
    />
  )
}

function TravelFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  const { typed, missing, onChange } = props
  return (
    <>
      <div className={layout.pair}>
        <DayField {...props} />
        <AmountField
          label={t('expenseLines.add.distance')}
          hint={t('expenseLines.add.distanceHint')}
          value={typed.metres}
          parse={tripMetresOfText}
          format={textOfMetres}
          unit="km"
          unreadable={t('expenseLines.add.distanceUnreadable')}
          error={missing.includes('distance') ? t('expenseLines.add.distanceMissing') : null}
          onChange={(metres) => onChange({ metres })}
        />
      </div>
      <div className={layout.pair}>
        <SelectField
          label={t('expenseLines.add.mode')}
          value={typed.mode}
          choices={travelModes.map((mode) => ({ value: mode, label: t(`expenseLines.add.modes.${mode}`) }))}
          onChange={(mode) => onChange({ mode })}
        />
        <SelectField
          label={t('expenseLines.add.trip')}
          value={typed.trip}
          choices={tripKinds
            .toReversed()
            .map((trip) => ({ value: trip, label: t(`expenseLines.add.trips.${trip}`) }))}
          onChange={(trip) => onChange({ trip })}
        />
      </div>
      {typed.trip === 'homeToPlace' && (
        <p className={styles.warning} role="status">
          <TriangleAlert size={20} />
          <span>{t('expenseLines.add.homeToPlace')}</span>
        </p>
      )}
      <TextField
        label={t('expenseLines.add.reason')}
        hint={t('expenseLines.add.reasonHint')}
        value={typed.reason}
        maximumLength={longestWords}
        error={missing.includes('reason') ? t('expenseLines.add.reasonMissing') : null}
        onChange={(reason) => onChange({ reason })}
      />
      {typed.mode === 'publicTransport' && (
        <>
          <PriceField {...props} />
          <Receipt {...props} />
        </>
      )}
    </>
  )
}
