import type { ReadDb } from '#db/handle.ts'
import type { CalendarDay, CalendarPeriod, PlaceCalendar } from '#shared/calendar/calendar-day.ts'
import { calendarDays } from '#shared/calendar/calendar-rules.ts'
import type { PublicHoliday } from '#shared/calendar/public-holiday.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { holidayOf, periodOf } from './calendar-rows.ts'

/** The rules of the public holidays, past and ended ones too; in an order that is the same on every device. */
export function listPublicHolidays(db: ReadDb): PublicHoliday[] {
  return db.all(db.q.selectFrom('publicHoliday').selectAll().orderBy('rule').orderBy('id')).map(holidayOf)
}

/** One public holiday's row, ended or not. */
export function findPublicHoliday(db: ReadDb, publicHolidayId: string): PublicHoliday | undefined {
  const row = db.first(db.q.selectFrom('publicHoliday').selectAll().where('id', '=', publicHolidayId))
  return row === undefined ? undefined : holidayOf(row)
}

/** Every period, oldest first. */
export function listPeriods(db: ReadDb): CalendarPeriod[] {
  return db
    .all(db.q.selectFrom('calendarPeriod').selectAll().orderBy('fromDate').orderBy('untilDate').orderBy('id'))
    .map(periodOf)
}

/** The periods that touch the days from `from` to `to`, both included. */
function listPeriodsBetween(db: ReadDb, from: LocalDate, to: LocalDate): CalendarPeriod[] {
  return db
    .all(
      db.q
        .selectFrom('calendarPeriod')
        .selectAll()
        .where('untilDate', '>=', from)
        .where('fromDate', '<=', to)
        .orderBy('fromDate')
        .orderBy('id'),
    )
    .map(periodOf)
}

function listReopenedDates(db: ReadDb, from: LocalDate, to: LocalDate): LocalDate[] {
  return db
    .all(db.q.selectFrom('reopenedDay').select('date').where('id', '>=', from).where('id', '<=', to))
    .map((row) => row.date)
}

/** Whether the place closes on public holidays; it does until it says otherwise. */
export function closesOnPublicHolidays(db: ReadDb): boolean {
  const setting = db.first(db.q.selectFrom('calendarSetting').select('closesOnPublicHolidays'))
  return setting?.closesOnPublicHolidays !== 0
}

/** All that decides whether the days from `from` to `to` (both included) are closed; knows nothing of other days. */
export function getCalendarBetween(db: ReadDb, from: LocalDate, to: LocalDate): PlaceCalendar {
  return {
    publicHolidays: listPublicHolidays(db),
    periods: listPeriodsBetween(db, from, to),
    closesOnPublicHolidays: closesOnPublicHolidays(db),
    reopenedDates: new Set(listReopenedDates(db, from, to)),
  }
}

/** What the calendar says of every day from `from` to `to`, both included, in order. */
export function listCalendarDays(db: ReadDb, from: LocalDate, to: LocalDate): CalendarDay[] {
  return calendarDays(from, to, getCalendarBetween(db, from, to))
}
