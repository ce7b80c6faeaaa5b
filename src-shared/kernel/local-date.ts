import { tzOffset } from '@date-fns/tz'

/** A calendar day of the place, `YYYY-MM-DD`. It has no hour and no zone. */
export type LocalDate = string
/** A time on the wall clock of the place, `HH:MM`, 24 hours. */
export type LocalTime = string
/** A moment, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number
/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const placeZone = 'Europe/Brussels'
const dayMs = 86_400_000
const minuteMs = 60_000

/** Days since 1970-01-01. `2026-11-21` → 20778. Throws on a day that does not exist. */
export function dayNumber(date: LocalDate): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  const number = Date.UTC(year, month - 1, day) / dayMs
  if (Number.isNaN(number)) throw new RangeError(`not a date: ${date}`)
  return number
}

/** The day with that number. 20778 → `2026-11-21`. */
export function fromDayNumber(number: number): LocalDate {
  const known = written.get(number)
  if (known !== undefined) return known
  const date = new Date(number * dayMs).toISOString().slice(0, 10)
  written.set(number, date)
  return date
}

/** Ten years of slots write each day hundreds of times; a place's days are a few thousand. */
const written = new Map<number, LocalDate>()

/**
 * True for a real day written `YYYY-MM-DD`: `2028-02-29` is one, `2026-02-29` is not. From 1900 to 2199: another year
 * is a slip of the finger, and walking there day by day would take the place minutes.
 */
export function isLocalDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)))
  return new Date(ms).toISOString().slice(0, 10) === text
}

/** True for `00:00` … `23:59`. */
export function isLocalTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** `addDays('2028-02-28', 1)` → `2028-02-29`. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** `weekdayOf('2026-11-21')` → 6 (Saturday). */
export function weekdayOf(date: LocalDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The Monday of the week that holds the day. */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** `2026-11-21` → `2026-11-01`. */
export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`
}

/** The last day of the month that holds the day: `2028-02-10` → `2028-02-29`. */
export function endOfMonth(date: LocalDate): LocalDate {
  // No month has more than 31 days: as many after its first day is the next month.
  return addDays(startOfMonth(addDays(startOfMonth(date), 31)), -1)
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function datesFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = dayNumber(from)
  const count = dayNumber(to) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => fromDayNumber(first + index))
}

/** Minutes since local midnight: `22:30` → 1350. */
export function minutesOfTime(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** 1350 → `22:30`; wraps at midnight. */
export function timeOfMinutes(minutes: number): LocalTime {
  const inDay = ((minutes % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

const localIso = (at: Instant): string =>
  new Date(at + tzOffset(placeZone, new Date(at)) * minuteMs).toISOString()

/** The day it is in Brussels at that moment. */
export function localDateOf(at: Instant): LocalDate {
  return localIso(at).slice(0, 10)
}

/** What the wall clock in Brussels shows at that moment, to the minute. */
export function localTimeOf(at: Instant): LocalTime {
  return localIso(at).slice(11, 16)
}

/**
 * The moment a wall-clock time happens in Brussels. A time that the spring change skips
 * (02:30 on 29 March 2026) is taken as the moment the clock shows one hour later (03:30);
 * a time that happens twice in autumn is taken as its first occurrence.
 */
export function instantOf(date: LocalDate, time: LocalTime): Instant {
  const wall = dayNumber(date) * dayMs + minutesOfTime(time) * minuteMs
  const before = tzOffset(placeZone, new Date(wall - dayMs)) * minuteMs
  const after = tzOffset(placeZone, new Date(wall + dayMs)) * minuteMs
  // Trying the offset from before the change first gives the first of two, and moves a skipped time forward.
  const first = wall - before
  if (tzOffset(placeZone, new Date(first)) * minuteMs === before) return first
  const second = wall - after
  return tzOffset(placeZone, new Date(second)) * minuteMs === after ? second : first
}

/** Real minutes between two moments. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((to - from) / minuteMs)
}

/** ISO 8601 week: `2027-01-02` → `{year: 2026, week: 53}`. */
export function isoWeekOf(date: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(startOfWeek(date), 3)
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 }
}
