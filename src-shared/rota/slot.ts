import type { Instant, LocalDate, LocalTime } from '#shared/kernel/local-date.ts'

/**
 * `asPlanned`: as the pattern says, but for what the exception changes. `cancelled`: closed by the place.
 * `kept`: the pattern changed and no longer gives this slot, but people had signed up or visits were counted, so it
 * stands, whoever comes or leaves, until the place cancels it.
 */
export const slotStates = ['asPlanned', 'cancelled', 'kept'] as const
export type SlotState = (typeof slotStates)[number]

/** What differs for one slot of a series; null means as the pattern says. A `kept` one says everything itself. */
export interface SlotException {
  /** The slot's id. */
  readonly id: string
  readonly seriesId: string
  /** The day the pattern gave it, which is its name for ever. */
  readonly date: LocalDate
  readonly state: SlotState
  /** Open although the calendar closes the day. */
  readonly reopened: boolean
  /** Why the place cancelled it; empty otherwise. */
  readonly reason: string
  readonly newDate: LocalDate | null
  readonly startTime: LocalTime | null
  readonly endTime: LocalTime | null
  readonly minHosts: number | null
  readonly maxHosts: number | null
  readonly keyHolderNeeded: boolean | null
  readonly note: string | null
}

/** One slot of the rota, computed from its series; never stored. */
export interface Slot {
  readonly slotId: string
  readonly seriesId: string
  readonly seriesName: string
  /** The day the pattern gave it, part of its id. */
  readonly plannedDate: LocalDate
  /** The day it begins; differs from `plannedDate` when it was moved. */
  readonly date: LocalDate
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly startAt: Instant
  readonly endAt: Instant
  /** Real minutes: 22:00–06:00 lasts 420 in the night of the spring change, 540 in autumn, 480 otherwise. */
  readonly minutes: number
  readonly minHosts: number
  readonly maxHosts: number
  readonly keyHolderNeeded: boolean
  readonly note: string
  readonly state: SlotState
  readonly reason: string
  readonly reopened: boolean
  /** Its day, times, numbers or key differ from the pattern. */
  readonly changed: boolean
}

/** `<seriesId>@<day the pattern gave>`: the same slot is the same row on every device. */
export const slotIdOf = (seriesId: string, plannedDate: LocalDate): string => `${seriesId}@${plannedDate}`

/** The two halves of a slot's id. Throws on anything else. */
export function partsOfSlotId(slotId: string): {
  readonly seriesId: string
  readonly plannedDate: LocalDate
} {
  const at = slotId.lastIndexOf('@')
  if (at < 1) throw new Error(`not a slot id: ${slotId}`)
  return { seriesId: slotId.slice(0, at), plannedDate: slotId.slice(at + 1) }
}
