import { z } from 'zod'

import { daysBetween, isLocalDate } from '#shared/kernel/local-date.ts'
import { zId, zLocalDate, zName, zTrilingual } from '#shared/kernel/shapes.ts'

import {
  closureKinds,
  periodKinds,
  type CalendarDay,
  type CalendarPeriod,
  type Closure,
} from './calendar-day.ts'
import { holidayRulePattern, isHolidayRule } from './calendar-rules.ts'
import { certainties, type PublicHoliday } from './public-holiday.ts'

/** The days a query may ask for at once: a year and a month. */
export const maximumDaysAsked = 400

/** From a day to a day, both included. */
export const zDateRange = z
  .strictObject({ from: zLocalDate, to: zLocalDate })
  .refine(({ from, to }) => isDateRange(from, to), { error: 'in order, and at most 400 days' })

/** True when `to` does not come before `from`, nor more than 400 days after. */
export const isDateRange = (from: string, to: string): boolean =>
  isLocalDate(from) && isLocalDate(to) && from <= to && daysBetween(from, to) < maximumDaysAsked

/** A name given by the place in the three languages; the screen fills in the ones left empty. */
export const zGivenName = z.strictObject({ fr: zName, nl: zName, en: zName })

export const zHolidayRule = z
  .string()
  .regex(holidayRulePattern)
  .refine(isHolidayRule, { error: 'not a day of the year' })

const zSource = z.string().trim().max(300)
const zCertainty = z.enum(certainties)
export const zPeriodKind = z.enum(periodKinds)

export const zClosure = z.strictObject({
  kind: z.enum(closureKinds),
  id: zId,
  name: zTrilingual,
}) satisfies z.ZodType<Closure>

export const zCalendarDay = z.strictObject({
  date: zLocalDate,
  publicHoliday: z.strictObject({ id: zId, name: zTrilingual }).nullable(),
  closure: zClosure.nullable(),
  reopened: z.boolean(),
  schoolHolidays: z.array(
    z.strictObject({ id: zId, kind: z.enum(['schoolFr', 'schoolNl']), name: zTrilingual }),
  ),
}) satisfies z.ZodType<CalendarDay>

export const zCalendarPeriod = z.strictObject({
  id: zId,
  kind: zPeriodKind,
  fromDate: zLocalDate,
  untilDate: zLocalDate,
  name: zTrilingual,
  source: z.string(),
  certainty: zCertainty,
}) satisfies z.ZodType<CalendarPeriod>

/** What the coordinator types for a period; checked dates are `confirmed`. */
export const zPeriodWords = z.strictObject({
  kind: zPeriodKind,
  fromDate: zLocalDate,
  untilDate: zLocalDate,
  name: zGivenName,
  source: zSource.default(''),
  certainty: zCertainty.default('confirmed'),
})

export const zPublicHoliday = z.strictObject({
  id: zId,
  rule: zHolidayRule,
  name: zTrilingual,
  validFrom: zLocalDate.nullable(),
  validUntil: zLocalDate.nullable(),
  source: z.string(),
  certainty: zCertainty,
}) satisfies z.ZodType<PublicHoliday>

/** What the coordinator types for a public holiday. */
export const zHolidayWords = z.strictObject({
  rule: zHolidayRule,
  name: zGivenName,
  validFrom: zLocalDate.nullable().default(null),
  validUntil: zLocalDate.nullable().default(null),
  source: zSource.default(''),
  certainty: zCertainty.default('confirmed'),
})
