import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zId, zLine, zLocalDate } from '#shared/kernel/shapes.ts'

import { ceilingRefusals, claimRefusals, lineRefusals, yearRefusals } from './claim-refusals.ts'
import { zClaimLine, zClaimState, zClaimStep, zClaimSummary, zMonth, zYearStanding } from './claim-shapes.ts'
import { zYear } from './rate-shapes.ts'

const nothing = z.strictObject({})
const zClaim = z.strictObject({ claimId: zId })
/** Its emptiness is a refusal with a sentence. */
const zReason = zLine.max(300)

const { UnknownPerson, SystemNotChosen, MixedSystems, RateMissing } = yearRefusals
const { UnknownClaim, NotDraft, NotSubmitted, CorrectedAgain } = claimRefusals
const { ReasonMissing, AlreadyClaimed, NotPresent, DayToCome, OutsideMonth } = lineRefusals

/** Claims of people and what happens to them: steps that are answered by another, never rewritten. */
export const claimsContract = {
  listClaims: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The claims of a month, a year, a person or a state, by name and then newest first.',
    input: z.strictObject({
      month: zMonth.optional(),
      year: zYear.optional(),
      personId: zId.optional(),
      state: zClaimState.optional(),
    }),
    output: z.strictObject({ claims: z.array(zClaimSummary), fourEyes: z.boolean() }),
  })),
  getClaim: vaultQuery(() => ({
    role: 'treasurer',
    does: "A claim with its lines, what is left before and after each, its steps, and the person's year.",
    input: zClaim,
    output: z.strictObject({
      claim: zClaimSummary,
      lines: z.array(zClaimLine),
      steps: z.array(zClaimStep),
      standing: zYearStanding,
    }),
    refusals: { UnknownClaim },
  })),
  draftClaims: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Drafts claims in one act: for each person and month, the days present; no day: an empty claim to add to.',
    input: z.strictObject({
      claims: z
        .array(
          z.strictObject({
            personId: zId,
            month: zMonth,
            dates: z
              .array(zLocalDate)
              .max(31)
              .refine((dates) => new Set(dates).size === dates.length, { error: 'each day once' }),
          }),
        )
        .min(1)
        .max(5000),
    }),
    /** The drafts, in the order asked: one that was there already for the month is added to. */
    output: z.strictObject({
      claims: z.array(z.strictObject({ personId: zId, month: zMonth, claimId: zId })),
    }),
    refusals: {
      UnknownPerson,
      SystemNotChosen,
      MixedSystems,
      RateMissing,
      AlreadyClaimed,
      NotPresent,
      DayToCome,
      OutsideMonth,
      DayCeiling: ceilingRefusals.DayCeiling,
      YearCeiling: ceilingRefusals.YearCeiling,
    },
  })),
  discardClaim: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Throws away a draft that was never submitted, with its lines.',
    input: zClaim,
    output: nothing,
    refusals: {
      UnknownClaim,
      NotDraft,
      ClaimHasSteps: claimRefusals.ClaimHasSteps,
      CorrectedAgain,
      AlreadyClaimed,
      ...ceilingRefusals,
    },
  })),
  submitClaim: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Submits a draft: from now on its lines are final.',
    input: zClaim,
    output: nothing,
    refusals: {
      UnknownClaim,
      NotDraft,
      ClaimEmpty: claimRefusals.ClaimEmpty,
      ReceiptMissing: claimRefusals.ReceiptMissing,
    },
  })),
  takeBackClaim: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Makes a submitted or a refused claim a draft again, while its days and its limits still allow it.',
    input: zClaim,
    output: nothing,
    refusals: {
      UnknownClaim,
      NotSubmitted,
      CorrectedAgain,
      AlreadyClaimed,
      MixedSystems,
      ...ceilingRefusals,
    },
  })),
  approveClaim: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Approves a submitted claim: by somebody else than who submitted it, unless four eyes are switched off.',
    input: zClaim,
    /** True when who submitted it approved it too: said wherever the claim is shown. */
    output: z.strictObject({ alone: z.boolean() }),
    refusals: { UnknownClaim, NotSubmitted, FourEyes: claimRefusals.FourEyes },
  })),
  refuseClaim: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Refuses a submitted claim with a reason; its lines count no more.',
    input: z.strictObject({ claimId: zId, reason: zReason }),
    output: nothing,
    /** Corrections among its lines held others down: without them a limit would be passed. */
    refusals: {
      UnknownClaim,
      NotSubmitted,
      ReasonMissing,
      CorrectedAgain,
      AlreadyClaimed,
      ...ceilingRefusals,
    },
  })),
}
