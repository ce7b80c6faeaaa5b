import { addDays, daysBetween, isLocalDate } from '#shared/kernel/local-date.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { periodOf } from '#shared/visits/period-rules.ts'
import type { SeriesKey } from '#shared/visits/series-rules.ts'

/** The stretches of days that are asked most; `custom` is typed. */
export const ranges = ['month', 'lastMonth', 'season', 'year', 'twelveMonths', 'all', 'custom'] as const
export type Range = (typeof ranges)[number]

/** Both included. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What the contract takes: thirty-one years. */
const mostDays = 11_323

/** The earliest day that can be asked together with today. */
export const earliestDay = (today: LocalDate): LocalDate => addDays(today, -mostDays)

/** Two typed days as a stretch; null when they are not one. */
export function daysTyped(from: string | null, to: string | null): Days | null {
  if (from === null || to === null || !isLocalDate(from) || !isLocalDate(to)) return null
  return from <= to && daysBetween(from, to) <= mostDays ? { from, to } : null
}

/**
 * The days of a preset, up to today: what is to come has no figures. Seasons are of whole months, as in
 * `seasonOf`. The last twelve months are the one that runs and the eleven before: on 21 November 2026 from
 * 1 December 2025, so that a chart by month has twelve points and none is cut at its start.
 */
export function daysOfPreset(range: Exclude<Range, 'all' | 'custom'>, today: LocalDate): Days {
  switch (range) {
    case 'month':
    case 'season':
    case 'year':
      return { from: periodOf(today, range).from, to: today }
    case 'lastMonth': {
      const { from, to } = periodOf(addDays(periodOf(today, 'month').from, -1), 'month')
      return { from, to }
    }
    case 'twelveMonths':
      return { from: firstOfNextMonth(`${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}-01`), to: today }
  }
}

const firstOfNextMonth = (date: LocalDate): LocalDate => addDays(periodOf(date, 'month').to, 1)

/** How to cut a stretch when nobody chose: 10 to 40 points can be read at a glance. */
export function usualCut({ from, to }: Days): SeriesKey {
  const days = daysBetween(from, to) + 1
  if (days <= 35) return 'day'
  if (days <= 140) return 'week'
  return days <= 1100 ? 'month' : 'year'
}

/** How the sheet cuts a stretch: its chart has room for some twenty bars with their numbers. */
export function sheetCut({ from, to }: Days): 'week' | 'month' | 'season' | 'year' {
  const days = daysBetween(from, to) + 1
  if (days <= 140) return 'week'
  if (days <= 800) return 'month'
  return days <= 1900 ? 'season' : 'year'
}
