import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { Passing } from './ceiling-rules.ts'
import type { ClaimSystem, YearSystem } from './claim.ts'
import { limitsOn, limitsPassed, moneyLimitOf, totalsOf } from './limit-rules.ts'
import type { YearFacts, YearFigures } from './year-facts.ts'

export type SystemRefusal =
  | { readonly type: 'CategoryMissing' }
  | {
      readonly type: 'SystemChosen'
      readonly personId: string
      readonly year: number
      readonly system: ClaimSystem
      readonly lines: number
    }
  | Exclude<Passing, { readonly type: 'DayCeiling' }>

/**
 * One system for a whole calendar year and for all organisations (law of 3 July 2005, art. 10): once a flat amount or a
 * real cost was claimed, the other system is refused. The increased ceiling needs one of its three categories. A lower
 * ceiling, or the limits of travel, are refused where what was claimed would be over them. Answers what to keep: real
 * costs have neither ceiling nor category.
 */
export function canChooseSystem(
  words: YearSystem,
  facts: YearFacts,
  figures: YearFigures,
): Result<YearSystem, SystemRefusal> {
  const { system, ceiling, regularTransport } = words
  const isReal = system === 'realCosts'
  if (!isReal && ceiling === 'increased' && words.category === null) return err({ type: 'CategoryMissing' })
  const chosen = facts.system
  const { personId } = facts
  const lines = facts.lines.length
  if (chosen !== null && chosen.system !== system && lines > 0)
    return err({ type: 'SystemChosen', personId, year: figures.year, system: chosen.system, lines })
  const kept: YearSystem = isReal
    ? { system, ceiling: 'normal', category: null, regularTransport }
    : { system, ceiling, category: ceiling === 'normal' ? null : words.category, regularTransport }
  const before = new Set(limitsPassed(facts, figures))
  const passing = passingsAnew({ ...facts, system: kept }, figures).find(
    (one) => !before.has(limitOf[one.type]),
  )
  return passing === undefined ? ok(kept) : err(passing)
}

type NewPassing = Exclude<Passing, { readonly type: 'DayCeiling' }>
const limitOf = { YearCeiling: 'year', TravelDistance: 'travelDistance', TravelMoney: 'travelMoney' } as const

/** The limits that the lines of a year pass once it is measured otherwise. */
function passingsAnew(facts: YearFacts, figures: YearFigures): readonly NewPassing[] {
  const passed = limitsPassed(facts, figures)
  const totals = totalsOf(facts.lines)
  const { personId } = facts
  const { year } = figures
  const limits = limitsOn(facts, figures, `${year}-12-31`)
  const found: NewPassing[] = []
  if (passed.includes('year') && limits.year !== null) {
    const otherCents = facts.otherCents ?? 0
    const spent = { alreadyCents: totals.flatCents, otherCents, wouldBeCents: totals.flatCents + otherCents }
    found.push({ type: 'YearCeiling', personId, year, ceilingCents: limits.year.amount, ...spent })
  }
  if (passed.includes('travelDistance') && limits.distance !== null) {
    const metres = { alreadyMetres: totals.travelMetres, wouldBeMetres: totals.travelMetres }
    found.push({ type: 'TravelDistance', personId, year, limitMetres: limits.distance.amount, ...metres })
  }
  for (const { date, sinceJanuaryCents } of passed.includes('travelMoney') ? totals.travelDays : []) {
    const limitCents = moneyLimitOf(limitsOn(facts, figures, date))
    if (limitCents === null || sinceJanuaryCents <= limitCents) continue
    const spent = { alreadyCents: sinceJanuaryCents, wouldBeCents: sinceJanuaryCents }
    found.push({ type: 'TravelMoney', personId, date, limitCents, ...spent })
  }
  return found
}
