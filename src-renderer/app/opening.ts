import { minutesOfTime, timeOfMinutes, type LocalTime, type Weekday } from '#shared/kernel/local-date.ts'
import type { OpeningHour } from '#shared/place/place-contract.ts'

/** Whether the place is open by its hours, and until or from when. */
export type Opening =
  | { readonly state: 'open'; readonly until: LocalTime }
  | { readonly state: 'later'; readonly at: LocalTime }
  | { readonly state: 'over' }
  | { readonly state: 'closed' }

const day = 1440

/**
 * Openings that follow each other count as one: at 15:12, with 10–14, 14–18 and 18–21, it is open until 21:00.
 * An opening of yesterday that passes midnight still counts, and today's may run into tomorrow's.
 */
export function openingAt(hours: readonly OpeningHour[], weekday: Weekday, time: LocalTime): Opening {
  const now = minutesOfTime(time)
  const spans = [-1, 0, 1]
    .flatMap((offset) => spansOn(hours, weekday, offset))
    .toSorted((a, b) => a.from - b.from)
  const current = spans.find((span) => span.from <= now && now < span.until)
  if (current !== undefined) {
    const until = spans.reduce(
      (end, span) => (span.from <= end && span.until > end && span.from >= current.from ? span.until : end),
      current.until,
    )
    return { state: 'open', until: timeOfMinutes(until) }
  }
  const today = spans.filter((span) => span.from >= 0 && span.from < day)
  const next = today.find((span) => span.from > now)
  if (next !== undefined) return { state: 'later', at: timeOfMinutes(next.from) }
  return { state: today.length > 0 ? 'over' : 'closed' }
}

function spansOn(hours: readonly OpeningHour[], today: Weekday, offset: number) {
  const weekday = ((today - 1 + offset + 7) % 7) + 1
  return hours
    .filter((hour) => hour.weekday === weekday)
    .map((hour) => {
      const from = minutesOfTime(hour.opensAt)
      const until = minutesOfTime(hour.closesAt)
      return { from: from + offset * day, until: (until > from ? until : until + day) + offset * day }
    })
}

/** What the slots say of the present moment: until when one goes on without a break, and when the next of today begins. */
export interface SlotsNow {
  readonly openUntil: LocalTime | null
  readonly nextAt: LocalTime | null
}

/**
 * Opening hours are the habit; a slot is what really happens, a single one on a closed evening too. At 20:00, closed by
 * the hours, with a slot until 23:00, it is open until 23:00.
 */
export function openingWithSlots(opening: Opening, slots: SlotsNow, time: LocalTime): Opening {
  const { openUntil, nextAt } = slots
  const wait = (moment: LocalTime): number => (minutesOfTime(moment) - minutesOfTime(time) + day) % day
  if (openUntil !== null) {
    const isHabitLonger = opening.state === 'open' && wait(opening.until) > wait(openUntil)
    return { state: 'open', until: isHabitLonger ? opening.until : openUntil }
  }
  if (opening.state === 'open' || nextAt === null) return opening
  return opening.state === 'later' && wait(opening.at) <= wait(nextAt)
    ? opening
    : { state: 'later', at: nextAt }
}
