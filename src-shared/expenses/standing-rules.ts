import { sumOf, type Cents } from '#shared/kernel/money.ts'

import type { Ceiling, YearSystem, YearWarning } from './claim.ts'
import type { ExpenseRate } from './expense-rate.ts'
import {
  hasCeilings,
  hasTravelLimits,
  limitsOn,
  limitsPassed,
  moneyLimitOf,
  roomOn,
  totalsOf,
  type Limits,
  type YearTotals,
} from './limit-rules.ts'
import type { CountedLine, YearFacts, YearFigures } from './year-facts.ts'

/** A person's year beside its limits; see the contract for what each figure says. */
export interface Standing {
  readonly year: number
  readonly system: YearSystem | null
  readonly dayCeilingCents: Cents | null
  readonly yearCeilingCents: Cents | null
  readonly flatCents: Cents
  readonly otherCents: Cents | null
  readonly leftCents: Cents | null
  readonly realCents: Cents
  readonly travelMetres: number
  readonly travelCents: Cents
  readonly travelLimitMetres: number | null
  readonly travelLimitCents: Cents | null
  readonly travelLeftMetres: number | null
  readonly travelLeftCents: Cents | null
  readonly byState: Readonly<Record<'draft' | 'submitted' | 'approved' | 'paid', Cents>>
  readonly totalCents: Cents
  readonly over: readonly Ceiling[]
  readonly taxableCents: Cents
  readonly forcedLines: number
  readonly warnings: readonly YearWarning[]
}

/**
 * A year as it stands. The money limit of travel is that of the last day of travel, or of today before any: the car rate
 * changes by the quarter. When one limit is passed the whole of the flat amounts and of the travel is taxable, not only
 * what is over: 1 760.84 claimed in 2026 (one cent over 1 760.83) makes 1 760.84 taxable.
 */
export function standingOf(facts: YearFacts, figures: YearFigures): Standing {
  const { system, otherCents, lines } = facts
  const totals = totalsOf(lines)
  const yearEnd = `${figures.year}-12-31`
  const limits = limitsOn(facts, figures, yearEnd)
  const lastTrip = totals.travelDays.at(-1)?.date
  const today = figures.today < yearEnd ? figures.today : yearEnd
  const travelDay = lastTrip ?? (today < `${figures.year}-01-01` ? `${figures.year}-01-01` : today)
  const travelLimits = limitsOn(facts, figures, travelDay)
  const room = roomOn(facts, figures, travelDay)
  const over = limitsPassed(facts, figures)
  const leftCents = limits.year === null ? null : limits.year.amount - totals.flatCents - (otherCents ?? 0)
  const seen = { facts, figures, totals, limits, travelLimits, over, leftCents }
  return {
    year: figures.year,
    system,
    dayCeilingCents: limits.day?.amount ?? null,
    yearCeilingCents: limits.year?.amount ?? null,
    flatCents: totals.flatCents,
    otherCents,
    leftCents,
    realCents: totals.realCents,
    travelMetres: totals.travelMetres,
    travelCents: totals.travelCents,
    travelLimitMetres: travelLimits.distance?.amount ?? null,
    travelLimitCents: moneyLimitOf(travelLimits),
    travelLeftMetres: room.travelMetres,
    travelLeftCents: room.travelCents,
    byState: byStateOf(lines),
    totalCents: sumOf(lines.map(({ amountCents }) => amountCents)),
    over,
    taxableCents: over.length === 0 ? 0 : totals.flatCents + totals.travelCents,
    forcedLines: lines.filter(({ forced }) => forced).length,
    warnings: warningsOf(seen),
  }
}

const centsIn = (lines: readonly CountedLine[], state: CountedLine['state']): Cents =>
  sumOf(lines.filter((line) => line.state === state).map(({ amountCents }) => amountCents))

const byStateOf = (lines: readonly CountedLine[]): Standing['byState'] => ({
  draft: centsIn(lines, 'draft'),
  submitted: centsIn(lines, 'submitted'),
  approved: centsIn(lines, 'approved'),
  paid: centsIn(lines, 'paid'),
})

interface Seen {
  readonly facts: YearFacts
  readonly figures: YearFigures
  readonly totals: YearTotals
  readonly limits: Limits
  readonly travelLimits: Limits
  readonly over: readonly Ceiling[]
  readonly leftCents: Cents | null
}

/**
 * What to look at in a year. No sworn statement is always said where ceilings hold: they hold for all organisations
 * together, and a place sees its own payments only. A missing car rate is said once there is a trip.
 */
function warningsOf({ facts, totals, limits, travelLimits, over, leftCents }: Seen): YearWarning[] {
  const { system, otherCents, lines } = facts
  const ceilings = hasCeilings(facts)
  const travels = hasTravelLimits(facts) && totals.travelDays.length > 0
  const figures = [limits.day, limits.year, ...(travels ? [travelLimits.distance, travelLimits.car] : [])]
  const isMissing = (rate: ExpenseRate | null) => rate === null
  const isDoubtful = (rate: ExpenseRate | null) => rate?.standing === 'unconfirmed'
  const nearBy = leftCents !== null && limits.day !== null && leftCents >= 0 && leftCents < limits.day.amount
  const said: readonly (readonly [YearWarning, boolean])[] = [
    ['overDay', over.includes('day')],
    ['overYear', over.includes('year')],
    ['overTravelDistance', over.includes('travelDistance')],
    ['overTravelMoney', over.includes('travelMoney')],
    ['forced', lines.some(({ forced }) => forced)],
    ['systemNotChosen', system === null],
    ['noStatement', ceilings && otherCents === null],
    ['rateMissing', ceilings && figures.some(isMissing)],
    ['rateUnconfirmed', ceilings && figures.some(isDoubtful)],
    ['nearYear', nearBy],
    ['homeToPlace', lines.some(({ trip }) => trip === 'homeToPlace')],
    ['receiptMissing', lines.some(({ kind, hasReceipt }) => kind === 'realCost' && !hasReceipt)],
  ]
  return said.filter(([, holds]) => holds).map(([warning]) => warning)
}
