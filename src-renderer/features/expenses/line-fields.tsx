import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { VaultFileField } from '#renderer/lib/vault-file-field.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { travelModes, tripKinds } from '#shared/expenses/claim.ts'

import { LineDayField } from './line-day-field.tsx'
import { DistanceField, PriceField } from './line-figure-fields.tsx'
import { longestWords, type LineProblem, type LineSpan, type LineTyped } from './line-typed.ts'
import type { LineClaim } from './use-add-line.ts'

import layout from '#renderer/ui/form.module.css'
import styles from './line-fields.module.css'

export interface LineFieldsProps {
  readonly claim: LineClaim
  readonly span: LineSpan
  readonly typed: LineTyped
  /** What is missing or cannot be so, each said beside its field. */
  readonly problems: readonly LineProblem[]
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

function ActivityField({ typed, problems, onChange, hint }: LineFieldsProps & { readonly hint: string }) {
  const { t } = useTranslation()
  return (
    <TextField
      label={t('expenseLines.add.activity')}
      hint={hint}
      value={typed.activity}
      maximumLength={longestWords}
      isOptional={typed.kind === 'flatDay'}
      error={problems.includes('activity') ? t('expenseLines.add.activityMissing') : null}
      onChange={(activity) => onChange({ activity })}
    />
  )
}

function FlatDayFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.hint}>{t('expenseLines.add.flatHint')}</p>
      <LineDayField {...props} />
      <ActivityField {...props} hint={t('expenseLines.add.flatActivityHint')} />
    </>
  )
}

function RealCostFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className={layout.pair}>
        <LineDayField {...props} />
        <PriceField {...props} />
      </div>
      <ActivityField {...props} hint={t('expenseLines.add.activityHint')} />
      <Receipt {...props} hint={t('expenseLines.add.receiptHint')} />
    </>
  )
}

/** Announced before the line is added: when it is needed, and that it may come later. */
function Receipt({ typed, onChange, hint }: LineFieldsProps & { readonly hint: string }) {
  const { t } = useTranslation()
  return (
    <VaultFileField
      label={t('expenseLines.add.receipt')}
      hint={`${hint} ${t('vaultFile.hint')}`}
      value={typed.receipt}
      onChange={(receipt) => onChange({ receipt })}
    />
  )
}

function TravelFields(props: LineFieldsProps) {
  const { t } = useTranslation()
  const { typed, problems, onChange } = props
  return (
    <>
      <div className={layout.pair}>
        <LineDayField {...props} />
        <DistanceField {...props} />
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
        error={problems.includes('reason') ? t('expenseLines.add.reasonMissing') : null}
        onChange={(reason) => onChange({ reason })}
      />
      {typed.mode === 'publicTransport' && (
        <>
          <PriceField {...props} />
          <Receipt {...props} hint={t('expenseLines.add.ticketHint')} />
        </>
      )}
    </>
  )
}
