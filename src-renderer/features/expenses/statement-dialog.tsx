import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { fileToAdd, noFile, type VaultFileDraft } from '#renderer/lib/vault-file-draft.ts'
import { VaultFileField } from '#renderer/lib/vault-file-field.tsx'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DateField } from '#renderer/ui/date-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { claimSentence } from './claim-refusals.ts'
import { lineCentsOfText, textOfCents } from './typed-figures.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it. */
const longestNote = 500
/** No statement is older: a slip of the finger is seen. */
const firstDay = '2000-01-01'

interface StatementDialogProps {
  readonly standing: YearStanding
  readonly onClose: () => void
}

/** A sworn statement: what all other organisations together paid in the year; nought is an answer too. */
export function StatementDialog({ standing, onClose }: StatementDialogProps) {
  const { t } = useTranslation()
  const { name, year } = standing
  const form = useStatement(standing, onClose)
  const { typed, type } = form
  return (
    <Dialog
      title={t('expenseYears.statements.addTitle', { name, year })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenses.act.giveUp')}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.save}>
            {t('expenseYears.statements.save')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <StatementFigures year={year} form={form} />
        <VaultFileField
          label={t('expenseYears.statements.document')}
          value={typed.file}
          onChange={(file) => type({ file })}
        />
        <TextAreaField
          label={t('expenseYears.statements.note')}
          hint={t('expenseYears.statements.noteHint')}
          value={typed.note}
          rows={2}
          maximumLength={longestNote}
          isOptional
          onChange={(note) => type({ note })}
        />
        <FieldError text={form.problem} />
      </div>
    </Dialog>
  )
}

interface StatementFiguresProps {
  readonly year: number
  readonly form: ReturnType<typeof useStatement>
}

/** How much, declared when. */
function StatementFigures({ year, form }: StatementFiguresProps) {
  const { t } = useTranslation()
  return (
    <div className={layout.pair}>
      <AmountField
        label={t('expenseYears.statements.amount')}
        hint={t('expenseYears.statements.amountHint', { year })}
        value={form.typed.cents}
        parse={lineCentsOfText}
        format={textOfCents}
        unit="€"
        unreadable={t('expenseLines.add.unreadable')}
        error={form.missing.cents}
        onChange={(cents) => form.type({ cents })}
      />
      <DateField
        label={t('expenseYears.statements.date')}
        value={form.typed.declaredOn}
        today={form.today}
        earliest={firstDay}
        latest={form.today}
        error={form.missing.declaredOn}
        onChange={(declaredOn) => form.type({ declaredOn })}
      />
    </div>
  )
}

interface StatementTyped {
  readonly cents: number | null
  readonly declaredOn: LocalDate | null
  readonly file: VaultFileDraft
  readonly note: string
}

/** What is typed, kept on a refusal. */
function useStatement({ personId, year }: YearStanding, onClose: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [typed, setTyped] = useState<StatementTyped>({
    cents: null,
    declaredOn: today,
    file: noFile,
    note: '',
  })
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsAsked(true)
    const { cents, declaredOn, file } = typed
    if (cents === null || declaredOn === null || tooLongBy(typed.note, longestNote) > 0 || isBusy) return
    const note = typed.note.trim() === '' ? null : typed.note.trim()
    setIsBusy(true)
    const words = { personId, year, amountCents: cents, declaredOn, document: fileToAdd(file), note }
    const result = await api.expenses.declareOtherMoney(words)
    setIsBusy(false)
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : claimSentence(t, formatting, refusal))
    if (!result.ok) return
    onClose()
    offerVaultUndo(t('expenseYears.statements.done'), result.act)
  }
  return {
    typed,
    type: (part: Partial<StatementTyped>) => {
      setProblem(null)
      setTyped((before) => ({ ...before, ...part }))
    },
    missing: {
      cents: isAsked && typed.cents === null ? t('expenseYears.statements.amountMissing') : null,
      declaredOn: isAsked && typed.declaredOn === null ? t('expenseYears.statements.dateMissing') : null,
    },
    problem,
    isBusy,
    today,
    save: () => void save(),
  }
}
