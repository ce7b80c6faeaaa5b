import type { TFunction } from 'i18next'

import type { TransferObstacle } from '#shared/expenses/payment.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { Expenses } from './expense-facts.ts'

type PaymentAct =
  | 'makeBatch'
  | 'getBatchFile'
  | 'markBatchPaid'
  | 'cancelPayment'
  | 'payCash'
  | 'signReceipt'
  | 'getReceipt'
type RefusalsOf<A extends PaymentAct> = A extends PaymentAct ? RefusalOf<Expenses[A]> : never
export type PaymentRefusal = RefusalsOf<PaymentAct>

const isEmptied = ({ faults }: PaymentRefusal & { readonly type: 'BatchFaulty' }): boolean =>
  faults.some(({ fault }) => fault === 'empty')

const obstacleSentence = (t: TFunction, obstacle: TransferObstacle, name: string): string =>
  t('payments.refusal.notTransferable', { name, why: t(`payments.obstacle.${obstacle}`) })

/** How an act went: `problem` is the sentence to show beside it; null where the banner says it, or all is well. */
export interface ActOutcome {
  readonly isDone: boolean
  readonly problem: string | null
}

export const done: ActOutcome = { isDone: true, problem: null }

export const notDone = (t: TFunction, refusal: PaymentRefusal | null, name?: string): ActOutcome => ({
  isDone: false,
  problem: refusal === null ? null : paymentSentence(t, refusal, name === undefined ? undefined : () => name),
})

/** Why a payment is not made, in a sentence. `nameOf` gives the name of a claim on screen; refusals carry ids only. */
export function paymentSentence(
  t: TFunction,
  refusal: PaymentRefusal,
  nameOf: (claimId: string) => string = () => t('payments.refusal.someone'),
): string {
  switch (refusal.type) {
    case 'UnknownClaim':
    case 'UnknownBatch':
    case 'UnknownPayment':
      return t('payments.refusal.unknown')
    case 'NotApproved':
      return t('payments.refusal.notApproved', { name: nameOf(refusal.claimId) })
    case 'NotTransferable':
      return obstacleSentence(t, refusal.obstacle, nameOf(refusal.claimId))
    case 'AlreadyPaid':
      return t('payments.refusal.alreadyPaid')
    case 'MonthToCome':
      return t('payments.refusal.monthToCome', { name: nameOf(refusal.claimId) })
    case 'DebtorNotReady':
      return t(`payments.debtor.${refusal.obstacle}`)
    case 'CommunicationNotAccepted':
      return t(`payments.refusal.${refusal.why}`)
    case 'DateNotAccepted':
      return t(`payments.refusal.date.${refusal.why}`)
    case 'BatchFaulty':
      return t(`payments.refusal.${isEmptied(refusal) ? 'fileEmpty' : 'faulty'}`)
    case 'BatchPaid':
      return t('payments.refusal.batchPaid')
    case 'NothingWaiting':
      return t('payments.refusal.nothingWaiting')
    case 'AlreadyCancelled':
      return t('payments.refusal.alreadyCancelled')
    case 'ReasonMissing':
      return t('payments.payment.reasonMissing')
    case 'ReceiptNotOpen':
      return t(`payments.refusal.receipt.${refusal.why}`)
    default:
      return assertNever(refusal)
  }
}
