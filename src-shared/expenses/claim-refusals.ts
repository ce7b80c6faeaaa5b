import { z } from 'zod'

import { zId, zLocalDate } from '#shared/kernel/shapes.ts'
import { vaultFileRefusals } from '#shared/vault/vault-file-shapes.ts'

import { zClaimState, zMonth } from './claim-shapes.ts'
import { claimSystems } from './claim.ts'
import { zMissingRate, zYear } from './rate-shapes.ts'

const nothing = z.strictObject({})
const personDay = z.strictObject({ personId: zId, date: zLocalDate })
const personYear = { personId: zId, year: zYear }

/**
 * The four limits, as refusals: what holds, what stands already, what it would be. The consequence of each is the same:
 * the **whole** of what the person was paid in the year becomes taxable, not only what is over. They alone can be
 * forced, by a coordinator, with a written reason.
 */
export const ceilingRefusals = {
  DayCeiling: z.strictObject({
    personId: zId,
    date: zLocalDate,
    ceilingCents: z.int(),
    alreadyCents: z.int(),
    wouldBeCents: z.int(),
  }),
  /** `alreadyCents` is this place's, `otherCents` what was declared of others; `wouldBeCents` is all of it. */
  YearCeiling: z.strictObject({
    ...personYear,
    ceilingCents: z.int(),
    alreadyCents: z.int(),
    otherCents: z.int(),
    wouldBeCents: z.int(),
  }),
  TravelDistance: z.strictObject({
    ...personYear,
    limitMetres: z.int(),
    alreadyMetres: z.int(),
    wouldBeMetres: z.int(),
  }),
  /** The day at which the travel of the year so far would pass its money limit: this line's, or a later line's. */
  TravelMoney: z.strictObject({
    personId: zId,
    date: zLocalDate,
    limitCents: z.int(),
    alreadyCents: z.int(),
    wouldBeCents: z.int(),
  }),
}

export const yearRefusals = {
  UnknownPerson: z.strictObject({ personId: zId }),
  /** Flat rate or real costs has to be chosen first, for the whole year. */
  SystemNotChosen: z.strictObject(personYear),
  /** The line is of the other system than the year's (art. 10: no mixing). */
  MixedSystems: z.strictObject({ ...personYear, system: z.enum(claimSystems) }),
  /** The system of the year stands: so many lines were made with it. */
  SystemChosen: z.strictObject({ ...personYear, system: z.enum(claimSystems), lines: z.int() }),
  /** The increased ceiling is for three categories of activities only. */
  CategoryMissing: nothing,
  RateMissing: zMissingRate,
}

export const lineRefusals = {
  /** The day has its flat amount already: one a day at most, whatever the number of slots. */
  AlreadyClaimed: personDay,
  /** A flat amount needs a presence noted on the rota that day, or the activity to be named. */
  NotPresent: personDay,
  DayToCome: z.strictObject({ date: zLocalDate }),
  /** The day is not in the month of the claim. */
  OutsideMonth: z.strictObject({ date: zLocalDate, month: zMonth }),
  /** Real costs name their activity. */
  ActivityMissing: nothing,
  /** A trip names its reason; a refusal, a correction and a forced line do too. */
  ReasonMissing: nothing,
  /** A ticket has its price. */
  AmountMissing: nothing,
  /** A trip so short that its distance is not worth a cent. */
  DistanceTooShort: z.strictObject({ metres: z.int() }),
  /** Only a coordinator passes or lifts a limit on purpose. */
  CoordinatorNeeded: nothing,
  /** A flat amount is paid without a proof, and a correction is proved by the line it corrects. */
  ReceiptNotAsked: nothing,
  ...vaultFileRefusals,
}

export const claimRefusals = {
  UnknownClaim: z.strictObject({ claimId: zId }),
  UnknownLine: z.strictObject({ lineId: zId }),
  /** Its lines are final: a wrong one is corrected. */
  NotDraft: z.strictObject({ state: zClaimState }),
  NotSubmitted: z.strictObject({ state: zClaimState }),
  ClaimEmpty: nothing,
  /** It was submitted once: it stays, with its steps. */
  ClaimHasSteps: nothing,
  /** Real costs are submitted with their receipts. */
  ReceiptMissing: z.strictObject({ lineIds: z.array(zId) }),
  /** Who submitted a claim does not approve it. */
  FourEyes: nothing,
  /**
   * `draft`: remove the line instead. `submitted`: take the claim back first. `refused`: it counts no more.
   * `correction`: correct the line it corrects. `distance`: a trip with a rate is worth its distance. `receipt`: more of
   * a real cost is a new line, with its own receipt.
   */
  NotCorrectable: z.strictObject({
    why: z.enum(['draft', 'submitted', 'refused', 'correction', 'distance', 'receipt']),
  }),
  /**
   * Another correction of the same line stands on this one, or came between: one of them alone would leave a wrong
   * amount. The line is corrected once more instead.
   */
  CorrectedAgain: z.strictObject({ lineId: zId, date: zLocalDate }),
  /** The right amount is the one that stands. */
  NothingToCorrect: nothing,
}
