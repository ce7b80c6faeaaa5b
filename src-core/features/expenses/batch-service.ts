import type { Handlers, VaultCommandContext } from '#core/context.ts'
import {
  canBeCarriedOut,
  canBeNotedPaid,
  communicationsOf,
  messageIdOf,
  transferName,
} from '#shared/expenses/payment-rules.ts'
import type { paymentsContract } from '#shared/expenses/payments-contract.ts'
import { canLeave } from '#shared/expenses/transfer-rules.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { batchToWrite } from './batch-file.ts'
import { type ClaimToPay, findClaimToPay, findDebtor } from './payable-queries.ts'
import { countTransfers, findBatch, listPaymentsIn } from './payment-queries.ts'
import { writeClaimStep } from './step-service.ts'

type Payments = Handlers<typeof paymentsContract>

/** The claims of a batch, or why the first that cannot be in it cannot. */
function claimsToTransfer({ vault }: VaultCommandContext, claimIds: readonly string[], month: string) {
  const claims: ClaimToPay[] = []
  for (const claimId of claimIds) {
    const claim = findClaimToPay(vault, claimId)
    if (claim === undefined) return err({ type: 'UnknownClaim' as const, claimId })
    const { obstacle, isUnderWay } = claim
    if (claim.state !== 'approved' && !isUnderWay) return err({ type: 'NotApproved' as const, claimId })
    if (obstacle !== null) return err({ type: 'NotTransferable' as const, claimId, obstacle })
    if (claim.month > month) return err({ type: 'MonthToCome' as const, claimId })
    claims.push(claim)
  }
  return ok(claims)
}

export const makeBatch: Payments['makeBatch'] = (context, input) => {
  const { vault, today } = context
  const { month, executionDate } = input
  const debtor = findDebtor(vault)
  const { obstacle, obstacles } = debtor
  if (obstacle !== null) return err({ type: 'DebtorNotReady', obstacle, obstacles })
  const day = canBeCarriedOut(executionDate, today)
  if (!day.ok) return err({ type: 'DateNotAccepted', why: day.error })
  const claims = claimsToTransfer(context, input.claimIds, month)
  if (!claims.ok) return claims
  const already = countTransfers(vault, month)
  const texts = communicationsOf(input.communication, { month, already, count: claims.value.length })
  if (!texts.ok) return err({ type: 'CommunicationNotAccepted', why: texts.error })
  const batchId = writeBatch(context, { month, executionDate, debtor })
  for (const [index, claim] of claims.value.entries())
    writeTransfer(context, { batchId, claim, communication: must(texts.value[index], 'communication') })
  const written = must(batchToWrite(vault, batchId), 'batch')
  const file = canLeave(written)
  if (!file.ok) return err({ type: 'BatchFaulty', faults: [...file.error] })
  return ok({ batchId, messageId: written.messageId, ...file.value })
}

interface NewBatch {
  readonly month: string
  readonly executionDate: string
  readonly debtor: ReturnType<typeof findDebtor>
}

function writeBatch(context: VaultCommandContext, { month, executionDate, debtor }: NewBatch): string {
  const { vault, newId, now, holder } = context
  const id = newId()
  vault.run(
    vault.q.insertInto('paymentBatch').values({
      id,
      messageId: messageIdOf(id, month),
      month,
      executionDate,
      debtorName: transferName(must(debtor.name, 'debtor')),
      debtorIban: must(debtor.iban, 'debtor'),
      debtorBic: debtor.bic,
      createdAt: now,
      createdBy: holder.id,
    }),
  )
  return id
}

interface NewTransfer {
  readonly batchId: string
  readonly claim: ClaimToPay
  readonly communication: string
}

function writeTransfer(
  { vault, newId, now }: VaultCommandContext,
  { batchId, claim, communication }: NewTransfer,
) {
  vault.run(
    vault.q.insertInto('payment').values({
      id: newId(),
      claimId: claim.claimId,
      batchId,
      method: 'transfer',
      amountCents: claim.totalCents,
      name: transferName(claim.accountHolder ?? claim.name),
      iban: claim.iban,
      communication,
      createdAt: now,
    }),
  )
}

export const markBatchPaid: Payments['markBatchPaid'] = (
  context,
  { batchId, paidOn, isOnStatement = false },
) => {
  const { vault, today } = context
  const batch = findBatch(vault, batchId)
  if (batch === undefined) return err({ type: 'UnknownBatch', batchId })
  const waiting = listPaymentsIn(vault, batchId).filter(({ state }) => state === 'waiting')
  if (waiting.length === 0) return err({ type: 'NothingWaiting' })
  const ordered = { createdOn: localDateOf(batch.createdAt), executionDate: batch.executionDate }
  const day = canBeNotedPaid(paidOn, ordered, { today, isOnStatement })
  if (!day.ok) return day
  for (const { paymentId, claimId } of waiting) {
    vault.run(vault.q.updateTable('payment').set({ paidOn }).where('id', '=', paymentId))
    writeClaimStep(context, claimId, { step: 'paid' })
  }
  return ok({ claims: waiting.length })
}
