import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { Passing } from './ceiling-rules.ts'
import type { ClaimSystem, YearSystem } from './claim.ts'
import { newlyPassed } from './passed-rules.ts'
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
 * True when a choice lifts a limit that holds now: the increased ceiling, or regular transport, which has no limit of
 * distance. That passes limits as forcing a line does, and so is a coordinator's too; keeping what a coordinator chose is
 * not.
 */
export const liftsLimits = (words: YearSystem, { system }: Pick<YearFacts, 'system'>): boolean =>
  (words.ceiling === 'increased' && system?.ceiling !== 'increased') ||
  (words.regularTransport && system?.regularTransport !== true)

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
  const passing = newlyPassed(facts, { ...facts, system: kept }, figures)
  return passing === null || passing.type === 'DayCeiling' ? ok(kept) : err(passing)
}
