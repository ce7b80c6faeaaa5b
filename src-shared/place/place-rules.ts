import { minutesOfTime } from '../kernel/local-date.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { OpeningHour } from './place-contract.ts'

const weekMinutes = 7 * 1440

/**
 * Opening hours may hold several openings a day and may pass midnight (`22:00`–`01:00`), but no two may
 * overlap, Sunday night and Monday morning included. Opening and closing at the same minute is no opening.
 * Refuses `HoursWithoutLength` and `HoursOverlap`, with the weekday.
 */
export function canOpenAt(
  hours: readonly OpeningHour[],
): Result<
  readonly OpeningHour[],
  { readonly type: 'HoursOverlap' | 'HoursWithoutLength'; readonly weekday: OpeningHour['weekday'] }
> {
  const empty = hours.find((hour) => hour.opensAt === hour.closesAt)
  if (empty !== undefined) return err({ type: 'HoursWithoutLength', weekday: empty.weekday })
  const spans = hours
    .map((hour) => {
      const from = (hour.weekday - 1) * 1440 + minutesOfTime(hour.opensAt)
      const length = (minutesOfTime(hour.closesAt) - minutesOfTime(hour.opensAt) + 1440) % 1440
      return { hour, from, until: from + length }
    })
    .toSorted((a, b) => a.from - b.from)
  for (const [index, span] of spans.entries()) {
    const next = spans[(index + 1) % spans.length]
    const nextFrom = next === undefined ? 0 : next.from + (index + 1 === spans.length ? weekMinutes : 0)
    if (next !== undefined && next !== span && nextFrom < span.until) {
      return err({ type: 'HoursOverlap', weekday: span.hour.weekday })
    }
  }
  return ok(spans.map((span) => span.hour))
}
