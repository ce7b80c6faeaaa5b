import { z } from 'zod'

import { zLine, zLocalDate, zNote } from '#shared/kernel/shapes.ts'

import { carRateKinds, rateKinds, rateStandings, type ExpenseRate, type MissingRate } from './expense-rate.ts'

export const zRateKind = z.enum(rateKinds)
export const zCarRate = z.enum(carRateKinds)
/** `carQuarterly@2026-01-01`. */
export const zRateId = z
  .string()
  .regex(new RegExp(`^(${rateKinds.join('|')})@(19|20|21)\\d{2}-\\d{2}-\\d{2}$`))
/** A calendar year the rules may be asked about. */
export const zYear = z.int().min(2000).max(2199)

export const zExpenseRate = z.strictObject({
  id: zRateId,
  kind: zRateKind,
  fromDate: zLocalDate,
  untilDate: zLocalDate.nullable(),
  amount: z.int(),
  source: z.string(),
  standing: z.enum(rateStandings),
  note: z.string().nullable(),
}) satisfies z.ZodType<ExpenseRate>

export const zMissingRate = z.strictObject({
  kind: zRateKind,
  date: zLocalDate,
}) satisfies z.ZodType<MissingRate>

/** What is typed of a rate, besides what it is and when it begins. */
export const rateWords = {
  untilDate: zLocalDate.nullable().default(null),
  /** Cents, ten-thousandths of a euro a kilometre, or metres: see `RateKind`. */
  amount: z.int().min(1).max(1_000_000_000),
  /** The page or the document it was read in; never empty. */
  source: zLine.max(300),
  /** `confirmed` when the coordinator read it in its source. */
  standing: z.enum(rateStandings).default('typed'),
  note: zNote.nullable().default(null),
}

const span = { rateId: zRateId, fromDate: zLocalDate, untilDate: zLocalDate.nullable() }
export const rateRefusals = {
  UnknownRate: z.strictObject({ rateId: zRateId }),
  SourceMissing: z.strictObject({}),
  UntilBeforeFrom: z.strictObject({}),
  /** Another row of this kind already holds on some of these days. */
  RateOverlaps: z.strictObject(span),
  /** A ceiling is that of a calendar year: from 1 January to 31 December. */
  YearNotWhole: z.strictObject({ kind: zRateKind }),
  /** A rate without a last day would be carried on past its time. */
  EndMissing: z.strictObject({ kind: zRateKind }),
  /** Lines stand on it: how many, and the last day of theirs. Add another row, with its own validity. */
  RateUsed: z.strictObject({ rateId: zRateId, lines: z.int(), lastDate: zLocalDate }),
}
