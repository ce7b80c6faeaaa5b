import { chanceFrom } from '#shared/kernel/chance.ts'
import {
  addDays,
  type Instant,
  localDateOf,
  type LocalDate,
  minutesOfTime,
  weekdayOf,
} from '#shared/kernel/local-date.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import type { Slot } from '#shared/rota/slot.ts'

import type { CommandContext } from '../../context.ts'
import { listCalendarDays } from '../calendar/calendar-queries.ts'
import { listSlotsBetween } from '../rota/schedule-queries.ts'
import { saveSignup } from '../rota/signup-service.ts'
import { write } from '../visits/counting-service.ts'
import { inventedMayCome } from './demonstration-wishes.ts'

const weeksToCome = 4

type Chance = () => number

const at = (context: CommandContext, now: Instant): CommandContext => ({
  ...context,
  now,
  today: localDateOf(now),
})

/** Fills the slots from the first day to four weeks ahead. */
export function inventYear(context: CommandContext, hostIds: readonly string[], firstDay: LocalDate) {
  // The same year every time, so that pictures can be compared.
  const chance = chanceFrom(2026)
  const lastDay = addDays(context.today, weeksToCome * 7)
  const closed = new Set(
    listCalendarDays(context.db, firstDay, lastDay)
      .filter(({ closure }) => closure !== null)
      .map(({ date }) => date),
  )
  let signups = 0
  let counts = 0
  const slots = listSlotsBetween(context.db, firstDay, lastDay).filter(({ date }) => !closed.has(date))
  for (const [index, slot] of slots.entries()) {
    const free = hostIds.filter((_, place) => inventedMayCome(place, weekdayOf(slot.date), slot.startTime))
    signups += inventSignups(context, slot, teamFor(free, index, chance, slot.endAt < context.now))
    if (slot.startAt < context.now) counts += inventCounts(context, slot, chance)
  }
  return { signups, counts }
}

/** Two or three hosts by turns; ahead of today some slots still miss somebody. */
function teamFor(
  hostIds: readonly string[],
  index: number,
  chance: Chance,
  over: boolean,
): [string, SignupState][] {
  const wanted = chance() < 0.35 ? 3 : 2
  const size = over || chance() > 0.22 ? wanted : wanted - 1
  const first = (index * 5) % hostIds.length
  return Array.from({ length: size }, (_, place) => {
    const hostId = hostIds[(first + place * (1 + (index % 4))) % hostIds.length] ?? ''
    const roll = chance()
    if (over) return [hostId, roll < 0.95 ? 'present' : 'absent']
    return [hostId, roll < 0.3 ? 'confirmed' : 'signedUp']
  })
}

function inventSignups(context: CommandContext, slot: Slot, team: readonly [string, SignupState][]): number {
  const twoWeeksBefore = slot.startAt - 14 * 86_400_000
  const noted = Math.min(slot.endAt, context.now)
  const once = new Map(team)
  for (const [hostId, state] of once) {
    const when = state === 'present' || state === 'absent' ? noted : Math.min(twoWeeksBefore, context.now)
    saveSignup(at(context, when), { slotId: slot.slotId, hostId }, { state })
  }
  return once.size
}

/** How many come on each weekday, Monday first; evenings are quieter, winter busier. */
const usualVisits = [13, 15, 12, 16, 14, 18, 0]

function inventCounts(context: CommandContext, slot: Slot, chance: Chance): number {
  // Now and then nobody thinks of counting, and that is not a zero.
  if (slot.endAt < context.now && chance() < 0.06) return 0
  const usual = usualVisits[weekdayOf(slot.date) - 1] ?? 10
  const evening = minutesOfTime(slot.startTime) >= 18 * 60 ? 0.6 : 1
  const winter = ['11', '12', '01', '02'].includes(slot.date.slice(5, 7)) ? 1.2 : 1
  const whole = Math.round(usual * evening * winter * (0.6 + chance() * 0.8))
  const moments = Array.from(
    { length: whole },
    () => slot.startAt + chance() * (slot.endAt - slot.startAt - 60_000),
  )
    .filter((moment) => moment < context.now)
    .toSorted((a, b) => a - b)
  if (slot.endAt < context.now && chance() < 0.25) {
    const evened = at(context, slot.endAt + 600_000)
    write(evened, slot, { entry: 'total', delta: whole, kind: null })
    return 1
  }
  for (const moment of moments)
    write(at(context, Math.round(moment)), slot, { entry: 'tap', delta: 1, kind: null })
  return moments.length
}
