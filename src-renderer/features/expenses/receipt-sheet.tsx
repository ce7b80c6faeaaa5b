import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { ExpenseSheet, SignHere } from './expense-sheet-parts.tsx'
import type { ReceiptFacts } from './payment-facts.ts'
import { distanceWords, kindWords, purposeWords } from './year-list-words.ts'

import styles from './expense-sheet.module.css'

interface ReceiptSheetProps {
  readonly parts: readonly string[]
}

/** `/print/receipt/<paymentId>`: what was paid in cash, for which days, to sign by both. */
export function ReceiptSheet({ parts }: ReceiptSheetProps) {
  const [paymentId = ''] = parts
  const receipt = useQuery(api.expenses.getReceipt, { paymentId }, [])
  const place = useQuery(api.place.getPlace, {}, [])
  usePrintReady(receipt.data !== undefined && place.data !== undefined)
  if (receipt.data === undefined || place.data === undefined) return null
  return <Receipt facts={receipt.data} place={place.data} />
}

function Receipt({ facts, place }: { readonly facts: ReceiptFacts; readonly place: Place }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { payment, payer, lines } = facts
  const said = {
    name: payment.name,
    payer: payer ?? (place.name || t('payments.sheet.receiptNoPayer')),
    amount: formatting.money(Math.abs(payment.amountCents)),
  }
  return (
    <ExpenseSheet place={place} title={t('payments.sheet.receiptTitle')}>
      {payment.state === 'cancelled' && (
        <p className={styles.cancelled}>
          {t('payments.sheet.receiptCancelled', { reason: payment.cancelReason ?? '' })}
        </p>
      )}
      <p className={styles.statement}>
        {payment.amountCents < 0
          ? t('payments.sheet.receiptBack', said)
          : t('payments.sheet.receiptText', said)}
      </p>
      <table className={styles.table}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <td className={styles.day}>{formatting.shortDate(line.date)}</td>
              <td>{kindWords(t, line)}</td>
              <td>{purposeWords(t, line)}</td>
              <td className={styles.figure}>{distanceWords(t, formatting, line.metres)}</td>
              <td className={styles.figure}>{formatting.money(line.amountCents)}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row" colSpan={4}>
              {t('payments.list.sums.total')}
            </th>
            <td className={styles.figure}>{formatting.money(payment.amountCents)}</td>
          </tr>
        </tbody>
      </table>
      {payment.paidOn !== null && (
        <p className={styles.statement}>
          {t('payments.sheet.receiptOn', { day: formatting.date(payment.paidOn) })}
        </p>
      )}
      <SignHere />
      <p className={styles.soft}>
        {t('payments.sheet.reference', { reference: payment.paymentId.slice(-12) })}
      </p>
    </ExpenseSheet>
  )
}
