import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zFile, zId, zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import { zMonth } from './claim-shapes.ts'
import {
  paymentRefusals as refusals,
  zBatch,
  zBatchCommunication,
  zDebtor,
  zPayable,
  zPayment,
} from './payment-shapes.ts'
import { zListedLine } from './year-list-shapes.ts'

const nothing = z.strictObject({})
const { UnknownClaim, UnknownBatch, UnknownPayment, DateNotAccepted, BatchFaulty } = refusals

/** Money that leaves: by a file for the bank or from hand to hand, and never twice for the same claim. */
export const paymentsContract = {
  listPayable: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The approved claims of a month and before that are still to be paid, by name, and what keeps each out of a batch.',
    input: z.strictObject({ month: zMonth }),
    output: z.strictObject({
      month: zMonth,
      debtor: zDebtor,
      claims: z.array(zPayable),
      /** What a batch of all those that nothing keeps out would pay. */
      transferableCents: z.int(),
    }),
  })),
  makeBatch: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Makes a batch of SEPA transfers, one a claim, all of them or none.',
    input: z.strictObject({
      month: zMonth,
      executionDate: zLocalDate,
      claimIds: z
        .array(zId)
        .min(1)
        .max(500)
        .refine((ids) => new Set(ids).size === ids.length, { error: 'each claim once' }),
      communication: zBatchCommunication,
    }),
    output: z.strictObject({ batchId: zId, messageId: z.string(), count: z.int(), sumCents: z.int() }),
    refusals: {
      UnknownClaim,
      NotApproved: refusals.NotApproved,
      NotTransferable: refusals.NotTransferable,
      MonthToCome: refusals.MonthToCome,
      DebtorNotReady: refusals.DebtorNotReady,
      CommunicationNotAccepted: refusals.CommunicationNotAccepted,
      DateNotAccepted,
      BatchFaulty,
    },
  })),
  getBatchFile: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The file of a batch for the bank (ISO 20022 pain.001.001.09), without the transfers that were cancelled; none once it was carried out.',
    input: z.strictObject({ batchId: zId }),
    output: zFile,
    refusals: { UnknownBatch, BatchPaid: refusals.BatchPaid, BatchFaulty },
  })),
  listBatches: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The batches and the cash payments of a month, and the older ones that wait for the bank or for a signature.',
    input: z.strictObject({ month: zMonth }),
    output: z.strictObject({ batches: z.array(zBatch), cash: z.array(zPayment) }),
  })),
  markBatchPaid: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Says which day the bank carried a batch out: its claims are paid.',
    input: z.strictObject({
      batchId: zId,
      paidOn: zLocalDate,
      /** The day stands on the statement: it is taken even before the one the batch asks for. */
      isOnStatement: z.boolean().optional(),
    }),
    output: z.strictObject({ claims: z.int() }),
    refusals: {
      UnknownBatch,
      DateNotAccepted,
      BeforeExecution: refusals.BeforeExecution,
      NothingWaiting: refusals.NothingWaiting,
    },
  })),
  cancelPayment: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Cancels a payment that did not go, or came back, with a reason: its claim is to be paid again.',
    input: z.strictObject({ paymentId: zId, reason: zLine.max(300) }),
    output: nothing,
    refusals: {
      UnknownPayment,
      AlreadyCancelled: refusals.AlreadyCancelled,
      ReasonMissing: refusals.ReasonMissing,
    },
  })),
  payCash: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Notes that a claim was settled in cash; a negative one when the person gave the money back.',
    input: z.strictObject({ claimId: zId, paidOn: zLocalDate }),
    output: z.strictObject({ paymentId: zId, amountCents: z.int() }),
    refusals: {
      UnknownClaim,
      NotApproved: refusals.NotApproved,
      AlreadyPaid: refusals.AlreadyPaid,
      DateNotAccepted,
    },
  })),
  getReceipt: vaultQuery(() => ({
    role: 'treasurer',
    does: 'A payment with the lines it pays and who paid: what a receipt says.',
    input: z.strictObject({ paymentId: zId }),
    output: z.strictObject({
      payment: zPayment,
      payer: z.string().nullable(),
      lines: z.array(zListedLine),
    }),
    refusals: { UnknownPayment },
  })),
  signReceipt: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Notes the day the receipt of a cash payment was signed on paper.',
    input: z.strictObject({ paymentId: zId, signedOn: zLocalDate }),
    output: nothing,
    refusals: { UnknownPayment, ReceiptNotOpen: refusals.ReceiptNotOpen, DateNotAccepted },
  })),
}
