import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Trilingual } from '#shared/kernel/shapes.ts'

import type { Certainty, PublicHoliday } from './public-holiday.ts'

/** `closing` closes the place. School holidays of the two communities are shown and close nothing. */
export const periodKinds = ['closing', 'schoolFr', 'schoolNl'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A run of days with a name, both ends included. */
export interface CalendarPeriod {
  readonly id: string
  readonly kind: PeriodKind
  readonly fromDate: LocalDate
  readonly untilDate: LocalDate
  readonly name: Trilingual
  /** Where the dates were read; empty for the place's own closings. */
  readonly source: string
  readonly certainty: Certainty
}

/** Everything that decides whether a day is closed. */
export interface PlaceCalendar {
  readonly publicHolidays: readonly PublicHoliday[]
  readonly periods: readonly CalendarPeriod[]
  /** The place's own choice: many drop-ins open on public holidays, when other services are shut. */
  readonly closesOnPublicHolidays: boolean
  /** Days the coordinator opened although the calendar says closed. */
  readonly reopenedDates: ReadonlySet<LocalDate>
}

export const closureKinds = ['closingPeriod', 'publicHoliday'] as const

/** Why a day is closed. `id` is the period's or the public holiday's. */
export interface Closure {
  readonly kind: (typeof closureKinds)[number]
  readonly id: string
  readonly name: Trilingual
}

/** What the calendar says of one day. */
export interface CalendarDay {
  readonly date: LocalDate
  readonly publicHoliday: { readonly id: string; readonly name: Trilingual } | null
  readonly closure: Closure | null
  /** The calendar says closed, and the coordinator opened the day. */
  readonly reopened: boolean
  readonly schoolHolidays: readonly {
    readonly id: string
    readonly kind: Exclude<PeriodKind, 'closing'>
    readonly name: Trilingual
  }[]
}
