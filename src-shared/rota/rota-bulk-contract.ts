import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId, zLine, zLocalDate, zLocalTime, zName, zNote, zWeekday } from '#shared/kernel/shapes.ts'

import { mostBulkDays } from './bulk-rules.ts'
import {
  bulkEffects,
  bulkObstacles,
  personObstacles,
  type BulkAct,
  type BulkChoice,
  type BulkRow,
} from './bulk.ts'
import { seriesRefusals } from './series-shapes.ts'
import { zHostCount, zSignupState, zSlotId } from './slot-shapes.ts'

const zHours = z.strictObject({ startTime: zLocalTime, endTime: zLocalTime })
const zWeekdays = z
  .array(zWeekday)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: 'each weekday once' })

const zSlotsOf = z.strictObject({
  from: zLocalDate,
  to: zLocalDate,
  /** None: every weekday. */
  weekdays: zWeekdays.default([]),
  /** Only the slots that begin then. */
  startTime: zLocalTime.nullable().default(null),
})

const onMany = { which: zSlotsOf }

/** What is done to many slots in one go. */
export const zBulkAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('create'),
    name: zName.or(z.literal('')).default(''),
    from: zLocalDate,
    to: zLocalDate,
    weekdays: zWeekdays.min(1),
    everyWeeks: z.int().min(1).max(52).default(1),
    times: z
      .array(zHours)
      .min(1)
      .max(6)
      .refine(
        (times) => new Set(times.map(({ startTime, endTime }) => startTime + endTime)).size === times.length,
        { error: 'the same hours once' },
      ),
    as: z.enum(['slots', 'series']).default('slots'),
    minHosts: zHostCount,
    maxHosts: zHostCount.min(1),
    keyHolderNeeded: z.boolean(),
    note: zNote.default(''),
  }),
  z.strictObject({
    kind: z.literal('move'),
    ...onMany,
    days: z.int().min(-mostBulkDays).max(mostBulkDays),
    minutes: z.int().min(-1439).max(1439).default(0),
  }),
  z.strictObject({ kind: z.literal('hours'), ...onMany, ...zHours.shape }),
  z.strictObject({ kind: z.literal('close'), ...onMany, reason: zLine.max(200).default('') }),
  z.strictObject({ kind: z.literal('reopen'), ...onMany, closedDays: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('copy'),
    ...onMany,
    /** The day the first day goes onto; the others follow. */
    onto: zLocalDate,
    /** Also the people who may come. */
    people: z.boolean().default(false),
  }),
]) satisfies z.ZodType<BulkAct>

const zRowId = z.string().min(1).max(60)
/** No act has more rows. */
const rowIds = z.array(zRowId).max(2000).default([])
const zBulkChoice = z.strictObject({
  /** Rows left out. */
  without: rowIds,
  /** Rows that are done only when asked for: slots with people to be cancelled. */
  also: rowIds,
}) satisfies z.ZodType<BulkChoice>

const zSlotTime = z.strictObject({ date: zLocalDate, startTime: zLocalTime, endTime: zLocalTime })

const zBulkRow = z.strictObject({
  rowId: zRowId,
  effect: z.enum(bulkEffects),
  slotId: zSlotId.nullable(),
  name: z.string(),
  before: zSlotTime.nullable(),
  after: zSlotTime.nullable(),
  people: z.array(
    z.strictObject({
      hostId: zId,
      displayName: z.string(),
      state: zSignupState,
      obstacle: z.enum(personObstacles).nullable(),
    }),
  ),
  inTheWay: z.array(z.enum(bulkObstacles)),
  ticked: z.boolean(),
}) satisfies z.ZodType<BulkRow>

const bulkRefusals = {
  UntilBeforeFrom: seriesRefusals.UntilBeforeFrom,
  MaximumBelowMinimum: seriesRefusals.MaximumBelowMinimum,
  /** More days than one act may touch. */
  PeriodTooLong: z.strictObject({ limit: z.int() }),
  /** More slots than one preview can show. */
  TooManySlots: z.strictObject({ limit: z.int() }),
}

/** Many slots in one go: seen first, row by row, then done as one act. */
export const rotaBulkContract = {
  previewBulk: query(() => ({
    role: 'coordinator',
    does: 'What would be done to many slots, without doing it: each slot, its people, what stands in the way.',
    input: z.strictObject({ act: zBulkAct, ...zBulkChoice.shape }),
    output: z.strictObject({
      rows: z.array(zBulkRow),
      /** Given back to `applyBulk`: it is done only if the rota is still as it was seen. The ticks are free. */
      seal: zId,
    }),
    refusals: bulkRefusals,
  })),
  applyBulk: command(() => ({
    role: 'coordinator',
    does: 'Creates, moves, cancels, reopens or copies many slots in one act, as previewed, but for the rows left out.',
    input: z.strictObject({ act: zBulkAct, ...zBulkChoice.shape, seal: zId.optional() }),
    output: z.strictObject({
      /** Rows done, and rows left as they were. */
      done: z.int(),
      left: z.int(),
      /** The people the rows that were done are about. */
      hostIds: z.array(zId),
    }),
    refusals: {
      ...bulkRefusals,
      /** Something changed since the preview: it is looked at again. */
      PreviewOutdated: z.strictObject({}),
      NothingToDo: z.strictObject({}),
    },
  })),
}
