import { minutesOfTime, type LocalDate, type LocalTime } from '#shared/kernel/local-date.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

interface Span {
  readonly startTime: LocalTime
  readonly endTime: LocalTime
}

/** Minutes of a day; an end not after the start is the next day's. */
function minutesOf({ startTime, endTime }: Span): readonly [from: number, until: number] {
  const from = minutesOfTime(startTime)
  const until = minutesOfTime(endTime)
  return [from, until > from ? until : until + 1440]
}

/**
 * True when another slot of that day is open during those hours: with 9:00–14:00 that day, the cell of 10:00–14:00
 * holds nothing and yet the place is not closed.
 */
export function isOpenDuring(
  slots: readonly Pick<SlotCard, 'date' | 'startTime' | 'endTime' | 'open'>[],
  date: LocalDate,
  band: Span,
): boolean {
  const [from, until] = minutesOf(band)
  return slots.some((slot) => {
    if (slot.date !== date || !slot.open) return false
    const [start, end] = minutesOf(slot)
    return start < until && from < end
  })
}
