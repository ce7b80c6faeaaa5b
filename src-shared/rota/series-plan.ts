import type { Instant, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

import type { PatternDraft, SeriesSchedule, SlotPattern, SlotSeries } from './slot-series.ts'
import type { Slot, SlotException, SlotState } from './slot.ts'

/** What one slot becomes: another day, other times, other numbers. */
export interface SlotTerms {
  readonly date: LocalDate
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly minHosts: number
  readonly maxHosts: number
  readonly keyHolderNeeded: boolean
  readonly note: string
}

/**
 * "This one" (its planned day), "this and following" (from a day on, today at the earliest), or "all": every slot that
 * is not over yet, those of versions programmed for later too. What is over stays as it was.
 */
export type SeriesChange =
  | { readonly scope: 'one'; readonly date: LocalDate; readonly slot: SlotTerms }
  | { readonly scope: 'following'; readonly date: LocalDate; readonly pattern: PatternDraft }
  /** Null: from now on. A series that has not begun yet begins on that day. */
  | { readonly scope: 'all'; readonly fromDate: LocalDate | null; readonly pattern: PatternDraft }

/** What the plan is made from. */
export interface SeriesFacts {
  readonly schedule: SeriesSchedule
  readonly exceptions: readonly SlotException[]
  /** Planned days of the slots that have people (see `holdsPeople`) or visit counts. */
  readonly occupied: readonly LocalDate[]
  /** Slots that are over by then are history: they stay as they were. */
  readonly now: Instant
}

/** A version to write; without an id it is a new row. */
export type PatternToSave = Omit<SlotPattern, 'id' | 'seriesId'> & { readonly id: string | null }

/** A slot that the new pattern no longer gives, or that is over: it stands as it was. */
export interface KeptSlot {
  readonly slotId: string
  readonly date: LocalDate
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly state: SlotState
  readonly past: boolean
}

export type SlotTime = Pick<Slot, 'date' | 'startTime' | 'endTime'>

/** A slot with people whose day or times change: they are to be told. */
export interface MovedSlot {
  readonly slotId: string
  readonly before: SlotTime
  readonly after: SlotTime
}

/** The writes that make a change, and what to tell the person who asked for it. */
export interface SeriesPlan {
  readonly series: SlotSeries
  readonly savePatterns: readonly PatternToSave[]
  readonly removePatterns: readonly string[]
  /** The versions programmed for later that this change takes the place of, by their first day. */
  readonly replaced: readonly SlotPattern[]
  readonly saveExceptions: readonly SlotException[]
  readonly kept: readonly KeptSlot[]
  readonly moved: readonly MovedSlot[]
}

export type SeriesRefusal =
  | { readonly type: 'SlotUnknown'; readonly slotId: string }
  | { readonly type: 'SeriesEnded'; readonly endedFrom: LocalDate }
  | { readonly type: 'MaximumBelowMinimum'; readonly minHosts: number; readonly maxHosts: number }
  | { readonly type: 'UntilBeforeFrom' }
