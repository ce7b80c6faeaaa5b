import type { LocalDate, LocalTime, Weekday } from '#shared/kernel/local-date.ts'

/** A slot that comes back: « la permanence du mardi soir ». Its patterns say when; a one-off slot is a series too. */
export interface SlotSeries {
  readonly id: string
  /** What people call it; may be empty. */
  readonly name: string
  /** No slot from that day on; null while the series runs. */
  readonly endedFrom: LocalDate | null
}

/** When and with how many: what a pattern says, without its place in time. */
export interface PatternTerms {
  readonly weekdays: readonly Weekday[]
  /** 1 every week, 2 every other week, … counted in whole weeks from the week of `anchorDate`. */
  readonly everyWeeks: number
  /** Any day of a week that counts. */
  readonly anchorDate: LocalDate
  readonly startTime: LocalTime
  /** Earlier than or equal to `startTime`: the slot ends the next day. */
  readonly endTime: LocalTime
  readonly minHosts: number
  readonly maxHosts: number
  readonly keyHolderNeeded: boolean
  readonly note: string
}

/**
 * One version of a series. The slot of a day follows the version with the latest `fromDate` not after that day,
 * so a change from a day on is one more version, and the past keeps its own.
 */
export interface SlotPattern extends PatternTerms {
  readonly id: string
  readonly seriesId: string
  readonly fromDate: LocalDate
  /** The last day it may give a slot; null until further notice. */
  readonly untilDate: LocalDate | null
}

/** What someone typed for a pattern. A null anchor counts the same weeks as before, or those from the first day on. */
export interface PatternDraft extends Omit<PatternTerms, 'anchorDate'> {
  readonly anchorDate: LocalDate | null
  readonly untilDate: LocalDate | null
}

/** A series with all its versions, in any order. */
export interface SeriesSchedule {
  readonly series: SlotSeries
  readonly patterns: readonly SlotPattern[]
}
