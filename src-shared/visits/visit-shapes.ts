import { z } from 'zod'

import { daysBetween, isLocalDate } from '#shared/kernel/local-date.ts'
import { zInstant, zLocalDate, zLocalTime, zWeekday } from '#shared/kernel/shapes.ts'
import { zSlotId } from '#shared/rota/slot-shapes.ts'

import { figureStates } from './figure-rules.ts'
import type { HeatFigure, SeriesFigure, Shown, ShownSums, YearFigure } from './figure-rules.ts'
import { seriesKeys } from './series-rules.ts'
import type { Mean } from './statistics-rules.ts'
import { entryForms } from './visit-count.ts'
import type { CountState } from './visit-count.ts'
import { visitKinds } from './visit-kind.ts'

/** The shapes the visits' contract is written with. Not one of them is a text that people type. */
export const zVisitKind = z.enum(visitKinds)
export const zCountState = z.union([
  z.literal('notCounted'),
  z.strictObject({ counted: z.int().min(0) }),
]) satisfies z.ZodType<CountState>

export const zKindTotal = z.strictObject({ kind: zVisitKind.nullable(), total: z.int().min(0) })
/** A count as the counter shows it; `total` is what to send back as `seen`. */
export const zCount = z.strictObject({
  state: zCountState,
  total: z.int().min(0),
  byKind: z.array(zKindTotal),
})

export const zCountEntry = z.strictObject({
  countId: z.uuid(),
  at: zInstant,
  date: zLocalDate,
  /** `HH:MM` for a tap; null for what was entered without its hour. */
  time: zLocalTime.nullable(),
  /** The hour of a tap in the autumn night that has it twice, the second time. */
  secondTime: z.boolean(),
  slotId: zSlotId.nullable(),
  delta: z.int(),
  entry: z.enum(entryForms),
  kind: zVisitKind.nullable(),
  late: z.boolean(),
})

/** Thirty-one years of days: more is a slip in the year. */
const maximumDays = 11_323

/** An input over days, both included, in order. */
export const overDays = <S extends z.ZodRawShape>(shape: S) =>
  z
    .strictObject({ from: zLocalDate, to: zLocalDate, ...shape })
    .refine((range) => isRange(range as { readonly from: string; readonly to: string }), {
      error: 'not a stretch of days',
    })

const isRange = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  isLocalDate(from) && isLocalDate(to) && from <= to && daysBetween(from, to) <= maximumDays

/** What leaves the place: small figures are hidden, and those that would give them away. */
export const zPublished = z.boolean().default(false)

export const zMean = z.strictObject({
  mean: z.number().nullable(),
  counted: z.int().min(0),
  planned: z.int().min(0),
}) satisfies z.ZodType<Mean>

export const zShown = z.strictObject({
  state: z.enum(figureStates),
  total: z.int().min(0).nullable(),
}) satisfies z.ZodType<Shown>

export const zShownSums = z.strictObject({
  ...zShown.shape,
  perSlot: zMean,
  perDay: zMean,
}) satisfies z.ZodType<ShownSums>

export const zSeriesKey = z.enum(seriesKeys)
export const zSeriesFigure = z.strictObject({
  key: z.string(),
  from: zLocalDate,
  to: zLocalDate,
  startTime: zLocalTime.nullable(),
  weekday: zWeekday.nullable(),
  ...zShownSums.shape,
}) satisfies z.ZodType<SeriesFigure>

export const zKindFigure = z.strictObject({ kind: zVisitKind.nullable(), ...zShown.shape })

const zHour = z.int().min(0).max(23)
export const zHeatFigures = z.strictObject({
  cells: z.array(
    z.strictObject({
      weekday: zWeekday,
      hour: zHour,
      ...zShown.shape,
      perSlot: zMean,
    }) satisfies z.ZodType<HeatFigure>,
  ),
  weekdays: z.array(z.strictObject({ weekday: zWeekday, ...zShown.shape })),
  hours: z.array(z.strictObject({ hour: zHour, ...zShown.shape })),
  withHour: zShown,
  withoutHour: zShown,
  total: zShown,
})

const zYearFigure = z.strictObject({
  year: z.int(),
  ...zShownSums.shape,
  comparable: zShown,
}) satisfies z.ZodType<YearFigure>

export const zYearFigures = z.strictObject({
  until: z.strictObject({ period: z.int(), day: z.int() }).nullable(),
  years: z.array(zYearFigure),
  periods: z.array(z.strictObject({ period: z.int(), cells: z.array(zYearFigure.nullable()) })),
})
