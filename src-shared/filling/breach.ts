import type { Weight } from './fill-problem.ts'

/** The rules a plan can break, as they are named to people. */
export type FillRule =
  | 'under'
  | 'over'
  | 'room'
  | 'key'
  | 'unavailable'
  | 'overlap'
  | 'oneADay'
  | 'rest'
  | 'succession'
  | 'loadLeast'
  | 'loadMost'
  | 'ofType'
  | 'longestRun'
  | 'shortestRun'
  | 'shortestRest'
  | 'weekends'
  | 'together'
  | 'apart'
  | 'newcomer'
  | 'alone'
  | 'lastResort'
  | 'request'
  | 'fair'
  | 'change'

/** One rule broken at one place. */
export interface Breach {
  readonly rule: FillRule
  /** Null when the rule is hard: the plan may not be proposed. */
  readonly cost: number | null
  /** How far: people, slots, minutes, days or times. */
  readonly amount: number
  readonly person?: number
  readonly slot?: number
}

/** A breach, or none where nothing is broken or the rule weighs nothing. */
export const breach = (rule: FillRule, weight: Weight, amount: number, where: Partial<Breach>): Breach[] =>
  amount <= 0 || weight === 0
    ? []
    : [{ rule, amount, cost: weight === 'hard' ? null : weight * amount, ...where }]

export const costOf = (breaches: readonly Breach[]): number =>
  breaches.reduce((sum, { cost }) => sum + (cost ?? 0), 0)

export const isAllowed = (breaches: readonly Breach[]): boolean => breaches.every(({ cost }) => cost !== null)
