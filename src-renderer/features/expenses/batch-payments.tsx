import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import type { Batch, Payment } from '#shared/expenses/payment-shapes.ts'
import { formatIban } from '#shared/kernel/iban-groups.ts'

import { CancelPaymentDialog } from './cancel-payment-dialog.tsx'
import { claimAddress } from './expenses-address.ts'
import { PaymentStateTag } from './payment-state-tag.tsx'

import styles from './payments.module.css'

interface BatchPaymentsProps {
  readonly batch: Batch
  readonly ofMonth: string
}

/** The transfers of a batch; one that did not go, or came back, is cancelled with a reason. */
export function BatchPayments({ batch, ofMonth }: BatchPaymentsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [cancelled, setCancelled] = useState<Payment | null>(null)
  const columns = useMemo(() => columnsOf(t, formatting, setCancelled), [t, formatting])
  return (
    <>
      <Table
        caption={t('payments.batch.payments', { ofMonth })}
        columns={columns}
        rows={batch.payments}
        keyOf={({ paymentId }) => paymentId}
        hasFilter={batch.payments.length > 12}
      />
      {cancelled !== null && <CancelPaymentDialog payment={cancelled} onClose={() => setCancelled(null)} />}
    </>
  )
}

/** The state of one payment with its day, or why it was cancelled. */
export function PaymentState({ payment }: { readonly payment: Payment }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { state, paidOn, cancelReason } = payment
  const words =
    state === 'paid' && paidOn !== null
      ? t('payments.payment.state.paid', { day: formatting.shortDate(paidOn) })
      : t(state === 'waiting' ? 'payments.payment.state.waiting' : 'payments.payment.state.cancelled')
  return (
    <span className={styles.state}>
      <PaymentStateTag state={state}>{words}</PaymentStateTag>
      {cancelReason !== null && (
        <span className={styles.small}>{t('payments.payment.because', { reason: cancelReason })}</span>
      )}
    </span>
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  onCancel: (payment: Payment) => void,
): readonly Column<Payment>[] {
  return [
    {
      id: 'name',
      header: t('payments.payment.column.name'),
      isRowHeader: true,
      cell: ({ claimId, name }) => (
        <a className={styles.link} href={claimAddress(claimId)}>
          {name}
        </a>
      ),
      sortBy: ({ name }) => name,
      filterBy: ({ name }) => name,
    },
    {
      id: 'amount',
      header: t('payments.payment.column.amount'),
      isFigure: true,
      cell: ({ amountCents }) => formatting.money(amountCents),
      sortBy: ({ amountCents }) => amountCents,
    },
    {
      id: 'iban',
      header: t('payments.payment.column.iban'),
      cell: ({ iban }) => <span className={styles.iban}>{iban === null ? '' : formatIban(iban)}</span>,
    },
    {
      id: 'communication',
      header: t('payments.payment.column.communication'),
      cell: ({ communication }) => communication,
      filterBy: ({ communication }) => communication ?? '',
    },
    {
      id: 'state',
      header: t('payments.payment.column.state'),
      cell: (payment) => <PaymentState payment={payment} />,
      sortBy: ({ state }) => state,
    },
    {
      id: 'acts',
      header: t('payments.payment.column.acts'),
      isHeaderHidden: true,
      isFigure: true,
      cell: (payment) => <CancelButton payment={payment} onCancel={onCancel} />,
    },
  ]
}

interface CancelButtonProps {
  readonly payment: Payment
  readonly onCancel: (payment: Payment) => void
}

export function CancelButton({ payment, onCancel }: CancelButtonProps) {
  const { t } = useTranslation()
  if (payment.state === 'cancelled') return null
  return (
    <Button
      variant="quiet"
      aria-label={t('payments.payment.cancelFor', { name: payment.name })}
      onClick={() => onCancel(payment)}
    >
      {t('payments.payment.cancel')}
    </Button>
  )
}
