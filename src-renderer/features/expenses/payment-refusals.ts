import type { TFunction } from 'i18next'

import type { DebtorObstacle, TransferObstacle } from '#shared/expenses/payment.ts'
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

/** All that the account that pays lacks, each thing once: name and number in one sentence. */
export function debtorSentence(t: TFunction, obstacles: readonly DebtorObstacle[]): string {
  const isBoth = obstacles.includes('nameMissing') && obstacles.includes('ibanMissing')
  const others = obstacles.filter(
    (obstacle) => !isBoth || (obstacle !== 'nameMissing' && obstacle !== 'ibanMissing'),
  )
  const sentences = others.map((obstacle) => t(`payments.debtor.${obstacle}`))
  return [...(isBoth ? [t('payments.debtor.bothMissing')] : []), ...sentences].join(' ')
}

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

/** Refusals that say all by their name. */
const plain = {
  BeforeExecution: 'beforeExecution',
  BatchPaid: 'batchPaid',
  NothingWaiting: 'nothingWaiting',
  AlreadyCancelled: 'alreadyCancelled',
} as const

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
      return debtorSentence(t, refusal.obstacles)
    case 'CommunicationNotAccepted':
      return t(`payments.refusal.${refusal.why}`)
    case 'DateNotAccepted':
      return t(`payments.refusal.date.${refusal.why}`)
    case 'BatchFaulty':
      return t(`payments.refusal.${isEmptied(refusal) ? 'fileEmpty' : 'faulty'}`)
    case 'BeforeExecution':
    case 'BatchPaid':
    case 'NothingWaiting':
    case 'AlreadyCancelled':
      return t(`payments.refusal.${plain[refusal.type]}`)
    case 'ReasonMissing':
      return t('payments.payment.reasonMissing')
    case 'ReceiptNotOpen':
      return t(`payments.refusal.receipt.${refusal.why}`)
    default:
      return assertNever(refusal)
  }
}
