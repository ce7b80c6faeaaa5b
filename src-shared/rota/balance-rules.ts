import type { HostWishes, WishedLoad } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import {
  addDays,
  daysBetween,
  endOfMonth,
  localDateOf,
  startOfMonth,
  weekdayOf,
  type Instant,
  type LocalDate,
} from '#shared/kernel/local-date.ts'

import type { AskedLoad, DaySpan, HostBalance } from './balance.ts'
import { dayPartOf, type RotaSettings } from './rota-settings.ts'
import { takesPlace } from './signup-state-rules.ts'
import { signupIdOf } from './signup.ts'
import type { SlotCard } from './slot-card.ts'

/** All that was read for the balance of some days. */
export interface BalanceFacts extends DaySpan {
  /** Everybody to show: who welcomes now, and at least everyone of the slots below. */
  readonly hosts: readonly Host[]
  readonly cards: readonly SlotCard[]
  readonly wishes: readonly HostWishes[]
  readonly settings: RotaSettings
  /** The sign-ups, by their ids, of those who took over late from somebody else. */
  readonly takenLate: ReadonlySet<string>
  /** Who comes by a standing sign-up. */
  readonly standing: ReadonlySet<string>
  readonly now: Instant
}

/**
 * What each host held, beside what they asked for, in the order the hosts came in, which is that of their names: it
 * ranks nobody. Archived hosts who held nothing are left out.
 */
export function balanceOf(facts: BalanceFacts): HostBalance[] {
  const tallies = tallyOf(facts)
  const wishes = new Map(facts.wishes.map((wish) => [wish.hostId, wish]))
  return facts.hosts.flatMap((host) => {
    const tally = tallies.get(host.id)
    if (host.archivedAt !== null && tally === undefined) return []
    const wish = wishes.get(host.id)
    return [
      {
        hostId: host.id,
        displayName: host.displayName,
        colour: host.colour,
        archived: host.archivedAt !== null,
        ...(tally ?? nothingHeld()),
        asked: wish === undefined ? nothingAsked : askedOver(wish, spanWith(host, facts)),
        standing: facts.standing.has(host.id),
      },
    ]
  })
}

type Tally = Pick<HostBalance, 'slots' | 'toCome' | 'minutes' | 'evenings' | 'weekends' | 'lateCalls'> & {
  readonly attendance: { present: number; absent: number }
}

const nothingHeld = (): { -readonly [K in keyof Tally]: Tally[K] } => ({
  slots: 0,
  toCome: 0,
  minutes: 0,
  evenings: 0,
  weekends: 0,
  lateCalls: 0,
  attendance: { present: 0, absent: 0 },
})

/**
 * Nobody has to note attendance: who was signed up and was not noted absent was there. A slot that does not take place
 * counts for nobody, but for who was there all the same. A late call is one of the slots: who left again made none.
 */
function tallyOf({ cards, settings, takenLate, now }: BalanceFacts): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, ReturnType<typeof nothingHeld>>()
  for (const card of cards) {
    const isEvening = dayPartOf(card.startTime, settings) === 'evening'
    const isWeekend = weekdayOf(card.date) >= 6
    for (const { hostId, state } of card.hosts) {
      const counts = takesPlace(state) && (card.open || (state === 'present' && card.state !== 'cancelled'))
      if (!counts && state !== 'absent') continue
      const tally = tallies.get(hostId) ?? nothingHeld()
      tallies.set(hostId, tally)
      if (state === 'present') tally.attendance.present += 1
      if (state === 'absent') tally.attendance.absent += 1
      if (!counts) continue
      tally.slots += 1
      tally.minutes += card.minutes
      tally.toCome += Number(card.endAt > now)
      tally.evenings += Number(isEvening)
      tally.weekends += Number(isWeekend)
      tally.lateCalls += Number(takenLate.has(signupIdOf(card.slotId, hostId)))
    }
  }
  return tallies
}

/** The days asked, without those before a host came and after they left: nobody asked for anything then. */
function spanWith(host: Pick<Host, 'since' | 'archivedAt'>, { from, to }: DaySpan): DaySpan {
  const left = host.archivedAt === null ? to : localDateOf(host.archivedAt)
  return { from: later(from, host.since ?? from), to: left < to ? left : to }
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)

const nothingAsked: AskedLoad = { wished: null, least: null, most: null }

/**
 * What a host said of a week and of a month, brought to some days, to a tenth of a slot. Each month counts for the part
 * of it that the days hold, so that a whole month is the wish itself and a year is twelve: "4 a month" over
 * 1–15 November is 2. Of a least a week and a least a month, the higher holds; of two mosts, the lower.
 */
export function askedOver(wish: WishedLoad, { from, to }: DaySpan): AskedLoad {
  if (from > to) return nothingAsked
  const months = monthsIn({ from, to })
  const weeks = (daysBetween(from, to) + 1) / 7
  const times = (count: number | null, share: number) => (count === null ? [] : [count * share])
  const least = [...times(wish.leastAWeek, weeks), ...times(wish.leastAMonth, months)]
  const most = [...times(wish.mostAWeek, weeks), ...times(wish.mostAMonth, months)]
  return {
    wished: wish.wishedAMonth === null ? null : toTenth(wish.wishedAMonth * months),
    least: least.length === 0 ? null : toTenth(Math.max(...least)),
    most: most.length === 0 ? null : toTenth(Math.min(...most)),
  }
}

const toTenth = (value: number): number => Math.round(value * 10) / 10

/** `2026-11-01` to `2026-12-15` → 1 + 15/31. */
export function monthsIn({ from, to }: DaySpan): number {
  let months = 0
  for (let day = from; day <= to;) {
    const last = endOfMonth(day)
    const until = last < to ? last : to
    months += (daysBetween(day, until) + 1) / (daysBetween(startOfMonth(day), last) + 1)
    day = addDays(last, 1)
  }
  return months
}

/** The whole month (`2026-11`) or year (`2026`) that holds a day, as days. */
export function spanAround(date: LocalDate, unit: 'month' | 'year'): DaySpan {
  if (unit === 'year') return { from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }
  return { from: startOfMonth(date), to: endOfMonth(date) }
}

/** The longest quantity of a column, for the length of its bars: at least one, so that nothing is divided by zero. */
export const longestOf = (rows: readonly HostBalance[]): number =>
  Math.max(1, ...rows.map(({ slots, asked }) => Math.max(slots, asked.wished ?? 0, asked.least ?? 0)))
