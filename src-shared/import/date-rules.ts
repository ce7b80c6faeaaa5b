import type { LocalDate } from '../kernel/local-date.ts'
import { fromDayNumber, isLocalDate, localDateOf } from '../kernel/local-date.ts'
import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'
import { isIdleWord, monthOfWord } from './calendar-words.ts'
import { foldText } from './text-rules.ts'

/** The order of day, month and year in a date of figures: `dmy` is 31/12/2026. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'
export type DateReason = 'NotADate' | 'YearMissing'

/** How the dates of a column are written; `certain` is false when another order would give other days. */
export interface ColumnDates {
  readonly order: DateOrder
  readonly certain: boolean
}

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

/** Two figures of a year: 00–68 are 2000–2068, 69–99 are 1969–1999 (the POSIX convention for `%y`). */
function fullYear(figures: string): number {
  const year = Number(figures)
  if (figures.length > 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}

function dateOf(year: string, month: number, day: number): LocalDate | null {
  if (year.length !== 2 && year.length !== 4) return null
  const full = fullYear(year)
  if (full < 1900 || full > 2199) return null
  const text = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

/** `46082` and `46082.5`: days since 30 December 1899, as spreadsheets count (here 1954 to 2119). */
function serialDate(tidy: string): LocalDate | null {
  const match = /^([2-7]\d{4})(?:[.,]\d{1,20})?$/.exec(tidy)
  return match ? fromDayNumber(Number(match[1]) - 25_569) : null
}

/** `20260301`, and `2026-03-01T23:30:00Z`, which in Brussels is already the second. */
function standardDate(tidy: string): LocalDate | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(tidy)
  if (compact) return dateOf(compact[1] ?? '', Number(compact[2]), Number(compact[3]))
  if (!/^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}.*(?:z|[+-]\d{2}:?\d{2})$/.test(tidy)) return null
  const at = Date.parse(tidy.toUpperCase().replace(' ', 'T'))
  if (Number.isNaN(at)) return null
  const local = localDateOf(at)
  return dateOf(local.slice(0, 4), Number(local.slice(5, 7)), Number(local.slice(8, 10)))
}

/** `1er mars 2026`, `ma 2 mrt. 26`, `March 2nd, 2026`: the month is named, so only the year must be told apart. */
function namedDate(tidy: string): Result<LocalDate, DateReason> | null {
  const words = foldText(tidy)
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
    .split(' ')
  const months = words.filter((word) => monthOfWord(word) !== undefined)
  // "mar. 3 avril": mardi shortened is also a month shortened; the other month is the real one.
  const month = months.find((word) => word !== 'mar') ?? months[0]
  if (month === undefined) return null
  const rest = words.filter((word) => monthOfWord(word) === undefined && !isIdleWord(word))
  const [first = '', second, ...more] = rest
  if (more.length > 0 || rest.some((word) => !/^\d{1,4}$/.test(word))) return err('NotADate')
  if (second === undefined) return err(first === '' || first.length > 2 ? 'NotADate' : 'YearMissing')
  const [day, year] = first.length === 4 ? [second, first] : [first, second]
  const date = day.length > 2 ? null : dateOf(year, monthOfWord(month) ?? 0, Number(day))
  return date === null ? err('NotADate') : ok(date)
}

/** The three figures of a date put as year, month, day; a four-figure year at either end says where it stands. */
function inOrder(first: string, second: string, third: string, order: DateOrder): [string, string, string] {
  if (first.length === 4) return [first, second, third]
  if (order === 'mdy') return [third, first, second]
  return order === 'dmy' || third.length === 4 ? [third, second, first] : [first, second, third]
}

function figuresDate(tidy: string, order: DateOrder): Result<LocalDate, DateReason> {
  const match = /^(\d{1,4}) ?([/.\- ]) ?(\d{1,2})(?: ?\2 ?(\d{1,4}))?[/.]?$/.exec(tidy)
  if (!match) return err('NotADate')
  const [, first = '', , second = '', third] = match
  if (third === undefined) return err(first.length > 2 ? 'NotADate' : 'YearMissing')
  const [year, month, day] = inOrder(first, second, third, order)
  const date = month.length > 2 || day.length > 2 ? null : dateOf(year, Number(month), Number(day))
  return date === null ? err('NotADate') : ok(date)
}

/**
 * Reads a day: figures in the given order (`31/12/2026`, `31.12.26`, `31-12-2026`), `2026-12-31` and
 * `20261231` whatever the order, a named month in French, Dutch or English (`jeudi 31 décembre 2026`,
 * `31 dec. 26`, `December 31st, 2026`), a spreadsheet's serial number, a date followed by a time. A
 * moment with a zone gives the day it is in Brussels. Refuses days that do not exist, years outside
 * 1900–2199, and a day without a year (`YearMissing`); it never tries another order on its own, so
 * that one typing mistake is shown rather than read as another day.
 */
export function parseDate(text: string, order: DateOrder = 'dmy'): Result<LocalDate, DateReason> {
  if (text.length > 60) return err('NotADate')
  const tidy = text.toLowerCase().replace(/\s+/g, ' ').trim()
  const standard = serialDate(tidy) ?? standardDate(tidy)
  if (standard !== null) return ok(standard)
  const day = tidy.replace(
    /(?:t|,? (?:[aà] |om |at )?)\d{1,2}(?:[:h]\d{2}(?::\d{2}(?:\.\d+)?)?|h)(?: ?[ap]m)?$/,
    '',
  )
  return namedDate(day) ?? figuresDate(day, order)
}

/**
 * The order of a whole column: the one that reads most of its values. One value such as 31/12 proves
 * day first for all of them. Where two orders read as many (`01/02/2026`, `03/04/2026`), day first
 * is proposed, as in Belgium, and `certain` is false: a person must choose. It is false too when
 * some value can only be read in another order.
 */
export function dateOrderOf(values: readonly string[]): ColumnDates {
  const filled = [...new Set(values)].filter((value) => value.trim() !== '')
  const readings = orders.map((order) => ({
    order,
    days: filled.map((value) => {
      const day = parseDate(value, order)
      return day.ok ? day.value : null
    }),
  }))
  // A column without a date leaves nothing to choose.
  if (filled.length === 0) return { order: 'dmy', certain: true }
  const countOf = (days: readonly (string | null)[]): number => days.filter((day) => day !== null).length
  const [best, ...others] = readings.toSorted((a, b) => countOf(b.days) - countOf(a.days))
  if (best === undefined || countOf(best.days) === 0) return { order: 'dmy', certain: false }
  const doubted = others.some((other) => {
    const sameCount = countOf(other.days) === countOf(best.days)
    return other.days.some((day, index) => {
      if (day === null) return false
      return best.days[index] === null || (sameCount && day !== best.days[index])
    })
  })
  return { order: best.order, certain: !doubted }
}
