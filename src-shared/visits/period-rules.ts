import { addDays, isoWeekOf, startOfWeek } from '#shared/kernel/local-date.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

/** The lengths of time figures are grouped by. */
export const periodLengths = ['day', 'week', 'month', 'season', 'year'] as const
export type PeriodLength = (typeof periodLengths)[number]

export const seasons = ['winter', 'spring', 'summer', 'autumn'] as const
export type Season = (typeof seasons)[number]

/** Both days included. Keys: `2026-11-21`, `2026-W47`, `2026-11`, `2027-winter`, `2026`. */
export interface Period {
  readonly key: string
  readonly from: LocalDate
  readonly to: LocalDate
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The first day of a month; months past December run into the next year: (2026, 13) → `2027-01-01`. */
const firstOfMonth = (year: number, month: number): LocalDate => {
  const months = year * 12 + month - 1
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${twoDigits((months % 12) + 1)}-01`
}

/**
 * The season of a day, in whole months as meteorologists take it: winter is December to February and belongs
 * to the year it ends in (December 2026 is in winter 2027), spring March to May, summer June to August,
 * autumn September to November.
 */
export function seasonOf(date: LocalDate): { readonly year: number; readonly season: Season } {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) + (month === 12 ? 1 : 0)
  return { year, season: seasons[Math.floor((month % 12) / 3)] ?? 'winter' }
}

function seasonPeriod(date: LocalDate): Period {
  const { year, season } = seasonOf(date)
  const first = seasons.indexOf(season) * 3
  return {
    key: `${year}-${season}`,
    from: firstOfMonth(year, first),
    to: addDays(firstOfMonth(year, first + 3), -1),
  }
}

/** The period of that length that holds the day. Weeks are ISO 8601: `2027-01-02` is in `2026-W53`. */
export function periodOf(date: LocalDate, by: PeriodLength): Period {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  switch (by) {
    case 'day':
      return { key: date, from: date, to: date }
    case 'week': {
      const iso = isoWeekOf(date)
      const from = startOfWeek(date)
      return { key: `${iso.year}-W${twoDigits(iso.week)}`, from, to: addDays(from, 6) }
    }
    case 'month':
      return {
        key: date.slice(0, 7),
        from: firstOfMonth(year, month),
        to: addDays(firstOfMonth(year, month + 1), -1),
      }
    case 'season':
      return seasonPeriod(date)
    case 'year':
      return { key: date.slice(0, 4), from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }
  }
}

/** Every period that touches the range, in order; the first and the last are cut to it. */
export function periodsBetween(from: LocalDate, to: LocalDate, by: PeriodLength): Period[] {
  const periods: Period[] = []
  for (let day = from; day <= to;) {
    const period = periodOf(day, by)
    periods.push({ key: period.key, from: day, to: period.to < to ? period.to : to })
    day = addDays(period.to, 1)
  }
  return periods
}
