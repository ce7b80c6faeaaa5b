import { addDays, daysBetween, startOfWeek, type LocalDate, type Weekday } from '#shared/kernel/local-date.ts'

import { nextDatesOf } from './occurrence-rules.ts'
import type { SeriesSchedule } from './slot-series.ts'

/** "Every Tuesday until I say otherwise": written on the rota some weeks ahead, as ordinary sign-ups. */
export interface StandingSignup {
  /** `<seriesId>#<weekday>#<hostId>`. */
  readonly id: string
  readonly seriesId: string
  readonly hostId: string
  readonly weekday: Weekday
  /** 1 every week, 2 every other week, … counted in whole weeks from the week of `fromDate`. */
  readonly everyWeeks: number
  readonly fromDate: LocalDate
  /** The last day it may sign up for; null until further notice. */
  readonly untilDate: LocalDate | null
}

/** The same wish is the same row on every device. */
export const standingIdOf = (seriesId: string, weekday: Weekday, hostId: string): string =>
  `${seriesId}#${weekday}#${hostId}`

/**
 * The days it is for between two days, both included, whether or not there is a slot. Worked example: Tuesdays, every
 * other week from Tuesday 3 November 2026: 3, 17 November, 1 December; nothing on the 10th.
 */
export function standingDates(
  { weekday, everyWeeks, fromDate, untilDate }: Omit<StandingSignup, 'id' | 'seriesId' | 'hostId'>,
  from: LocalDate,
  to: LocalDate,
): LocalDate[] {
  const first = from > fromDate ? from : fromDate
  const last = untilDate !== null && untilDate < to ? untilDate : to
  const begin = startOfWeek(fromDate)
  const weeks = Math.floor(daysBetween(begin, first) / 7)
  const dates: LocalDate[] = []
  for (let week = Math.floor(weeks / everyWeeks) * everyWeeks; ; week += everyWeeks) {
    const date = addDays(begin, week * 7 + weekday - 1)
    if (date > last) return dates
    if (date >= first) dates.push(date)
  }
}

/** Whether its series still has slots for it: all is well, the weekday is gone, the series is over. */
export const standingStates = ['given', 'weekdayGone', 'seriesEnded'] as const
export type StandingState = (typeof standingStates)[number]

/** A year and a half of a slot every day: what comes back more rarely than that is not a habit. */
const lookedAhead = 550

/** What has become of the slots a standing sign-up is for, seen from a day on. */
export function standingStateOf(
  { series, patterns }: SeriesSchedule,
  standing: Omit<StandingSignup, 'id' | 'seriesId' | 'hostId'>,
  from: LocalDate,
): StandingState {
  if (series.endedFrom !== null && series.endedFrom <= from) return 'seriesEnded'
  const first = from > standing.fromDate ? from : standing.fromDate
  const dates = nextDatesOf({ series, patterns }, first, lookedAhead)
  const last = dates.at(-1)
  if (last === undefined) return 'seriesEnded'
  const wanted = new Set(standingDates({ ...standing, untilDate: null }, first, last))
  return dates.some((date) => wanted.has(date)) ? 'given' : 'weekdayGone'
}
