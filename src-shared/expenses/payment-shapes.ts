import { z } from 'zod'

import { zId, zInstant, zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import { zClaimant, zMonth } from './claim-shapes.ts'
import { dateProblems, debtorObstacles, paymentMethods, paymentStates, transferObstacles } from './payment.ts'
import { transferFaults } from './transfer-rules.ts'

const nothing = z.strictObject({})

/** An approved claim that is still to be paid. */
export const zPayable = z.strictObject({
  claimId: zId,
  ...zClaimant,
  month: zMonth,
  /** May be nought or less: corrections. Only cash settles those. */
  totalCents: z.int(),
  forcedLines: z.int(),
  iban: z.string().nullable(),
  /** Whose account it is, when it is not the person's own name. */
  accountHolder: z.string().nullable(),
  /** What keeps it out of a batch, the first thing; null: nothing does. */
  obstacle: z.enum(transferObstacles).nullable(),
  /** All that does. */
  obstacles: z.array(z.enum(transferObstacles)),
})
export type Payable = z.infer<typeof zPayable>

export const zPayment = z.strictObject({
  paymentId: zId,
  claimId: zId,
  personId: zId,
  /** As it stands in the transfer, or on the receipt. */
  name: z.string(),
  claimMonth: zMonth,
  method: z.enum(paymentMethods),
  /** Negative in cash only: the person gave money back. */
  amountCents: z.int(),
  iban: z.string().nullable(),
  communication: z.string().nullable(),
  state: z.enum(paymentStates),
  paidOn: zLocalDate.nullable(),
  receiptSignedOn: zLocalDate.nullable(),
  cancelledAt: zInstant.nullable(),
  cancelReason: z.string().nullable(),
  createdAt: zInstant,
})
export type Payment = z.infer<typeof zPayment>

/** A file of transfers; its count and its sum leave out what was cancelled. */
export const zBatch = z.strictObject({
  batchId: zId,
  messageId: z.string(),
  month: zMonth,
  executionDate: zLocalDate,
  debtorName: z.string(),
  debtorIban: z.string(),
  createdAt: zInstant,
  holderName: z.string().nullable(),
  /** `waiting` as long as one transfer of it waits; `cancelled` when all of them were. */
  state: z.enum(paymentStates),
  count: z.int(),
  sumCents: z.int(),
  payments: z.array(zPayment),
})
export type Batch = z.infer<typeof zBatch>

export const zDebtor = z.strictObject({
  name: z.string().nullable(),
  iban: z.string().nullable(),
  /** What it lacks for a batch, the first thing; null: nothing. */
  obstacle: z.enum(debtorObstacles).nullable(),
  /** All that it lacks. */
  obstacles: z.array(z.enum(debtorObstacles)),
})

export const zBatchCommunication = z.union([
  z.strictObject({ kind: z.literal('text'), text: zLine.max(140) }),
  z.strictObject({ kind: z.literal('numbered') }),
])

export const paymentRefusals = {
  UnknownClaim: z.strictObject({ claimId: zId }),
  UnknownBatch: z.strictObject({ batchId: zId }),
  UnknownPayment: z.strictObject({ paymentId: zId }),
  /** It is not approved (any more). */
  NotApproved: z.strictObject({ claimId: zId }),
  /** It cannot be transferred; `underWay`: it is paid, or in a batch, already. */
  NotTransferable: z.strictObject({ claimId: zId, obstacle: z.enum(transferObstacles) }),
  /** It is paid, or in a batch, already. */
  AlreadyPaid: z.strictObject({ claimId: zId }),
  /** Its month is after the batch's. */
  MonthToCome: z.strictObject({ claimId: zId }),
  DebtorNotReady: z.strictObject({
    obstacle: z.enum(debtorObstacles),
    /** All that the account lacks, `obstacle` first. */
    obstacles: z.array(z.enum(debtorObstacles)),
  }),
  CommunicationNotAccepted: z.strictObject({ why: z.enum(['empty', 'checkDigits']) }),
  DateNotAccepted: z.strictObject({ why: z.enum(dateProblems) }),
  /** The bank does not carry it out before that day: an earlier one is taken from the statement only. */
  BeforeExecution: z.strictObject({ executionDate: zLocalDate }),
  /** The file would not be one the bank takes: what is wrong, and in which transfer (null: the place's own lines). */
  BatchFaulty: z.strictObject({
    faults: z.array(
      z.strictObject({ index: z.int().nullable(), fault: z.enum([...transferFaults, 'empty']) }),
    ),
  }),
  /** The bank carried it out: its file does not leave again. */
  BatchPaid: nothing,
  /** Every transfer of it is paid or cancelled. */
  NothingWaiting: nothing,
  AlreadyCancelled: nothing,
  ReasonMissing: nothing,
  /** `transfer`: the bank's statement is its proof. */
  ReceiptNotOpen: z.strictObject({ why: z.enum(['transfer', 'cancelled', 'signed']) }),
}
