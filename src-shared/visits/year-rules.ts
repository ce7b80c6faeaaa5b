import { isoWeekOf, weekdayOf } from '#shared/kernel/local-date.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { addSums, noSums, sumsByDay } from './statistics-rules.ts'
import type { PlannedSlot, SlotTally, Sums } from './statistics-rules.ts'

export const yearParts = ['month', 'week'] as const
/** Months of calendar years, or ISO weeks of ISO years. */
export type YearPart = (typeof yearParts)[number]

export interface YearSums extends Sums {
  readonly year: number
  /**
   * The visits on the days that every compared year has had: all of them when only whole years are compared,
   * those until today's day of the year otherwise; null when none of those days was counted.
   */
  comparable: number | null
}

export interface YearPeriod {
  /** Month 1–12 or ISO week 1–53. */
  readonly period: number
  /** One a year, in the order of the years; null where the year has no such week. */
  readonly cells: readonly (YearSums | null)[]
}

export interface YearComparison {
  readonly by: YearPart
  /** Set when the current year is compared: the last period and day (of the month, or weekday) compared. */
  readonly until: { readonly period: number; readonly day: number } | null
  readonly years: readonly YearSums[]
  readonly periods: readonly YearPeriod[]
}

export interface YearAsk {
  readonly by: YearPart
  /** Ascending. */
  readonly years: readonly number[]
  readonly today: LocalDate
}

export interface YearPlace {
  readonly year: number
  readonly period: number
  readonly day: number
}

/** Where a day stands in its year, so that the same place in two years is the same day. */
export function placeInYear(date: LocalDate, by: YearPart): YearPlace {
  if (by === 'month') {
    return {
      year: Number(date.slice(0, 4)),
      period: Number(date.slice(5, 7)),
      day: Number(date.slice(8, 10)),
    }
  }
  const { year, week } = isoWeekOf(date)
  return { year, period: week, day: weekdayOf(date) }
}

/** 52 or 53: the week of 28 December is always the last. */
const weeksIn = (year: number): number => isoWeekOf(`${year}-12-28`).week

/** The years a range of dates touches, in calendar or ISO years, ascending. */
export function yearsBetween(from: LocalDate, to: LocalDate, by: YearPart): number[] {
  const first = placeInYear(from, by).year
  return Array.from({ length: placeInYear(to, by).year - first + 1 }, (_, index) => first + index)
}

/**
 * Year against year, the same months (or ISO weeks) side by side. Needs the aggregate of `SlotTally` over all
 * the days of those years, and the slots planned in them.
 *
 * When the current year is among them, `comparable` holds the same days of each year: on 21 November, whole
 * months until October, November until the 21st, and null after. 29 February belongs to February of its year:
 * compared until 28 February a leap year gives its first 28 days, compared until 29 February the others give
 * all of theirs.
 */
export function compareYears(
  tallies: readonly SlotTally[],
  planned: readonly PlannedSlot[],
  { by, years, today }: YearAsk,
): YearComparison {
  const now = placeInYear(today, by)
  const until = years.includes(now.year) ? { period: now.period, day: now.day } : null
  const columns = new Map(years.map((year, index) => [year, index]))
  const totals = years.map(yearSums)
  const periods = Array.from(
    { length: by === 'month' ? 12 : Math.max(...years.map(weeksIn), 52) },
    (_, index) => ({
      period: index + 1,
      cells: years.map((year) => (by === 'week' && index + 1 > weeksIn(year) ? null : yearSums(year))),
    }),
  )
  for (const [date, sums] of sumsByDay(tallies, planned)) {
    const place = placeInYear(date, by)
    const column = columns.get(place.year)
    if (column === undefined) continue
    const compared = sums.countedDays > 0 && isCompared(place, until)
    for (const one of [totals[column], periods[place.period - 1]?.cells[column]]) {
      if (one === null || one === undefined) continue
      addSums(one, sums)
      if (compared) one.comparable = (one.comparable ?? 0) + sums.total
    }
  }
  return { by, until, years: totals, periods }
}

const yearSums = (year: number): YearSums => ({ year, ...noSums(), comparable: null })

/** Whether a day at this place is among those compared. */
export const isCompared = (place: YearPlace, until: YearComparison['until']): boolean =>
  until === null || place.period < until.period || (place.period === until.period && place.day <= until.day)
