import type { Weekday } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { type DayPart, dayParts, type TimeWish, type WishedLoad, type WishedTime } from './host-wishes.ts'

export const wishWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** No week has more than three parts a day, no month more than three times thirty-one. */
export const mostSlotsAWeek = 21
export const mostSlotsAMonth = 93

/** A month has three whole weeks at least, whatever its length and its first weekday, and touches six at most. */
const wholeWeeks = 3
const weeksTouched = 6

/** What a least was compared with: its own most, or the most of the other measure. */
export const leastsAboveMost = ['week', 'month', 'weekInMonth', 'monthInWeeks'] as const

export type WishRefusal =
  | { readonly type: 'LeastAboveMost'; readonly per: (typeof leastsAboveMost)[number] }
  /** What would suit best is not between the least and the most. */
  | { readonly type: 'WishedOutside' }

const isAbove = (low: number | null, high: number | null): boolean =>
  low !== null && high !== null && low > high

const times = (count: number | null, weeks: number): number | null => (count === null ? null : count * weeks)

/**
 * How often somebody would come must be possible, were it in one kind of month only. Refuses `LeastAboveMost` and
 * `WishedOutside`. Worked example: at least 3 a week is 9 in the shortest of months, so at most 8 a month is refused;
 * at most 1 a week leaves room for 6 in a month that touches six weeks, so at least 7 a month is refused.
 */
export function canWish(load: WishedLoad): Result<null, WishRefusal> {
  if (isAbove(load.leastAWeek, load.mostAWeek)) return err({ type: 'LeastAboveMost', per: 'week' })
  if (isAbove(load.leastAMonth, load.mostAMonth)) return err({ type: 'LeastAboveMost', per: 'month' })
  if (isAbove(times(load.leastAWeek, wholeWeeks), load.mostAMonth)) {
    return err({ type: 'LeastAboveMost', per: 'weekInMonth' })
  }
  if (isAbove(load.leastAMonth, times(load.mostAWeek, weeksTouched))) {
    return err({ type: 'LeastAboveMost', per: 'monthInWeeks' })
  }
  const { wishedAMonth: wished } = load
  const isOutside = isAbove(load.leastAMonth, wished) || isAbove(wished, load.mostAMonth)
  return isOutside ? err({ type: 'WishedOutside' }) : ok(null)
}

const atMost = (value: number | null, most: number | null): number | null =>
  isAbove(value, most) ? most : value

/**
 * What two devices wrote at the same time, made possible again: the most somebody said is never passed, so the least
 * and what suits best come down to it. Worked example: one PC wrote at least 3, the other at most 2: at least 2.
 */
export function settledLoad(load: WishedLoad): WishedLoad {
  const { mostAWeek, mostAMonth } = load
  const leastAMonth = atMost(atMost(load.leastAMonth, mostAMonth), times(mostAWeek, weeksTouched))
  const mostByMonth = mostAMonth === null ? null : Math.floor(mostAMonth / wholeWeeks)
  const wished = atMost(load.wishedAMonth, mostAMonth)
  return {
    leastAWeek: atMost(atMost(load.leastAWeek, mostAWeek), mostByMonth),
    mostAWeek,
    leastAMonth,
    mostAMonth,
    wishedAMonth: isAbove(leastAMonth, wished) ? leastAMonth : wished,
  }
}

/** `<hostId>#<weekday>#<part>`: the same cell is the same row on every device. */
export const wishTimeIdOf = (hostId: string, { weekday, part }: Omit<WishedTime, 'wish'>): string =>
  `${hostId}#${weekday}#${part}`

/** What was said of a part of a weekday; null when nothing was. */
export const wishOf = (times: readonly WishedTime[], weekday: Weekday, part: DayPart): TimeWish | null =>
  times.find((time) => time.weekday === weekday && time.part === part)?.wish ?? null

/** The same list with one part of a weekday said anew; null takes back what was said. In the order of a week. */
export function withWish(
  times: readonly WishedTime[],
  weekday: Weekday,
  part: DayPart,
  wish: TimeWish | null,
): readonly WishedTime[] {
  return wishWeekdays.flatMap((day) =>
    dayParts.flatMap((dayPart) => {
      const isThis = day === weekday && dayPart === part
      const said = isThis ? wish : wishOf(times, day, dayPart)
      return said === null ? [] : [{ weekday: day, part: dayPart, wish: said }]
    }),
  )
}
