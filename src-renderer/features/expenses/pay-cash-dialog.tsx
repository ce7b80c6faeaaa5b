import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { printSheet } from '#renderer/lib/paper.ts'
import type { Payable } from '#shared/expenses/payment-shapes.ts'

import { DayDialog } from './day-dialog.tsx'
import { done, notDone } from './payment-refusals.ts'

interface PayCashDialogProps {
  readonly claim: Payable
  readonly onClose: () => void
}

/** Money from hand to hand: to the person, or back from them after a correction. */
export function PayCashDialog({ claim, onClose }: PayCashDialogProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const { claimId, name, totalCents } = claim
  const way = totalCents > 0 ? 'pay' : totalCents < 0 ? 'back' : 'nil'
  const pay = async (paidOn: string) => {
    const result = await api.expenses.payCash({ claimId, paidOn })
    if (!result.ok) return notDone(t, refusalOf(result.error), name)
    const { paymentId } = result.value
    const print = () => void printSheet({ page: `/print/receipt/${paymentId}` })
    if (way === 'nil') showNotice({ text: t('payments.cash.settled') })
    else
      showNotice({
        text: t('payments.cash.paid'),
        action: { label: t('payments.cash.print'), onPress: print },
      })
    return done
  }
  return (
    <DayDialog
      title={t(`payments.cash.${way}Title`, { name, amount: money(Math.abs(totalCents)) })}
      text={t(`payments.cash.${way}Text`)}
      label={t('payments.cash.paidOn')}
      confirmLabel={t('payments.cash.payConfirm')}
      onConfirm={pay}
      onClose={onClose}
    />
  )
}
