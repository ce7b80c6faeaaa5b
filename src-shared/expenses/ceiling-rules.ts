import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Cents } from '#shared/kernel/money.ts'

import type { Ceiling } from './claim.ts'
import { hasCeilings, limitsOn, moneyLimitOf, totalsOf, travelFrom, type YearTotals } from './limit-rules.ts'
import type { Entry, YearFacts, YearFigures } from './year-facts.ts'

/** What an entry would bring a limit to. */
interface Brought {
  readonly personId: string
  readonly alreadyCents: Cents
  readonly wouldBeCents: Cents
}

/** The limits an entry would pass: the refusals of the contract that can be forced. */
export type Passing =
  | (Brought & {
      readonly type: 'DayCeiling'
      readonly date: LocalDate
      readonly ceilingCents: Cents
    })
  | (Brought & {
      readonly type: 'YearCeiling'
      readonly year: number
      readonly ceilingCents: Cents
      readonly otherCents: Cents
    })
  | (Brought & {
      readonly type: 'TravelMoney'
      readonly date: LocalDate
      readonly limitCents: Cents
    })
  | {
      readonly type: 'TravelDistance'
      readonly personId: string
      readonly year: number
      readonly limitMetres: number
      readonly alreadyMetres: number
      readonly wouldBeMetres: number
    }

/** The limit each refusal is about. */
export const ceilingOf: Readonly<Record<Passing['type'], Ceiling>> = {
  DayCeiling: 'day',
  YearCeiling: 'year',
  TravelDistance: 'travelDistance',
  TravelMoney: 'travelMoney',
}

/**
 * The limits an entry would pass, the day's first; none for real costs, and none for an entry that takes away. Over one
 * of them the **whole** amount of the year is taken for pay, not only what is over, unless the volunteer proves real
 * costs (Securex 2026): so such an entry is refused, and only forced with a written reason.
 */
export function passingsOf(facts: YearFacts, figures: YearFigures, entry: Entry): readonly Passing[] {
  if (entry.countsAs === 'realCost' || !hasCeilings(facts)) return []
  const at = { facts, figures, entry, totals: totalsOf(facts.lines) }
  const passings =
    entry.countsAs === 'flatDay' ? [dayPassing(at), yearPassing(at)] : [distancePassing(at), moneyPassing(at)]
  return passings.filter((passing) => passing !== null)
}

interface At {
  readonly facts: YearFacts
  readonly figures: YearFigures
  readonly entry: Entry
  readonly totals: YearTotals
}

/**
 * The ceiling of a day (law of 3 July 2005, art. 10), all flat amounts of that day together. 44.02 in 2026: with 20.00
 * noted on the day, 24.02 more is right to the cent, and 24.03 would be 44.03.
 */
function dayPassing({ facts, figures, entry, totals }: At): Passing | null {
  const { date, amountCents } = entry
  const ceiling = limitsOn(facts, figures, date).day
  const alreadyCents = totals.flatByDay.get(date) ?? 0
  const wouldBeCents = alreadyCents + amountCents
  if (ceiling === null || amountCents <= 0 || wouldBeCents <= ceiling.amount) return null
  const { personId } = facts
  return { type: 'DayCeiling', personId, date, ceilingCents: ceiling.amount, alreadyCents, wouldBeCents }
}

/**
 * The ceiling of the year of the day (art. 10), all organisations together. 1 692.51 in 2025: with 1 650.20 claimed and
 * nothing declared elsewhere a day of 42.31 comes to 1 692.51, which is right; with one cent declared elsewhere it
 * would be 1 692.52.
 */
function yearPassing({ facts, figures, entry, totals }: At): Passing | null {
  const ceiling = limitsOn(facts, figures, entry.date).year
  const alreadyCents = totals.flatCents
  const otherCents = facts.otherCents ?? 0
  const wouldBeCents = alreadyCents + otherCents + entry.amountCents
  if (ceiling === null || entry.amountCents <= 0 || wouldBeCents <= ceiling.amount) return null
  const { personId } = facts
  const { year } = figures
  return {
    type: 'YearCeiling',
    personId,
    year,
    ceilingCents: ceiling.amount,
    alreadyCents,
    otherCents,
    wouldBeCents,
  }
}

/** 2 000 km a year beside the flat rate (uvcw.be): 1 990 km and a trip of 10 km is right, one of 10.001 km is not. */
function distancePassing({ facts, figures, entry, totals }: At): Passing | null {
  const limit = limitsOn(facts, figures, entry.date).distance
  const alreadyMetres = totals.travelMetres
  const wouldBeMetres = alreadyMetres + (entry.metres ?? 0)
  if (limit === null || (entry.metres ?? 0) <= 0 || wouldBeMetres <= limit.amount) return null
  return {
    type: 'TravelDistance',
    personId: facts.personId,
    year: figures.year,
    limitMetres: limit.amount,
    alreadyMetres,
    wouldBeMetres,
  }
}

/**
 * What travel may come to by a day: 2 000 km at the car rate of that day, for car, bicycle and public transport together
 * (uvcw.be). 865.20 on 15 March 2026: with 860.00 travelled, a ticket of 5.20 is right and one of 5.21 is not. The limit
 * of each later day that has a trip is looked at too: a trip entered late must not push these over.
 */
function moneyPassing({ facts, figures, entry, totals }: At): Passing | null {
  if (entry.amountCents <= 0) return null
  for (const { date, sinceJanuaryCents: alreadyCents } of travelFrom(totals, entry.date)) {
    const limitCents = moneyLimitOf(limitsOn(facts, figures, date))
    const wouldBeCents = alreadyCents + entry.amountCents
    if (limitCents !== null && wouldBeCents > limitCents)
      return { type: 'TravelMoney', personId: facts.personId, date, limitCents, alreadyCents, wouldBeCents }
  }
  return null
}
