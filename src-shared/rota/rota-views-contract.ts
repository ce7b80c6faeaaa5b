import { z } from 'zod'

import { isDateRange, zCalendarDay, maximumDaysAsked } from '#shared/calendar/calendar-shapes.ts'
import { zHost } from '#shared/hosts/host-shapes.ts'
import { query, task } from '#shared/kernel/contract-kit.ts'
import {
  zFile,
  zId,
  zInstant,
  zLanguage,
  zLocalDate,
  zLocalTime,
  zTableFormat,
} from '#shared/kernel/shapes.ts'

import { zObstacle } from './signup-shapes.ts'
import { slotRefusals, zGapSummary, zRotaDay, zSlotCard, zSlotId } from './slot-shapes.ts'

/** Which slots of a stretch of days: all, those to complete, those of one host. */
const slotFilter = {
  from: zLocalDate,
  to: zLocalDate,
  onlyGaps: z.boolean().default(false),
  hostId: zId.optional(),
}
const daysAsked = `in order, and at most ${maximumDaysAsked} days`
const zMonth = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/)
const zTotals = z.strictObject({
  /** Different hosts who come. */
  hosts: z.int().min(0),
  /** Real minutes the place is open; slots at the same time each count. */
  openMinutes: z.int().min(0),
  /** Minutes given by all hosts together. */
  hostMinutes: z.int().min(0),
})

const zHorizon = z.strictObject({ until: zLocalDate, ...zGapSummary.shape, slotIds: z.array(zSlotId) })

/** What the screens show of the rota. Each answers a whole screen at once. */
export const rotaViewsContract = {
  getWeek: query(() => ({
    role: 'open',
    does: 'The week that holds a day (this week by default): the table, its slots with hosts, closings, gaps, totals.',
    input: z.strictObject({ weekStart: zLocalDate.optional() }),
    output: z.strictObject({
      weekStart: zLocalDate,
      weekEnd: zLocalDate,
      isoWeek: z.strictObject({ year: z.int(), week: z.int().min(1).max(53) }),
      /** All seven, whichever the table shows. */
      days: z.array(zRotaDay).length(7),
      table: z.strictObject({
        columns: z.array(zLocalDate),
        bands: z.array(
          z.strictObject({
            startTime: zLocalTime,
            endTime: zLocalTime,
            cells: z.array(z.strictObject({ date: zLocalDate, slotIds: z.array(zSlotId) })),
          }),
        ),
      }),
      slots: z.array(zSlotCard),
      gaps: zGapSummary,
      totals: zTotals,
    }),
  })),
  getMonth: query(() => ({
    role: 'open',
    does: 'The whole weeks that hold a month (this month by default), with the slots of each day and the gaps.',
    input: z.strictObject({ month: zMonth.optional() }),
    output: z.strictObject({
      month: zMonth,
      weeks: z.array(
        z.strictObject({
          isoWeek: z.strictObject({ year: z.int(), week: z.int().min(1).max(53) }),
          days: z.array(z.strictObject({ ...zRotaDay.shape, inMonth: z.boolean() })).length(7),
        }),
      ),
      slots: z.array(zSlotCard),
      /** Of the month alone. */
      gaps: zGapSummary,
      totals: zTotals,
    }),
  })),
  listSlots: query(() => ({
    role: 'open',
    does: 'The slots of a stretch of days in order of time; only those to complete, or only those of one host.',
    input: z.strictObject(slotFilter).refine(({ from, to }) => isDateRange(from, to), { error: daysAsked }),
    output: z.strictObject({ days: z.array(zCalendarDay), slots: z.array(zSlotCard), gaps: zGapSummary }),
  })),
  getSlot: query(() => ({
    role: 'open',
    does: 'One slot with everyone it ever had, and for each other host what stands in the way of signing up.',
    input: z.strictObject({ slotId: zSlotId }),
    output: z.strictObject({
      /** Its hosts include those who withdrew or were replaced. */
      slot: zSlotCard,
      day: zRotaDay,
      /** Hosts who could come, by name; the obstacles are shown live beside each. */
      candidates: z.array(
        z.strictObject({
          hostId: zId,
          displayName: z.string(),
          colour: zHost.shape.colour,
          keyHolder: z.boolean(),
          newcomer: z.boolean(),
          obstacles: z.array(zObstacle),
        }),
      ),
    }),
    refusals: { SlotUnknown: slotRefusals.SlotUnknown },
  })),
  getToday: query(() => ({
    role: 'open',
    does: 'Who welcomes now, who comes next, the rest of the day, and when to look again (the wall does so by itself).',
    input: z.strictObject({}),
    output: z.strictObject({
      day: zRotaDay,
      now: zInstant,
      onNow: z.array(zSlotCard),
      next: z.array(zSlotCard),
      later: z.array(zSlotCard),
      earlier: z.array(zSlotCard),
      gaps: zGapSummary,
      /** Until when the place is open without a break; null when it is closed now. */
      openUntil: zLocalTime.nullable(),
      /** The next open slot after today, for the evening and for closed days. */
      nextOpening: zSlotCard.nullable(),
      changesAt: zInstant,
    }),
  })),
  listGaps: query(() => ({
    role: 'open',
    does: 'What is missing today, until Sunday, and over four weeks: how much, and which slots.',
    input: z.strictObject({}),
    output: z.strictObject({
      today: zHorizon,
      week: zHorizon,
      fourWeeks: zHorizon,
      /** The slots of the four weeks that have a gap, in order of time. */
      slots: z.array(zSlotCard),
    }),
  })),
  exportWeeks: task(() => ({
    role: 'open',
    does: 'The same slots, one a row, as a CSV or XLSX file, in the language asked.',
    input: z
      .strictObject({ ...slotFilter, format: zTableFormat, language: zLanguage })
      .refine(({ from, to }) => isDateRange(from, to), { error: daysAsked }),
    output: zFile,
  })),
}
