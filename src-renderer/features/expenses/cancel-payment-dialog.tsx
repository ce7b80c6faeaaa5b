import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextAreaField } from '#renderer/ui/text-field.tsx'
import type { Payment } from '#shared/expenses/payment-shapes.ts'

import { paymentSentence } from './payment-refusals.ts'

interface CancelPaymentDialogProps {
  readonly payment: Payment
  readonly onClose: () => void
}

/** A payment that did not go, came back, or was a mistake: it stays in sight, and its claim is to be paid again. */
export function CancelPaymentDialog({ payment, onClose }: CancelPaymentDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { paymentId, name, state } = payment
  const cancel = async () => {
    if (reason.trim() === '') return setProblem(t('payments.payment.reasonMissing'))
    const result = await api.expenses.cancelPayment({ paymentId, reason })
    const refusal = result.ok ? null : refusalOf(result.error)
    setProblem(refusal === null ? null : paymentSentence(t, refusal, () => name))
    if (!result.ok) return
    onClose()
    showNotice({ text: t('payments.payment.cancelled') })
  }
  return (
    <Dialog
      title={t('payments.payment.cancelTitle', { name })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{t('payments.payment.keep')}</Button>
          <Button variant="danger" onClick={() => void cancel()}>
            {t('payments.payment.cancelConfirm')}
          </Button>
        </>
      }
    >
      <p>{t(state === 'paid' ? 'payments.payment.cancelPaid' : 'payments.payment.cancelWaiting')}</p>
      <TextAreaField
        label={t('payments.payment.reason')}
        value={reason}
        error={problem}
        maximumLength={300}
        onChange={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
    </Dialog>
  )
}
