import { z } from 'zod'

import { command, query } from '#shared/kernel/contract-kit.ts'
import { zId, zLocalDate, zTrilingual } from '#shared/kernel/shapes.ts'

import {
  zCalendarDay,
  zCalendarPeriod,
  zDateRange,
  zGivenName,
  zHolidayWords,
  zPeriodKind,
  zPeriodWords,
  zPublicHoliday,
} from './calendar-shapes.ts'

const nothing = z.strictObject({})
const UntilBeforeFrom = nothing
const PeriodUnknown = z.strictObject({ periodId: zId })
const PublicHolidayUnknown = z.strictObject({ publicHolidayId: zId })

/** The calendar of the place: why a day is closed, and which holidays fall on it. */
export const calendarContract = {
  listDays: query(() => ({
    role: 'open',
    does: 'What the calendar says of each day: public holiday, closing, school holidays of both communities.',
    input: zDateRange,
    output: z.strictObject({ days: z.array(zCalendarDay) }),
  })),
  listPeriods: query(() => ({
    role: 'open',
    does: 'Closing periods and school holidays, oldest first, and the last day known of each school calendar.',
    input: z.strictObject({ kind: zPeriodKind.optional() }),
    output: z.strictObject({
      periods: z.array(zCalendarPeriod),
      knownUntil: z.strictObject({ schoolFr: zLocalDate.nullable(), schoolNl: zLocalDate.nullable() }),
    }),
  })),
  addPeriod: command(() => ({
    role: 'coordinator',
    does: 'Adds a closing period or school holidays.',
    input: zPeriodWords,
    output: z.strictObject({ periodId: zId }),
    refusals: { UntilBeforeFrom },
  })),
  changePeriod: command(() => ({
    role: 'coordinator',
    does: 'Changes the dates, the name or the source of a period.',
    input: z.strictObject({ periodId: zId, ...zPeriodWords.shape }),
    output: nothing,
    refusals: { UntilBeforeFrom, PeriodUnknown },
  })),
  removePeriod: command(() => ({
    role: 'coordinator',
    does: 'Removes a period; its days open again.',
    input: z.strictObject({ periodId: zId }),
    output: nothing,
    refusals: { PeriodUnknown },
  })),
  listPublicHolidays: query(() => ({
    role: 'open',
    does: 'The public holidays of a year, the rules behind them, and whether the place closes on them.',
    input: z.strictObject({ year: z.int().min(1900).max(2199) }),
    output: z.strictObject({
      closesOnPublicHolidays: z.boolean(),
      days: z.array(z.strictObject({ date: zLocalDate, publicHolidayId: zId, name: zTrilingual })),
      rules: z.array(zPublicHoliday),
    }),
  })),
  addPublicHoliday: command(() => ({
    role: 'coordinator',
    does: 'Adds the rule of a public holiday: a fixed day, or days from Easter.',
    input: zHolidayWords,
    output: z.strictObject({ publicHolidayId: zId }),
    refusals: { UntilBeforeFrom },
  })),
  changePublicHoliday: command(() => ({
    role: 'coordinator',
    does: 'Changes the rule, the name, the validity or the source of a public holiday.',
    input: z.strictObject({ publicHolidayId: zId, ...zHolidayWords.shape }),
    output: nothing,
    refusals: { UntilBeforeFrom, PublicHolidayUnknown },
  })),
  endPublicHoliday: command(() => ({
    role: 'coordinator',
    does: 'Ends a public holiday after a day; the years before keep it.',
    input: z.strictObject({ publicHolidayId: zId, until: zLocalDate }),
    output: nothing,
    refusals: { UntilBeforeFrom, PublicHolidayUnknown },
  })),
  closeOnPublicHolidays: command(() => ({
    role: 'coordinator',
    does: 'Says whether the place closes on public holidays.',
    input: z.strictObject({ close: z.boolean() }),
    output: nothing,
  })),
  reopenDay: command(() => ({
    role: 'coordinator',
    does: 'Opens a day that the calendar closes, whatever the reason.',
    input: z.strictObject({ date: zLocalDate }),
    output: nothing,
    refusals: { DayNotClosed: z.strictObject({ date: zLocalDate }) },
  })),
  closeDay: command(() => ({
    role: 'coordinator',
    does: 'Closes a day: takes back its reopening, or else adds a closing of that one day.',
    input: z.strictObject({ date: zLocalDate, name: zGivenName }),
    output: z.strictObject({ periodId: zId.nullable() }),
    refusals: { DayAlreadyClosed: z.strictObject({ date: zLocalDate }) },
  })),
}
