import type { Handlers } from '#core/context.ts'
import { canLeaveAgain } from '#shared/expenses/payment-rules.ts'
import type { paymentsContract } from '#shared/expenses/payments-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { batchToWrite } from './batch-file.ts'
import { makeBatch, markBatchPaid } from './batch-service.ts'
import { findDebtor, listPayableUpTo } from './payable-queries.ts'
import { findPayment, listBatchesAround, listCash, listPaymentsIn, withoutBatch } from './payment-queries.ts'
import { cancelPayment, payCash, signReceipt } from './payment-service.ts'
import { transferFile } from './transfer-file.ts'
import { listLinesOfClaim } from './year-list-queries.ts'

export const paymentHandlers: Handlers<typeof paymentsContract> = {
  listPayable: ({ vault }, { month }) => {
    const { bic: _bic, ...debtor } = findDebtor(vault)
    const claims = listPayableUpTo(vault, month)
    const transferable = claims.filter(({ obstacle }) => obstacle === null)
    const transferableCents = transferable.reduce((sum, { totalCents }) => sum + totalCents, 0)
    return ok({ month, debtor, claims, transferableCents })
  },
  makeBatch,
  getBatchFile: ({ vault }, { batchId }) => {
    const batch = batchToWrite(vault, batchId)
    if (batch === null) return err({ type: 'UnknownBatch', batchId })
    const leaving = canLeaveAgain(listPaymentsIn(vault, batchId))
    if (!leaving.ok) return leaving
    const file = transferFile(batch)
    if (!file.ok) return err({ type: 'BatchFaulty', faults: [...file.error] })
    return ok({ fileName: `sepa-${batch.messageId}.xml`, mediaType: 'application/xml', bytes: file.value })
  },
  listBatches: ({ vault }, { month }) =>
    ok({ batches: listBatchesAround(vault, month), cash: listCash(vault, month).map(withoutBatch) }),
  markBatchPaid,
  cancelPayment,
  payCash,
  getReceipt: ({ vault }, { paymentId }) => {
    const payment = findPayment(vault, paymentId)
    if (payment === undefined) return err({ type: 'UnknownPayment', paymentId })
    return ok({
      payment: withoutBatch(payment),
      payer: findDebtor(vault).name,
      lines: listLinesOfClaim(vault, payment.claimId),
    })
  },
  signReceipt,
}
