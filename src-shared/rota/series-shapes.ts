import { z } from 'zod'

import { zId, zLocalDate, zLocalTime, zNote, zWeekday } from '#shared/kernel/shapes.ts'

import type { KeptSlot, MovedSlot, SlotTerms } from './series-plan.ts'
import type { PatternDraft, SlotPattern } from './slot-series.ts'
import { slotRefusals, zHostCount, zSlotId } from './slot-shapes.ts'
import { slotStates } from './slot.ts'

const terms = {
  startTime: zLocalTime,
  endTime: zLocalTime,
  minHosts: zHostCount,
  maxHosts: zHostCount.min(1),
  keyHolderNeeded: z.boolean(),
}
const weekdays = z
  .array(zWeekday)
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: 'each weekday once' })
const everyWeeks = z.int().min(1).max(52)

/** What is typed of a pattern. */
export const zPatternDraft = z.strictObject({
  weekdays,
  everyWeeks: everyWeeks.default(1),
  /** A day of a week that counts; null: the same weeks as before, or those from the first day on. */
  anchorDate: zLocalDate.nullable().default(null),
  ...terms,
  untilDate: zLocalDate.nullable().default(null),
  note: zNote.default(''),
}) satisfies z.ZodType<PatternDraft>

/** What one slot becomes. */
export const zSlotTerms = z.strictObject({
  date: zLocalDate,
  ...terms,
  note: zNote.default(''),
}) satisfies z.ZodType<SlotTerms>

export const zSlotPattern = z.strictObject({
  id: zId,
  seriesId: zId,
  fromDate: zLocalDate,
  untilDate: zLocalDate.nullable(),
  weekdays: z.array(zWeekday),
  everyWeeks,
  anchorDate: zLocalDate,
  ...terms,
  note: z.string(),
}) satisfies z.ZodType<SlotPattern>

/** Which slots a change is for, and what they become. */
export const zSeriesChange = z.discriminatedUnion('scope', [
  z.strictObject({ seriesId: zId, scope: z.literal('one'), date: zLocalDate, slot: zSlotTerms }),
  z.strictObject({ seriesId: zId, scope: z.literal('following'), date: zLocalDate, pattern: zPatternDraft }),
  z.strictObject({
    seriesId: zId,
    scope: z.literal('all'),
    /** Null: from now on. What is over stays as it was, so a day that is past counts as today. */
    fromDate: zLocalDate.nullable().default(null),
    pattern: zPatternDraft,
  }),
])

const zSlotTime = z.strictObject({ date: zLocalDate, startTime: zLocalTime, endTime: zLocalTime })

/** The slots with people that a change touches; none is ever dropped. */
export const zPeopleCarried = z.strictObject({
  /** Stand as they were, though the pattern no longer gives them, until the place cancels them. */
  kept: z.array(
    z.strictObject({
      slotId: zSlotId,
      ...zSlotTime.shape,
      state: z.enum(slotStates),
      past: z.boolean(),
    }) satisfies z.ZodType<KeptSlot>,
  ),
  /** Their day or times change: the people on them are to be told. */
  moved: z.array(
    z.strictObject({ slotId: zSlotId, before: zSlotTime, after: zSlotTime }) satisfies z.ZodType<MovedSlot>,
  ),
})

export const seriesRefusals = {
  SlotUnknown: slotRefusals.SlotUnknown,
  SeriesUnknown: slotRefusals.SeriesUnknown,
  SeriesEnded: z.strictObject({ endedFrom: zLocalDate }),
  MaximumBelowMinimum: z.strictObject({ minHosts: z.int(), maxHosts: z.int() }),
  UntilBeforeFrom: z.strictObject({}),
}
