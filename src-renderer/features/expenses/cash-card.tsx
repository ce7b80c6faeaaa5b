import FileDown from 'lucide-react/icons/file-down'
import Printer from 'lucide-react/icons/printer'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { printSheet, savePdf } from '#renderer/lib/paper.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import type { Payment } from '#shared/expenses/payment-shapes.ts'

import { ArrivalTitle } from './arrival-title.tsx'
import { CancelButton, PaymentState } from './batch-payments.tsx'
import { CancelPaymentDialog } from './cancel-payment-dialog.tsx'
import { DayDialog } from './day-dialog.tsx'
import { claimAddress } from './expenses-address.ts'
import { done, notDone } from './payment-refusals.ts'

import styles from './payments.module.css'

interface CashCardsProps {
  readonly payments: readonly Payment[]
  /** The month on screen; the others are named. */
  readonly month: string
}

const isToSign = ({ state, receiptSignedOn, amountCents }: Payment): boolean =>
  state === 'paid' && receiptSignedOn === null && amountCents !== 0

/** What was paid from hand to hand: first the receipts nobody signed yet, of whatever month, then the others. */
export function CashCards({ payments, month }: CashCardsProps) {
  const { t } = useTranslation()
  const cash = { month, title: t('payments.cash.title'), sub: t('payments.cash.sub') }
  const toSign = { month, title: t('payments.cash.toSignTitle'), sub: t('payments.cash.toSignSub') }
  // The button that was pressed goes with its row: the focus follows the payment to where it is found now.
  const [signedId, setSignedId] = useState<string | null>(null)
  const done = payments.filter((payment) => !isToSign(payment))
  const hasArrived = done.some(({ paymentId }) => paymentId === signedId)
  const arrival = { isHere: hasArrived, onArrived: () => setSignedId(null) }
  const heading = <ArrivalTitle {...arrival}>{cash.title}</ArrivalTitle>
  return (
    <>
      <CashCard {...toSign} payments={payments.filter(isToSign)} onSigned={setSignedId} />
      <CashCard {...cash} heading={heading} payments={done} onSigned={setSignedId} />
    </>
  )
}

interface CashCardProps extends CashCardsProps {
  readonly title: string
  /** The title as it is drawn, where it is more than words. */
  readonly heading?: ReactNode
  readonly sub: string
  readonly onSigned: (paymentId: string) => void
}

/** Payments in cash, each with its receipt to print and to have signed. */
function CashCard({ payments, month, title, heading, sub, onSigned }: CashCardProps) {
  const [cancelled, setCancelled] = useState<Payment | null>(null)
  const [signed, setSigned] = useState<Payment | null>(null)
  if (payments.length === 0) return null
  return (
    <Card title={heading ?? title} sub={sub}>
      <ul className={styles.rows} aria-label={title}>
        {payments.map((payment) => (
          <li key={payment.paymentId} className={styles.row}>
            <CashWords payment={payment} month={month} />
            <span className={styles.acts}>
              <ReceiptActs payment={payment} onSign={setSigned} />
              <CancelButton payment={payment} onCancel={setCancelled} />
            </span>
          </li>
        ))}
      </ul>
      {cancelled !== null && <CancelPaymentDialog payment={cancelled} onClose={() => setCancelled(null)} />}
      {signed !== null && <SignDialog payment={signed} onSigned={onSigned} onClose={() => setSigned(null)} />}
    </Card>
  )
}

interface CashWordsProps {
  readonly payment: Payment
  readonly month: string
}

function CashWords({ payment, month }: CashWordsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { receiptSignedOn, amountCents, state, claimMonth } = payment
  return (
    <>
      <a className={styles.name} href={claimAddress(payment.claimId)}>
        {payment.name}
      </a>
      <div className={styles.about}>
        {claimMonth !== month && (
          <span className={styles.soft}>
            {t('payments.payable.ofMonth', { ofMonth: formatting.ofMonth(`${claimMonth}-01`) })}
          </span>
        )}
        <PaymentState payment={payment} />
        {state === 'paid' && receiptSignedOn !== null && (
          <Tag tone="accent">{t('payments.cash.signed', { day: formatting.shortDate(receiptSignedOn) })}</Tag>
        )}
        {state === 'paid' && receiptSignedOn === null && (
          <Tag tone={amountCents === 0 ? 'neutral' : 'missing'}>
            {t(amountCents === 0 ? 'payments.cash.noReceipt' : 'payments.cash.unsigned')}
          </Tag>
        )}
      </div>
      <span className={styles.amount}>{formatting.money(amountCents)}</span>
    </>
  )
}

interface ReceiptActsProps {
  readonly payment: Payment
  readonly onSign: (payment: Payment) => void
}

function ReceiptActs({ payment, onSign }: ReceiptActsProps) {
  const { t } = useTranslation()
  const { paymentId, name, state, amountCents, receiptSignedOn } = payment
  if (state === 'cancelled' || amountCents === 0) return null
  const sheet = { page: `/print/receipt/${paymentId}` } as const
  return (
    <>
      <IconButton label={t('payments.cash.printFor', { name })} onClick={() => void printSheet(sheet)}>
        <Printer size={20} />
      </IconButton>
      <IconButton
        label={t('payments.cash.pdfFor', { name })}
        onClick={() => void savePdf(sheet, `${t('payments.file.receipt')}-${paymentId.slice(-8)}.pdf`)}
      >
        <FileDown size={20} />
      </IconButton>
      {receiptSignedOn === null && (
        <Button aria-label={t('payments.cash.signFor', { name })} onClick={() => onSign(payment)}>
          {t('payments.cash.sign')}
        </Button>
      )}
    </>
  )
}

interface SignDialogProps {
  readonly payment: Payment
  readonly onSigned: (paymentId: string) => void
  readonly onClose: () => void
}

function SignDialog({ payment: { paymentId, name }, onSigned, onClose }: SignDialogProps) {
  const { t } = useTranslation()
  const sign = async (signedOn: string) => {
    const result = await api.expenses.signReceipt({ paymentId, signedOn })
    if (!result.ok) return notDone(t, refusalOf(result.error), name)
    onSigned(paymentId)
    showNotice({ text: t('payments.cash.signedDone') })
    return done
  }
  return (
    <DayDialog
      title={t('payments.cash.signTitle', { name })}
      text={t('payments.cash.signText')}
      label={t('payments.cash.signedOn')}
      confirmLabel={t('payments.cash.signConfirm')}
      onConfirm={sign}
      onClose={onClose}
    />
  )
}
