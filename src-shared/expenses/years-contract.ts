import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zFileIn, zId, zInstant, zLocalDate, zNote } from '#shared/kernel/shapes.ts'
import { vaultFileRefusals, zVaultFileId } from '#shared/vault/vault-file-shapes.ts'

import { ceilingRefusals, lineRefusals, yearRefusals } from './claim-refusals.ts'
import {
  zClaimant,
  zClaimLine,
  zClaimSummary,
  zMonth,
  zSlotIds,
  zYearStanding,
  zYearSystem,
} from './claim-shapes.ts'
import { zMissingRate, zYear } from './rate-shapes.ts'

const { UnknownPerson, SystemChosen, CategoryMissing } = yearRefusals

const zStatement = z.strictObject({
  statementId: zId,
  amountCents: z.int(),
  declaredOn: zLocalDate,
  fileId: zVaultFileId.nullable(),
  note: z.string().nullable(),
  createdAt: zInstant,
  /** The last one declared counts: each says what all other organisations paid in the year. */
  counts: z.boolean(),
})

const zSuggestedDay = z.strictObject({
  date: zLocalDate,
  slotIds: zSlotIds,
  /** Null when the ceiling of the day is missing. */
  amountCents: z.int().nullable(),
  /** The year's ceiling before this day, the proposed days before it counted. */
  leftCents: z.int().nullable(),
  /** It would pass this limit, and is left to a person to decide. */
  passes: z.enum(['day', 'year']).nullable(),
})

/** A person, a calendar year: its system, its limits, what others paid, and what the rota gives to claim. */
export const yearsContract = {
  chooseSystem: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Chooses flat rate or real costs for people and a whole calendar year, with its ceiling.',
    input: z.strictObject({
      personIds: z.array(zId).min(1).max(1000),
      year: zYear,
      ...zYearSystem.shape,
      ceiling: zYearSystem.shape.ceiling.default('normal'),
      category: zYearSystem.shape.category.default(null),
      regularTransport: zYearSystem.shape.regularTransport.default(false),
    }),
    output: z.strictObject({}),
    refusals: {
      UnknownPerson,
      SystemChosen,
      CategoryMissing,
      /** The increased ceiling, or no limit of distance. */
      CoordinatorNeeded: lineRefusals.CoordinatorNeeded,
      /** What was claimed would be over the lower limit. */
      YearCeiling: ceilingRefusals.YearCeiling,
      TravelDistance: ceilingRefusals.TravelDistance,
      TravelMoney: ceilingRefusals.TravelMoney,
    },
  })),
  declareOtherMoney: vaultCommand(() => ({
    role: 'treasurer',
    does: "Files a person's sworn statement: what all other organisations together paid in a year, 0 included.",
    input: z.strictObject({
      personId: zId,
      year: zYear,
      amountCents: z.int().min(0).max(10_000_000),
      declaredOn: zLocalDate,
      document: zFileIn.nullable().default(null),
      note: zNote.nullable().default(null),
    }),
    /** The year as it stands with it: a statement may put it over its ceiling. */
    output: z.strictObject({ statementId: zId, standing: zYearStanding }),
    refusals: { UnknownPerson, DayToCome: lineRefusals.DayToCome, ...vaultFileRefusals },
  })),
  listYear: vaultQuery(() => ({
    role: 'treasurer',
    does: 'The year of everyone who was at the place beside its limits, by name, with what to look at.',
    input: z.strictObject({ year: zYear }),
    output: z.strictObject({
      year: zYear,
      people: z.array(zYearStanding),
      missing: z.array(zMissingRate),
      fourEyes: z.boolean(),
    }),
  })),
  getPersonYear: vaultQuery(() => ({
    role: 'treasurer',
    does: "A person's year: what is left of each limit, every line in order of days, the statements, the claims.",
    input: z.strictObject({ personId: zId, year: zYear }),
    output: z.strictObject({
      standing: zYearStanding,
      statements: z.array(zStatement),
      lines: z.array(zClaimLine),
      claims: z.array(zClaimSummary),
      /** The system may still be changed: no line was made with it. */
      systemOpen: z.boolean(),
    }),
    refusals: { UnknownPerson },
  })),
  suggestClaims: vaultQuery(() => ({
    role: 'treasurer',
    does: 'What the presences of a month or a year give to claim: one flat amount a day, and what is left after it.',
    input: z.union([z.strictObject({ month: zMonth }), z.strictObject({ year: zYear })]),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          ...zClaimant,
          year: zYear,
          system: zYearSystem.nullable(),
          /** Why nothing can be drafted for this person now; the days are shown all the same. */
          obstacle: z.enum(['systemNotChosen', 'realCosts', 'rateMissing']).nullable(),
          /** Present, not claimed yet, over: in order of days. */
          days: z.array(zSuggestedDay),
          /** Signed up, the day is over, and nobody noted who came: never proposed by themselves. */
          notNoted: z.array(z.strictObject({ date: zLocalDate, slotIds: zSlotIds })),
          alreadyClaimed: z.array(zLocalDate),
          /** The days that pass no limit, in all. */
          totalCents: z.int(),
          ceilingCents: z.int().nullable(),
          otherCents: z.int().nullable(),
          leftBeforeCents: z.int().nullable(),
          leftAfterCents: z.int().nullable(),
        }),
      ),
      missing: z.array(zMissingRate),
    }),
  })),
}
