import type { LocalDate, LocalTime, Weekday } from '#shared/kernel/local-date.ts'

import type { SlotTerms, SlotTime } from './series-plan.ts'
import type { Obstacle } from './signup-rules.ts'
import type { SignupState } from './signup.ts'

/** The slots of a stretch of days, both included. No weekday is all of them, no start every hour. */
export interface SlotsOf {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly weekdays: readonly Weekday[]
  readonly startTime: LocalTime | null
}

/** What is done to many slots in one go. */
export type BulkAct =
  | CreateMany
  | { readonly kind: 'move'; readonly which: SlotsOf; readonly days: number; readonly minutes: number }
  | {
      readonly kind: 'hours'
      readonly which: SlotsOf
      readonly startTime: LocalTime
      readonly endTime: LocalTime
    }
  | { readonly kind: 'close'; readonly which: SlotsOf; readonly reason: string }
  /** `closedDays`: also the slots of days that the calendar closes. */
  | { readonly kind: 'reopen'; readonly which: SlotsOf; readonly closedDays: boolean }
  /** The slots of a stretch of days, as many days later or earlier as `onto` is from `which.from`. */
  | { readonly kind: 'copy'; readonly which: SlotsOf; readonly onto: LocalDate; readonly people: boolean }

/** Weekdays × hours × days: each a slot by itself, or a series for each of the hours. */
export interface CreateMany extends Omit<SlotTerms, 'date' | 'startTime' | 'endTime'> {
  readonly kind: 'create'
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly weekdays: readonly Weekday[]
  /** Counted from the week of `from`. */
  readonly everyWeeks: number
  readonly times: readonly { readonly startTime: LocalTime; readonly endTime: LocalTime }[]
  readonly as: 'slots' | 'series'
}

/** What becomes of a row's slot. `signUp`: the people of the copied slot come onto the one that is there already. */
export const bulkEffects = ['create', 'move', 'close', 'reopen', 'copy', 'signUp'] as const
export type BulkEffect = (typeof bulkEffects)[number]

/**
 * Why a row cannot be done. `SlotThere`: a slot stands at that day and those hours. `Begun`: under way or over, or it
 * would be. `Cancelled`: reopened first. `Unchanged`: it is so already. `OutsideCalendar`: a year nobody plans.
 * `NobodyToCopy`: the slot is there, and nobody can be added to it.
 */
export const bulkObstacles = [
  'SlotThere',
  'DayClosed',
  'Begun',
  'Cancelled',
  'Unchanged',
  'OutsideCalendar',
  'NobodyToCopy',
] as const
export type BulkObstacle = (typeof bulkObstacles)[number]

/** What may stand in somebody's way, as of any sign-up; each can be said on screen. */
export const personObstacles = [
  'HostArchived',
  'AlreadySignedUp',
  'SlotCancelled',
  'SlotClosed',
  'SlotOver',
  'SlotFull',
  'HostAbsent',
  'DoubleBooking',
  'KeyHolderMissing',
] as const satisfies readonly Obstacle['type'][]

/** Someone a row is about: expected on a slot that moves or is cancelled, or copied onto one. */
export interface BulkPerson {
  readonly hostId: string
  readonly displayName: string
  readonly state: SignupState
  /** What stands in their way at the new time; someone who cannot come is not copied, and stays on a slot that moves. */
  readonly obstacle: Obstacle['type'] | null
}

/** One line of the preview. */
export interface BulkRow {
  /** The same in the preview and when it is applied. */
  readonly rowId: string
  readonly effect: BulkEffect
  /** The slot that stands; null for one to be made. */
  readonly slotId: string | null
  readonly name: string
  readonly before: SlotTime | null
  readonly after: SlotTime | null
  readonly people: readonly BulkPerson[]
  readonly inTheWay: readonly BulkObstacle[]
  /** It will be done. A row that stands in the way never is; one that cancels a slot with people only when asked for. */
  readonly ticked: boolean
}

/** The rows left out, and those that are done only when asked for by name. */
export interface BulkChoice {
  readonly without: readonly string[]
  readonly also: readonly string[]
}

export type BulkRefusal =
  | { readonly type: 'UntilBeforeFrom' }
  | { readonly type: 'PeriodTooLong'; readonly limit: number }
  | { readonly type: 'TooManySlots'; readonly limit: number }
  | { readonly type: 'MaximumBelowMinimum'; readonly minHosts: number; readonly maxHosts: number }
