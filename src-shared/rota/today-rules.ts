import {
  addDays,
  instantOf,
  localDateOf,
  localTimeOf,
  type Instant,
  type LocalTime,
} from '#shared/kernel/local-date.ts'

import type { SlotCard } from './slot-card.ts'

/** The day as the first screen and the wall tell it. */
export interface Today<S> {
  /** Open slots going on at this moment, last night's 22:00–01:00 too. */
  readonly onNow: readonly S[]
  /** The next open slots of today to begin: one, or several at the same time. */
  readonly next: readonly S[]
  /** Today's other slots still to begin, closed ones too. */
  readonly later: readonly S[]
  /** Today's slots that are over. */
  readonly earlier: readonly S[]
  /** Until when the place is open without a break; null when it is closed now. */
  readonly openUntil: LocalTime | null
  /** The next moment this answer changes: a slot begins or ends, or the day does. */
  readonly changesAt: Instant
}

type Timed = Pick<SlotCard, 'date' | 'startAt' | 'endAt' | 'open'>

/** Sorts the slots of yesterday and today, given in order of time, around the present moment. */
export function arrangeToday<S extends Timed>(slots: readonly S[], now: Instant): Today<S> {
  const today = localDateOf(now)
  const onNow = slots.filter((slot) => slot.open && slot.startAt <= now && now < slot.endAt)
  const ofToday = slots.filter((slot) => slot.date === today)
  const toCome = ofToday.filter((slot) => slot.startAt > now)
  const nextAt = toCome.find(({ open }) => open)?.startAt
  const next = toCome.filter((slot) => slot.open && slot.startAt === nextAt)
  return {
    onNow,
    next,
    later: toCome.filter((slot) => !next.includes(slot)),
    earlier: ofToday.filter((slot) => slot.startAt <= now && !onNow.includes(slot)),
    openUntil: openUntil(slots, now),
    changesAt: nextChange(slots, now),
  }
}

/** Follows slots that touch: open until 18:00 and again from 18:00 is open until the second one ends. */
function openUntil(slots: readonly Timed[], now: Instant): LocalTime | null {
  let until = now
  for (const slot of slots) {
    if (slot.open && slot.startAt <= until && slot.endAt > until) until = slot.endAt
  }
  return until === now ? null : localTimeOf(until)
}

function nextChange(slots: readonly Timed[], now: Instant): Instant {
  const midnight = instantOf(addDays(localDateOf(now), 1), '00:00')
  const moments = slots.flatMap(({ startAt, endAt }) => [startAt, endAt]).filter((moment) => moment > now)
  return Math.min(midnight, ...moments)
}
