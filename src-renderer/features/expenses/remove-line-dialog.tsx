import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import type { ClaimLine } from '#shared/expenses/claim-shapes.ts'

import { removeLine } from './claim-line-acts.ts'

interface RemoveLineDialogProps {
  readonly line: ClaimLine
  readonly onClose: () => void
}

/** Money is not in what can be undone: a line is taken out once it was said twice. */
export function RemoveLineDialog({ line, onClose }: RemoveLineDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const remove = async () => {
    onClose()
    await removeLine(line.lineId)
  }
  const which = { day: formatting.date(line.date), amount: formatting.money(line.amountCents) }
  return (
    <ConfirmDialog
      title={t('expenses.claim.removeTitle')}
      isOpen
      confirmLabel={t('expenses.claim.removeConfirm')}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('expenseLines.correct.was', which)}</p>
    </ConfirmDialog>
  )
}
