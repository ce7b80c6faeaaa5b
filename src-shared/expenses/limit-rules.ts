import type { LocalDate } from '#shared/kernel/local-date.ts'
import { sumOf, type Cents } from '#shared/kernel/money.ts'

import type { Ceiling, Room } from './claim.ts'
import type { ExpenseRate } from './expense-rate.ts'
import { rateOn, travelLimitCents, yearKindOf } from './rate-rules.ts'
import type { CountedLine, YearFacts, YearFigures } from './year-facts.ts'

/** Real costs, once proved, have no ceiling; the limits are those of the flat rate and of the travel beside it. */
export const hasCeilings = ({ system }: Pick<YearFacts, 'system'>): boolean => system?.system !== 'realCosts'

/**
 * Who drives people regularly has no limit of distance (since March 2019), and so none in money either: the money limit
 * is that distance at the rate of a car.
 */
export const hasTravelLimits = ({ system }: Pick<YearFacts, 'system'>): boolean =>
  hasCeilings({ system }) && system?.regularTransport !== true

/** The figures that measure a day of this person: null where a limit does not hold, or its figure is missing. */
export interface Limits {
  readonly day: ExpenseRate | null
  readonly year: ExpenseRate | null
  readonly distance: ExpenseRate | null
  /** The car rate of the day, which makes the money limit of travel. */
  readonly car: ExpenseRate | null
}

/** A line is measured by the figures of its own day: last year's for a day of last year, whenever it is entered. */
export function limitsOn(
  person: Pick<YearFacts, 'system'>,
  { rates, carRate }: YearFigures,
  date: LocalDate,
): Limits {
  const ceilings = hasCeilings(person)
  const travel = hasTravelLimits(person)
  return {
    day: ceilings ? rateOn(rates, 'flatDay', date) : null,
    year: ceilings ? rateOn(rates, yearKindOf(person.system), date) : null,
    distance: travel ? rateOn(rates, 'travelMetres', date) : null,
    car: travel ? rateOn(rates, carRate, date) : null,
  }
}

/** The money limit of travel on a day: the distance allowed, at the car rate of that day. */
export const moneyLimitOf = ({ distance, car }: Pick<Limits, 'distance' | 'car'>): Cents | null =>
  distance === null || car === null ? null : travelLimitCents(distance.amount, car.amount)

/** A day of travel with what the travel of the year came to so far, itself included. */
export interface TravelDay {
  readonly date: LocalDate
  readonly sinceJanuaryCents: Cents
}

/** A year added up, whatever the order its lines were entered in: whole cents, no rounding. */
export interface YearTotals {
  readonly flatCents: Cents
  readonly flatByDay: ReadonlyMap<LocalDate, Cents>
  readonly realCents: Cents
  readonly travelCents: Cents
  readonly travelMetres: number
  /** In order of days. */
  readonly travelDays: readonly TravelDay[]
}

/** The totals of a year; a correction counts as, and on the day of, the line it corrects. */
export function totalsOf(lines: readonly CountedLine[]): YearTotals {
  const of = (kind: CountedLine['countsAs']) => lines.filter(({ countsAs }) => countsAs === kind)
  const [flat, travel] = [of('flatDay'), of('travel')]
  let sinceJanuaryCents = 0
  const travelDays = [...centsByDay(travel)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([date, cents]) => ({ date, sinceJanuaryCents: (sinceJanuaryCents += cents) }))
  return {
    flatCents: centsOf(flat),
    flatByDay: centsByDay(flat),
    realCents: centsOf(of('realCost')),
    travelCents: centsOf(travel),
    travelMetres: sumOf(travel.map(({ metres }) => metres ?? 0)),
    travelDays,
  }
}

const centsOf = (lines: readonly CountedLine[]): Cents => sumOf(lines.map(({ amountCents }) => amountCents))

function centsByDay(lines: readonly CountedLine[]): ReadonlyMap<LocalDate, Cents> {
  const days = new Map<LocalDate, Cents>()
  for (const { date, amountCents } of lines) days.set(date, (days.get(date) ?? 0) + amountCents)
  return days
}

/**
 * The days at which the money limit of travel is looked at for an entry of a day: that day, and each later day that has
 * a trip, with what the travel came to by then. The limit is the car rate of the day, which changes within a year: the
 * travel is added up in order of days, each day against its own limit, so that the order of entry changes nothing.
 */
export function travelFrom({ travelDays }: YearTotals, date: LocalDate): readonly TravelDay[] {
  const sinceJanuaryCents = travelDays.findLast((day) => day.date <= date)?.sinceJanuaryCents ?? 0
  return [{ date, sinceJanuaryCents }, ...travelDays.filter((day) => day.date > date)]
}

/**
 * What is left of each limit for one more entry on a day, every line of the year counted. Of the money of travel: the
 * least that is left on that day and on every later day with a trip.
 */
export function roomOn(facts: YearFacts, figures: YearFigures, date: LocalDate): Room {
  const limits = limitsOn(facts, figures, date)
  const totals = totalsOf(facts.lines)
  const money = travelFrom(totals, date).map((day) => {
    const limit = moneyLimitOf(limitsOn(facts, figures, day.date))
    return limit === null ? null : limit - day.sinceJanuaryCents
  })
  const known = money.filter((left) => left !== null)
  const spent = totals.flatCents + (facts.otherCents ?? 0)
  return {
    dayCents: limits.day === null ? null : limits.day.amount - (totals.flatByDay.get(date) ?? 0),
    yearCents: limits.year === null ? null : limits.year.amount - spent,
    travelMetres: limits.distance === null ? null : limits.distance.amount - totals.travelMetres,
    travelCents: money[0] === null ? null : Math.min(...known),
  }
}

/** The limits that a year passes as it stands, whoever let it: the order of its lines changes nothing. */
export function limitsPassed(facts: YearFacts, figures: YearFigures): readonly Ceiling[] {
  const totals = totalsOf(facts.lines)
  const on = (date: LocalDate) => limitsOn(facts, figures, date)
  const year = on(`${figures.year}-12-31`)
  const isOver = (spent: number, limit: number | null | undefined) =>
    limit !== null && limit !== undefined && spent > limit
  const passed: Ceiling[] = []
  if ([...totals.flatByDay].some(([date, cents]) => isOver(cents, on(date).day?.amount))) passed.push('day')
  if (isOver(totals.flatCents + (facts.otherCents ?? 0), year.year?.amount)) passed.push('year')
  if (isOver(totals.travelMetres, year.distance?.amount)) passed.push('travelDistance')
  if (totals.travelDays.some((day) => isOver(day.sinceJanuaryCents, moneyLimitOf(on(day.date)))))
    passed.push('travelMoney')
  return passed
}

const nowhere: Room = { dayCents: null, yearCents: null, travelMetres: null, travelCents: null }

/** What is left before and after each line of a year, by its id: the lines taken in order of days, then of entry. */
export function roomsOf(
  facts: YearFacts,
  figures: YearFigures,
): ReadonlyMap<string, { readonly before: Room; readonly after: Room }> {
  const rooms = new Map<string, { readonly before: Room; readonly after: Room }>()
  const passed: CountedLine[] = []
  const inOrder = facts.lines.toSorted((one, other) =>
    `${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1,
  )
  for (const line of inOrder) {
    const left = (lines: readonly CountedLine[]): Room =>
      relevant(line, roomOn({ ...facts, lines }, figures, line.date))
    const before = left(passed)
    passed.push(line)
    rooms.set(line.id, { before, after: left(passed) })
  }
  return rooms
}

/** A flat amount is measured by the ceilings, a trip by the limits of travel. */
function relevant({ countsAs }: CountedLine, room: Room): Room {
  if (countsAs === 'realCost') return nowhere
  const { dayCents, yearCents, travelMetres, travelCents } = room
  return countsAs === 'flatDay'
    ? { ...nowhere, dayCents, yearCents }
    : { ...nowhere, travelMetres, travelCents }
}
