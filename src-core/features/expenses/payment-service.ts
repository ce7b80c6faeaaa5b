import type { Handlers } from '#core/context.ts'
import { canHaveHappened } from '#shared/expenses/payment-rules.ts'
import type { paymentsContract } from '#shared/expenses/payments-contract.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { findClaimToPay } from './payable-queries.ts'
import { findPayment } from './payment-queries.ts'
import { writeClaimStep } from './step-service.ts'

type Payments = Handlers<typeof paymentsContract>

export const payCash: Payments['payCash'] = (context, { claimId, paidOn }) => {
  const { vault, newId, now, today } = context
  const claim = findClaimToPay(vault, claimId)
  if (claim === undefined) return err({ type: 'UnknownClaim', claimId })
  if (claim.isUnderWay) return err({ type: 'AlreadyPaid', claimId })
  if (claim.state !== 'approved') return err({ type: 'NotApproved', claimId })
  const day = canHaveHappened(paidOn, { since: `${claim.month}-01`, today })
  if (!day.ok) return err({ type: 'DateNotAccepted', why: day.error })
  const paymentId = newId()
  const { totalCents: amountCents, name } = claim
  vault.run(
    vault.q
      .insertInto('payment')
      .values({ id: paymentId, claimId, method: 'cash', amountCents, name, paidOn, createdAt: now }),
  )
  writeClaimStep(context, claimId, { step: 'paid' })
  return ok({ paymentId, amountCents })
}

export const signReceipt: Payments['signReceipt'] = ({ vault, today }, { paymentId, signedOn }) => {
  const payment = findPayment(vault, paymentId)
  if (payment === undefined) return err({ type: 'UnknownPayment', paymentId })
  if (payment.method === 'transfer') return err({ type: 'ReceiptNotOpen', why: 'transfer' })
  if (payment.state === 'cancelled') return err({ type: 'ReceiptNotOpen', why: 'cancelled' })
  if (payment.receiptSignedOn !== null) return err({ type: 'ReceiptNotOpen', why: 'signed' })
  const day = canHaveHappened(signedOn, { since: must(payment.paidOn, 'day of a cash payment'), today })
  if (!day.ok) return err({ type: 'DateNotAccepted', why: day.error })
  vault.run(vault.q.updateTable('payment').set({ receiptSignedOn: signedOn }).where('id', '=', paymentId))
  return ok({})
}

export const cancelPayment: Payments['cancelPayment'] = (context, { paymentId, reason }) => {
  const { vault, now } = context
  const payment = findPayment(vault, paymentId)
  if (payment === undefined) return err({ type: 'UnknownPayment', paymentId })
  if (payment.state === 'cancelled') return err({ type: 'AlreadyCancelled' })
  if (reason === '') return err({ type: 'ReasonMissing' })
  vault.run(
    vault.q
      .updateTable('payment')
      .set({ cancelledAt: now, cancelReason: reason })
      .where('id', '=', paymentId),
  )
  // A transfer that never went left its claim approved: nothing happened to it.
  if (payment.state === 'paid') writeClaimStep(context, payment.claimId, { step: 'paymentCancelled', reason })
  return ok({})
}
