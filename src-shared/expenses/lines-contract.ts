import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zId, zLine } from '#shared/kernel/shapes.ts'
import { zVaultFileId } from '#shared/vault/vault-file-shapes.ts'

import { ceilingRefusals, claimRefusals, lineRefusals, yearRefusals } from './claim-refusals.ts'
import { zCeiling, zForce, zMonth, zRoom, zYearStanding } from './claim-shapes.ts'
import { lineWarnings } from './claim.ts'
import { zLineDraft } from './line-draft-shapes.ts'
import { zExpenseRate } from './rate-shapes.ts'

const { UnknownPerson, SystemNotChosen, MixedSystems, RateMissing } = yearRefusals
const { UnknownClaim, UnknownLine, NotDraft, CorrectedAgain } = claimRefusals
const { ReasonMissing, CoordinatorNeeded, AlreadyClaimed, NotPresent, DayToCome, OutsideMonth } = lineRefusals

/** Of which claim: one that is there, or the open one of a person and a month, which its first line begins. */
const ofMonth = { personId: zId, month: zMonth }

/** The name the vault would give the receipt (the SHA-256 of its bytes), where the file itself is not sent at each letter. */
const receiptId = zVaultFileId.nullable().default(null)

const lineJudged = {
  UnknownClaim,
  UnknownPerson,
  NotDraft,
  SystemNotChosen,
  MixedSystems,
  RateMissing,
  AlreadyClaimed,
  NotPresent,
  DayToCome,
  OutsideMonth,
  ActivityMissing: lineRefusals.ActivityMissing,
  ReasonMissing,
  AmountMissing: lineRefusals.AmountMissing,
  DistanceTooShort: lineRefusals.DistanceTooShort,
}

/** The lines of claims: typed while it is a draft, answered by a correction once it is not. */
export const linesContract = {
  previewLine: vaultQuery(() => ({
    role: 'treasurer',
    does: 'What a line would be worth, what is left before and after it, and which limits it would pass.',
    input: z.union([
      z.strictObject({ claimId: zId, line: zLineDraft, receiptId }),
      z.strictObject({ ...ofMonth, line: zLineDraft, receiptId }),
    ]),
    output: z.strictObject({
      amountCents: z.int(),
      rate: zExpenseRate.nullable(),
      /** Of the whole year, later days counted too. */
      before: zRoom,
      after: zRoom,
      passes: z.array(zCeiling),
      warnings: z.array(z.enum(lineWarnings)),
    }),
    refusals: lineJudged,
  })),
  addLine: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Adds a line to a draft; one that would pass a limit only by a coordinator, with a written reason.',
    input: z.union([
      z.strictObject({ claimId: zId, line: zLineDraft, force: zForce }),
      z.strictObject({ ...ofMonth, line: zLineDraft, force: zForce }),
    ]),
    output: z.strictObject({ lineId: zId, claimId: zId, amountCents: z.int(), standing: zYearStanding }),
    refusals: {
      ...lineJudged,
      ...ceilingRefusals,
      CoordinatorNeeded,
      FileNotAccepted: lineRefusals.FileNotAccepted,
    },
  })),
  attachReceipt: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Puts a photo or a PDF to a line of a draft, in place of the one it had.',
    input: z.strictObject({ lineId: zId, receipt: zFileIn }),
    output: z.strictObject({ fileId: zVaultFileId }),
    refusals: {
      UnknownLine,
      NotDraft,
      ReceiptNotAsked: lineRefusals.ReceiptNotAsked,
      FileNotAccepted: lineRefusals.FileNotAccepted,
    },
  })),
  removeLine: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Takes a line out of a draft.',
    input: z.strictObject({ lineId: zId }),
    output: z.strictObject({}),
    /** A correction held others down: without it a limit would be passed, or a day have two flat amounts. */
    refusals: { UnknownLine, NotDraft, CorrectedAgain, AlreadyClaimed, ...ceilingRefusals },
  })),
  correctLine: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Answers a line of an approved or paid claim with its right amount: an entry of the difference, on the same day.',
    input: z.strictObject({
      lineId: zId,
      /** What the line should have been, in cents; 0: it should not have been. */
      amountCents: z.int().min(0).max(10_000_000),
      /** The right distance of a trip by car or bicycle, which makes its amount; null: the distance was right. */
      metres: z.int().min(0).max(2_000_000).nullable().default(null),
      reason: zLine.max(300),
      force: zForce,
    }),
    /** The open claim of this month that holds the correction; made when there is none. */
    output: z.strictObject({ lineId: zId, claimId: zId, month: zMonth, amountCents: z.int() }),
    refusals: {
      UnknownLine,
      NotCorrectable: claimRefusals.NotCorrectable,
      NothingToCorrect: claimRefusals.NothingToCorrect,
      ReasonMissing,
      CoordinatorNeeded,
      /** Upward, while another flat amount of the day stands. */
      AlreadyClaimed,
      ...ceilingRefusals,
    },
  })),
}
