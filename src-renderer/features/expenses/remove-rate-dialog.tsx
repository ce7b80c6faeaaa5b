import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'

import type { ListedRate } from './expense-facts.ts'
import { removeRate } from './rate-acts.ts'
import { rateAmount, rateSpan } from './rate-words.ts'

interface RemoveRateDialogProps {
  readonly rate: ListedRate
  readonly onClose: () => void
}

/** What claims are measured by is not in what can be undone: a figure is taken out once it was said twice. */
export function RemoveRateDialog({ rate, onClose }: RemoveRateDialogProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const remove = async () => {
    onClose()
    await removeRate(rate.id)
  }
  return (
    <ConfirmDialog
      title={t('expenseRates.removeTitle')}
      isOpen
      confirmLabel={t('expenseRates.removeConfirm')}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>
        {t(`expenseRates.kind.${rate.kind}`)} · {rateSpan(t, formatting, rate)} ·{' '}
        {rateAmount(t, formatting, rate)}
      </p>
    </ConfirmDialog>
  )
}
