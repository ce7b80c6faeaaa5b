import { addDays, datesFrom, isLocalDate, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { CalendarDay, CalendarPeriod, Closure, PeriodKind, PlaceCalendar } from './calendar-day.ts'
import type { HolidayRule, PublicHoliday } from './public-holiday.ts'

/** How a holiday rule is written; 366 days from Easter is further than any holiday. */
export const holidayRulePattern = /^(?:fixed:\d{2}-\d{2}|easter[+-]\d{1,3})$/

/**
 * Easter Sunday of a year in the Gregorian calendar, by the anonymous computus that J. Meeus prints in
 * *Astronomical Algorithms* (chapter 8): no table, right for every Gregorian year. `easterOf(2026)` → `2026-04-05`.
 */
export function easterOf(year: number): LocalDate {
  const inCycle = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((8 * century + 13) / 25)
  const epact = (19 * inCycle + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const leapYears = Math.floor(yearOfCentury / 4)
  const toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((inCycle + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  const month = String(Math.floor(days / 31)).padStart(2, '0')
  const day = String((days % 31) + 1).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${month}-${day}`
}

/** True for `fixed:02-29` and `easter+39`; false for `fixed:02-30` and for anything else. */
export function isHolidayRule(text: string): boolean {
  if (!holidayRulePattern.test(text)) return false
  // 2028 is a leap year, so that a holiday on 29 February is a rule like any other.
  return text.startsWith('easter') || isLocalDate(`2028-${text.slice('fixed:'.length)}`)
}

/** The day a rule gives in a year; none for `fixed:02-29` outside leap years. */
export function holidayDateOf(rule: HolidayRule, year: number): LocalDate | null {
  if (rule.startsWith('easter')) return addDays(easterOf(year), Number(rule.slice('easter'.length)))
  const date = `${String(year).padStart(4, '0')}-${rule.slice('fixed:'.length)}`
  return isLocalDate(date) ? date : null
}

/** The public holidays of a year in order, each only while its row is valid. */
export function publicHolidaysOf(
  year: number,
  holidays: readonly PublicHoliday[],
): readonly { readonly date: LocalDate; readonly holiday: PublicHoliday }[] {
  return holidays
    .flatMap((holiday) => {
      const date = holidayDateOf(holiday.rule, year)
      return date !== null && isValidOn(holiday, date) ? [{ date, holiday }] : []
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const isValidOn = ({ validFrom, validUntil }: PublicHoliday, date: LocalDate): boolean =>
  (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil)

/** Why that day is closed, or null when it is open. A reopened day is open whatever the calendar says. */
export function closureOf(date: LocalDate, calendar: PlaceCalendar): Closure | null {
  return calendarDays(date, date, calendar)[0]?.closure ?? null
}

/** What the calendar says of every day from `from` to `to`, both included. */
export function calendarDays(from: LocalDate, to: LocalDate, calendar: PlaceCalendar): CalendarDay[] {
  const holidays = holidaysByDate(from, to, calendar.publicHolidays)
  const periods = calendar.periods.filter((period) => period.fromDate <= to && from <= period.untilDate)
  return datesFrom(from, to).map((date) => {
    const holiday = holidays.get(date)
    const here = periods.filter((period) => period.fromDate <= date && date <= period.untilDate)
    const closing = closingOf(holiday, here, calendar.closesOnPublicHolidays)
    const reopened = closing !== null && calendar.reopenedDates.has(date)
    return {
      date,
      publicHoliday: holiday === undefined ? null : { id: holiday.id, name: holiday.name },
      closure: reopened ? null : closing,
      reopened,
      schoolHolidays: here.flatMap(({ id, kind, name }) => (kind === 'closing' ? [] : [{ id, kind, name }])),
    }
  })
}

function holidaysByDate(from: LocalDate, to: LocalDate, holidays: readonly PublicHoliday[]) {
  const found = new Map<LocalDate, PublicHoliday>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (const { date, holiday } of publicHolidaysOf(year, holidays))
      found.set(date, found.get(date) ?? holiday)
  }
  return found
}

/** The place's own closing is named before the public holiday: it is the one the place decided. */
function closingOf(
  holiday: PublicHoliday | undefined,
  here: readonly CalendarPeriod[],
  closesOnPublicHolidays: boolean,
): Closure | null {
  const closing = here.find((period) => period.kind === 'closing')
  if (closing !== undefined) return { kind: 'closingPeriod', id: closing.id, name: closing.name }
  if (holiday === undefined || !closesOnPublicHolidays) return null
  return { kind: 'publicHoliday', id: holiday.id, name: holiday.name }
}

/** A period must end on or after the day it begins. */
export function canSpan(
  fromDate: LocalDate,
  untilDate: LocalDate | null,
): Result<null, { readonly type: 'UntilBeforeFrom' }> {
  return untilDate === null || fromDate <= untilDate ? ok(null) : err({ type: 'UntilBeforeFrom' })
}

/** The last day known of each kind of school holidays: past it, the coordinator is asked for the next year's dates. */
export function schoolHolidaysKnownUntil(
  periods: readonly CalendarPeriod[],
): Record<Exclude<PeriodKind, 'closing'>, LocalDate | null> {
  const last = (kind: PeriodKind) =>
    periods
      .filter((period) => period.kind === kind)
      .reduce<LocalDate | null>(
        (latest, { untilDate }) => (latest === null || untilDate > latest ? untilDate : latest),
        null,
      )
  return { schoolFr: last('schoolFr'), schoolNl: last('schoolNl') }
}
