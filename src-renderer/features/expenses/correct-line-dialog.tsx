import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { ForceLine, longestReason } from './force-line.tsx'
import { centsOfText, textOfCents, textOfMetres, tripMetresOfText } from './typed-figures.ts'
import { isByDistance, useCorrection } from './use-correction.ts'

import layout from '#renderer/ui/form.module.css'

interface CorrectLineDialogProps {
  readonly line: ClaimLine
  readonly onClose: () => void
}

/** The right amount of a line that is final: the difference becomes an entry of its own, in an open claim. */
export function CorrectLineDialog({ line, onClose }: CorrectLineDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const form = useCorrection(line, onClose)
  const was = { day: formatting.date(line.date), amount: formatting.money(line.netCents) }
  return (
    <Dialog
      title={t('expenseLines.correct.title')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('expenses.act.giveUp')}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.correct}>
            {t('expenseLines.correct.confirm')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <p>{t('expenseLines.correct.text')}</p>
        <p>
          <strong>{t('expenseLines.correct.was', was)}</strong>
        </p>
        <FigureField line={line} form={form} />
        <TextAreaField
          label={t('expenseLines.correct.reason')}
          value={form.typed.reason}
          rows={2}
          maximumLength={longestReason}
          error={form.missing.reason}
          onChange={(reason) => form.type({ reason })}
        />
        {form.over === null ? (
          <FieldError text={form.problem} />
        ) : (
          <ForceLine key={form.over} sentence={form.over} isBusy={form.isBusy} onForce={form.force} />
        )}
      </div>
    </Dialog>
  )
}

interface FigureFieldProps {
  readonly line: ClaimLine
  readonly form: ReturnType<typeof useCorrection>
}

/** The right distance of a trip by car or bicycle, the right amount of anything else. */
function FigureField({ line, form }: FigureFieldProps) {
  const { t } = useTranslation()
  if (isByDistance(line)) {
    return (
      <AmountField
        label={t('expenseLines.correct.distance')}
        hint={t('expenseLines.correct.zero')}
        value={form.typed.metres}
        parse={tripMetresOfText}
        format={textOfMetres}
        unit="km"
        unreadable={t('expenseLines.add.distanceUnreadable')}
        error={form.missing.figure}
        onChange={(metres) => form.type({ metres })}
      />
    )
  }
  return (
    <AmountField
      label={t('expenseLines.correct.right')}
      hint={t('expenseLines.correct.zero')}
      value={form.typed.cents}
      parse={centsOfText}
      format={textOfCents}
      unit="€"
      unreadable={t('expenseLines.add.unreadable')}
      error={form.missing.figure}
      onChange={(cents) => form.type({ cents })}
    />
  )
}
