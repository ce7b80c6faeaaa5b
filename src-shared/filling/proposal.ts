import type { SignupWarning } from '#shared/rota/slot-card.ts'

import { fillRuleNames, type FillRuleName } from './fill-rules.ts'
import { hindrances } from './host-availability.ts'
import type { HostSlot } from './rota-facts.ts'

export const lineActs = ['add', 'remove'] as const

/** Somebody is put on a slot, or taken off one that an earlier proposal gave. */
export interface FillLine extends HostSlot {
  readonly act: (typeof lineActs)[number]
}

export const lineReasonTypes = [
  'likes',
  'available',
  'ratherNot',
  'bringsKey',
  'besideNewcomer',
  'notAlone',
  'lastResort',
  'nobodyElse',
  'gladlyTogether',
  'month',
  'betterElsewhere',
  ...hindrances,
] as const

/** Why a line is proposed, in the order of weight. */
export interface LineReason {
  readonly type: (typeof lineReasonTypes)[number]
  /** Of `gladlyTogether`, the other host. */
  readonly hostId: string | null
  /** Of `month`: how many slots this host has in that month with the proposal. */
  readonly slots: number | null
  /** Of `month`: how many they would like. */
  readonly wished: number | null
}

export interface ProposedLine extends FillLine {
  readonly reasons: readonly LineReason[]
}

/**
 * What keeps a host out of an open slot: of several rules, the one that weighs most. `keptForKey`: the last place waits for
 * somebody with a key. `wish`: they would rather not; `wishes`: others like that time. `withoutPartner`: who they gladly
 * come with does not. `noGain`: nothing, and nothing would be better with them. `timeShort`: nothing, the search ended
 * first; never said of a proposal that was proved.
 */
export const whyCodes = [
  ...hindrances,
  'elsewhere',
  'full',
  'keptForKey',
  'wish',
  'withoutPartner',
  'noGain',
  'timeShort',
  ...fillRuleNames,
] as const
export type WhyCode = (typeof whyCodes)[number]

export interface WhyOpen {
  readonly code: WhyCode
  /** How many hosts it keeps out, and who: the first ones when there are very many. */
  readonly hosts: number
  readonly hostIds: readonly string[]
}

export interface LeftOpen {
  readonly slotId: string
  /** People too few; 0 when only a key is missing. */
  readonly missing: number
  readonly keyMissing: boolean
  readonly why: readonly WhyOpen[]
}

/** Somebody who is on a slot of the period already, stays there, and may well not come. */
export interface AtRisk extends HostSlot {
  readonly why: readonly SignupWarning[]
}

export const conflictRules = [...fillRuleNames, 'overlap', 'unavailable'] as const

/** A rule at one place; together with the others of its list it cannot hold. */
export interface ConflictPart {
  readonly rule: (typeof conflictRules)[number]
  readonly hostId: string | null
  readonly slotId: string | null
}

/** What could be done to the rota of a period. Nothing of it is written until it is accepted. */
export interface Proposal {
  readonly lines: readonly ProposedLine[]
  readonly open: readonly LeftOpen[]
  /** Counted as coming, and no line changes it: that is for people to settle. */
  readonly atRisk: readonly AtRisk[]
  /** What the proposal costs by the weights of the rules; what no other can cost less than; the difference as a share. */
  readonly cost: number
  readonly bound: number | null
  readonly gap: number | null
  /** No other proposal costs less. */
  readonly proved: boolean
  /** What filling slot after slot would have cost; null when that breaks a rule that is never broken. */
  readonly greedyCost: number | null
  /** Sign-ups of the slots to fill that stay as they are. */
  readonly unchanged: number
  readonly milliseconds: number
}

export type FillOutcome =
  | { readonly type: 'proposal'; readonly proposal: Proposal }
  /** No plan keeps the rules that are never broken. */
  | { readonly type: 'noPlan'; readonly conflict: readonly ConflictPart[] }
  | { readonly type: 'timeOver' }
  | { readonly type: 'tooLarge'; readonly hosts: number; readonly slots: number }

/** The rule of the place behind the name the solver has for it. */
export function ruleNamed(rule: string): (typeof conflictRules)[number] | null {
  const known = conflictRules.find((name) => name === rule)
  if (known !== undefined) return known
  return solverNames[rule] ?? null
}

const solverNames: Readonly<Record<string, FillRuleName>> = {
  room: 'over',
  loadMost: 'loads',
  loadLeast: 'leastLoads',
  together: 'pairs',
  apart: 'pairs',
  request: 'wishes',
}
