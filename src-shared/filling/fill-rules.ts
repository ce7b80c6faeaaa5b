/** The rules of filling, as a place chooses them. */
export const fillRuleNames = [
  'under',
  'over',
  'key',
  'newcomer',
  'alone',
  'loads',
  'leastLoads',
  'wishes',
  'lastResort',
  'pairs',
  'oneADay',
  'rest',
  'succession',
  'longestRun',
  'weekends',
  'fair',
  'change',
] as const
export type FillRuleName = (typeof fillRuleNames)[number]

/** `hard`: never broken. A number: what one breach costs. `off`: no rule. */
export type RuleWeight = 'hard' | 'off' | number

export interface FillRule {
  readonly id: FillRuleName
  readonly weight: RuleWeight
  /** Of `rest`, minutes; of `longestRun`, days; of `weekends`, weekends a month. Null for the others. */
  readonly amount: number | null
}

export type FillRules = Readonly<Record<FillRuleName, FillRule>>

/** The largest weight, and the largest amount of each rule that has one. */
export const largestWeight = 10_000
export const largestAmount = { rest: 2880, longestRun: 14, weekends: 5 } as const

/** Measured by degrees only: "never" would say nothing of them. */
const alwaysByDegrees: ReadonlySet<FillRuleName> = new Set(['lastResort', 'fair', 'change'])

export const canBeHard = (id: FillRuleName): boolean => !alwaysByDegrees.has(id)
