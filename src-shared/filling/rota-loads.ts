import type { HostWishes } from '#shared/hosts/host-wishes.ts'
import {
  addDays,
  endOfMonth,
  startOfMonth,
  startOfWeek,
  weekdayOf,
  type LocalDate,
} from '#shared/kernel/local-date.ts'

import type { FillPerson } from './fill-problem.ts'
import { comersOf, movableIn, type RotaFacts } from './rota-facts.ts'
import type { RotaFrame } from './rota-frame.ts'
import { weightOf } from './rota-people.ts'
import { hostOfPerson } from './rota-pins.ts'

type Load = FillPerson['loads'][number]

/** A week from Monday or a month of the calendar that the period touches. */
interface Span {
  readonly of: 'week' | 'month'
  readonly from: LocalDate
  readonly to: LocalDate
}

interface HeldSlot {
  readonly slotId: string
  readonly date: LocalDate
}

/** Each person with how many slots a week and a month they said, and how many weekends the rule leaves them. */
export function withLoads(facts: RotaFacts, frame: RotaFrame, people: readonly FillPerson[]): FillPerson[] {
  const wishes = new Map(facts.wishes.map((said) => [said.hostId, said]))
  const held = heldByHost(facts)
  const spans = [...weeksOf(facts), ...monthsOf(facts)]
  return people.map((person) => {
    // A stand-in holds its one slot and no other.
    if (hostOfPerson(person.id) !== person.id) return person
    const said = wishes.get(person.id)
    const mine = held.get(person.id) ?? []
    const loads =
      said === undefined ? [] : spans.flatMap((span) => loadsIn({ facts, frame, person, said, mine }, span))
    const mostWeekends = weekendsLeft(facts, person, mine)
    return { ...person, loads, ...(mostWeekends === null ? {} : { mostWeekends }) }
  })
}

/** What each host holds and keeps. */
function heldByHost(facts: RotaFacts): Map<string, HeldSlot[]> {
  const comers = comersOf(facts)
  const movable = new Set(movableIn(facts).map(({ hostId, slotId }) => `${slotId} ${hostId}`))
  const held = new Map<string, HeldSlot[]>()
  for (const { slotId, date, open } of facts.cards)
    for (const hostId of open ? (comers.get(slotId) ?? []) : [])
      if (!movable.has(`${slotId} ${hostId}`))
        held.set(hostId, [...(held.get(hostId) ?? []), { slotId, date }])
  return held
}

/** The weeks the period touches, whole. */
function weeksOf({ from, to }: RotaFacts): Span[] {
  const weeks: Span[] = []
  for (let monday = startOfWeek(from); monday <= to; monday = addDays(monday, 7))
    weeks.push({ of: 'week', from: monday, to: addDays(monday, 6) })
  return weeks
}

/** The months the period touches, whole. */
export function monthsOf({ from, to }: Pick<RotaFacts, 'from' | 'to'>): Span[] {
  const months: Span[] = []
  for (let first = startOfMonth(from); first <= to; first = addDays(endOfMonth(first), 1))
    months.push({ of: 'month', from: first, to: endOfMonth(first) })
  return months
}

interface Person {
  readonly facts: RotaFacts
  readonly frame: RotaFrame
  readonly person: FillPerson
  readonly said: HostWishes
  readonly mine: readonly HeldSlot[]
}

/**
 * At most and at least, over one span. Slots held outside the period count too. What is held already may be more than the
 * most: then nothing is added. The least is asked only of a span that lies whole in the period, and of nobody more often
 * than they can come.
 */
function loadsIn({ facts, frame, person, said, mine }: Person, span: Span): Load[] {
  const within = mine.filter(({ date }) => span.from <= date && date <= span.to)
  const pins = new Set(person.pinned)
  const inside = within.filter(({ slotId }) => pins.has(slotId)).length
  const outside = within.length - inside
  const [least, most] =
    span.of === 'week' ? [said.leastAWeek, said.mostAWeek] : [said.leastAMonth, said.mostAMonth]
  const from = Math.max(0, frame.dayOf(span.from))
  const to = Math.min(frame.days - 1, frame.dayOf(span.to))
  const days = { from, to, of: 'slots' as const }
  const { loads, leastLoads } = facts.rules
  const [mostWeight, leastWeight] = [weightOf(loads.weight), weightOf(leastLoads.weight)]
  const found: Load[] = []
  if (most !== null && mostWeight !== undefined)
    found.push({ ...days, most: Math.max(inside, most - outside), weight: mostWeight })
  const isWhole = facts.from <= span.from && span.to <= facts.to
  if (least !== null && leastWeight !== undefined && isWhole) {
    const could = Math.min(slotsOpenTo(frame, person, span), (most ?? Infinity) - outside)
    const asked = Math.min(least - outside, could)
    if (asked > 0) found.push({ ...days, least: asked, weight: leastWeight })
  }
  return found
}

/** How many slots of a span somebody holds or could be given. */
function slotsOpenTo({ fillable }: RotaFrame, { cannot, pinned, daysOff }: FillPerson, span: Span): number {
  const closed = new Set(cannot)
  const here = fillable.filter(
    ({ date, slotId }) => span.from <= date && date <= span.to && !closed.has(slotId),
  )
  return daysOff.length > 0 ? pinned.length : here.length
}

const saturdayOf = (date: LocalDate): LocalDate | null => {
  const weekday = weekdayOf(date)
  return weekday < 6 ? null : addDays(date, 6 - weekday)
}

const weekendsIn = (slots: readonly HeldSlot[]): ReadonlySet<LocalDate> =>
  new Set(slots.flatMap(({ date }) => saturdayOf(date) ?? []))

/**
 * Over the months of the period together, the weekends a month that the rule gives, less those held outside the days of
 * the filling; those held in these days but in another month come on top.
 */
function weekendsLeft(facts: RotaFacts, person: FillPerson, mine: readonly HeldSlot[]): number | null {
  const { weight, amount } = facts.rules.weekends
  if (weight === 'off' || amount === null) return null
  const months = monthsOf(facts)
  const isOfMonths = (date: LocalDate) => months.some((month) => month.from <= date && date <= month.to)
  const inProblem = new Set(person.pinned)
  const here = weekendsIn(mine.filter(({ slotId }) => inProblem.has(slotId)))
  const elsewhere = [...weekendsIn(mine.filter(({ slotId }) => !inProblem.has(slotId)))].filter(
    (saturday) => isOfMonths(saturday) && !here.has(saturday),
  )
  const ofOtherMonths = [...here].filter((saturday) => !isOfMonths(saturday))
  return Math.max(here.size, amount * months.length - elsewhere.length + ofOtherMonths.length)
}
