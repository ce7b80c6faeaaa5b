import { z } from 'zod'

import { zId, zInstant, zLine, zLocalDate } from '#shared/kernel/shapes.ts'
import { zVaultFileId } from '#shared/vault/vault-file-shapes.ts'

import {
  ceilingCategories,
  ceilings,
  claimStates,
  claimSteps,
  claimSystems,
  lineKinds,
  lineWarnings,
  travelModes,
  tripKinds,
  yearCeilings,
  yearWarnings,
  type Room,
  type YearSystem,
} from './claim.ts'
import { zExpenseRate, zYear } from './rate-shapes.ts'

/** `2026-11`. */
export const zMonth = z.string().regex(/^(20|21)\d{2}-(0[1-9]|1[0-2])$/)
/** Money in cents; negative where a correction says so. */
export const zCents = z.int().min(-100_000_000).max(100_000_000)
export const zClaimState = z.enum(claimStates)
export const zCeiling = z.enum(ceilings)
export const zTravelMode = z.enum(travelModes)
export const zTripKind = z.enum(tripKinds)
export const zSlotIds = z.array(z.string())

export const zYearSystem = z.strictObject({
  system: z.enum(claimSystems),
  ceiling: z.enum(yearCeilings),
  category: z.enum(ceilingCategories).nullable(),
  regularTransport: z.boolean(),
}) satisfies z.ZodType<YearSystem>

export const zRoom = z.strictObject({
  dayCents: z.int().nullable(),
  yearCents: z.int().nullable(),
  travelMetres: z.int().nullable(),
  travelCents: z.int().nullable(),
}) satisfies z.ZodType<Room>

/** A person as claims show one: the name is kept in the vault only. */
export const zClaimant = { personId: zId, name: z.string(), hostId: zId.nullable() }

/** A person's year beside its limits. Every line of a claim that was not refused counts, drafts too. */
export const zYearStanding = z.strictObject({
  ...zClaimant,
  year: zYear,
  /** Null: not chosen yet. */
  system: zYearSystem.nullable(),
  /** The ceiling of a day; null when its figure is missing or there is none (real costs). */
  dayCeilingCents: z.int().nullable(),
  yearCeilingCents: z.int().nullable(),
  /** The flat amounts of this place. */
  flatCents: z.int(),
  /** What other organisations paid, as the last sworn statement says; null: no statement on file. */
  otherCents: z.int().nullable(),
  /** Of the year's ceiling, other organisations counted; negative when passed. */
  leftCents: z.int().nullable(),
  /** Real costs without travel. */
  realCents: z.int(),
  /** Travel: its distance and money, its two limits and what is left of them; null: no limit here, or figure missing. */
  travelMetres: z.int(),
  travelCents: z.int(),
  travelLimitMetres: z.int().nullable(),
  /** By the rate of the last day of travel, or of today before any. */
  travelLimitCents: z.int().nullable(),
  travelLeftMetres: z.int().nullable(),
  travelLeftCents: z.int().nullable(),
  /** All the lines of the year by where their claim stands, in cents. */
  byState: z.strictObject({ draft: z.int(), submitted: z.int(), approved: z.int(), paid: z.int() }),
  totalCents: z.int(),
  /** The limits that are passed. One is enough for the whole amount to be taxable, not only what is over. */
  over: z.array(zCeiling),
  /** The flat amounts and travel that become taxable: all of them when a limit is passed, else 0. */
  taxableCents: z.int(),
  forcedLines: z.int(),
  warnings: z.array(z.enum(yearWarnings)),
})
export type YearStanding = z.infer<typeof zYearStanding>

/** A line with what is left of each limit before and after it, the lines of the year taken in order of days. */
export const zClaimLine = z.strictObject({
  lineId: zId,
  claimId: zId,
  personId: zId,
  date: zLocalDate,
  kind: z.enum(lineKinds),
  /** What the line counts as: for a correction, what the corrected line is. */
  countsAs: z.enum(['flatDay', 'realCost', 'travel']),
  amountCents: z.int(),
  /** The amount with its corrections: what the line is worth now. */
  netCents: z.int(),
  /** The slots of the day that a flat amount is for. */
  slotIds: zSlotIds,
  activity: z.string().nullable(),
  reason: z.string().nullable(),
  mode: zTravelMode.nullable(),
  trip: zTripKind.nullable(),
  metres: z.int().nullable(),
  /** The figure the amount was made with, or is measured by. */
  rate: zExpenseRate.nullable(),
  fileId: zVaultFileId.nullable(),
  correctsLineId: zId.nullable(),
  correctedBy: z.array(zId),
  /** Present for ever on a line that passed a limit: why, and who of the vault's holders forced it. */
  forced: z
    .strictObject({ reason: z.string(), byHolder: z.string(), holderName: z.string().nullable() })
    .nullable(),
  before: zRoom,
  after: zRoom,
  warnings: z.array(z.enum(lineWarnings)),
  createdAt: zInstant,
})
export type ClaimLine = z.infer<typeof zClaimLine>

export const zClaimStep = z.strictObject({
  step: z.enum(claimSteps),
  at: zInstant,
  byHolder: z.string(),
  holderName: z.string().nullable(),
  /** Approved by who submitted it, four eyes being switched off. */
  alone: z.boolean(),
  reason: z.string().nullable(),
})

/** A claim as a list shows it. */
export const zClaimSummary = z.strictObject({
  claimId: zId,
  ...zClaimant,
  year: zYear,
  month: zMonth,
  state: zClaimState,
  lines: z.int(),
  /** May be nought or negative: corrections. */
  totalCents: z.int(),
  forcedLines: z.int(),
  /** Real costs whose receipt is still to come: the claim cannot be submitted so. */
  missingReceipts: z.int(),
  /** Trips by public transport without their ticket: asked about before the claim is submitted. */
  missingTickets: z.int(),
  /** Approved by who submitted it. */
  alone: z.boolean(),
  /** Why it was refused, while it is. */
  refusedReason: z.string().nullable(),
  createdAt: zInstant,
  createdBy: z.string(),
  submittedBy: z.string().nullable(),
  /** How the present holder would approve it: `open` as the second person, `alone` with four eyes off, `fourEyes` not. */
  approval: z.enum(['open', 'alone', 'fourEyes']).nullable(),
})
export type ClaimSummary = z.infer<typeof zClaimSummary>

/** Passing a limit on purpose: by a coordinator only, with a written reason that stays on the line for ever. */
export const zForce = z
  .strictObject({ reason: zLine.max(300) })
  .nullable()
  .default(null)
