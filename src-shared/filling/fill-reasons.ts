import { costOf, type Breach, type FillRule } from './breach.ts'
import { breachesAround, type BreachesAround, type Choice } from './breaches-around.ts'
import type { FillGrid, Plan } from './fill-grid.ts'

/**
 * Why one person is not in a slot: what would be broken; how much dearer the plan would be, and by which rules, the one
 * that weighs most first; or that the plan would cost the same.
 */
export type Reason =
  | { readonly type: 'unavailable' }
  | { readonly type: 'rules'; readonly rules: readonly FillRule[] }
  | { readonly type: 'dearer'; readonly by: number; readonly rules: readonly FillRule[] }
  | { readonly type: 'equal' }

export interface OpenSlot {
  readonly slot: number
  /** How many people too few; 0 when only a key is missing. */
  readonly missing: number
  readonly keyMissing: boolean
  /** Everybody who is not in it, and why; somebody whom nothing hinders is not there in a plan that was proved. */
  readonly reasons: ReadonlyMap<number, Reason>
  /** People from this place in the list on were not looked at: there are too many of them. */
  readonly lookedAt: number
}

/** People × open slots that are looked at, whatever the time: every one of them but in an absurdly large rota. */
const mostChoices = 40_000

/**
 * Each slot of a plan that is short of people or of a key, with the reason for each person who could be asked. A reason is
 * found by adding that one person to the plan and looking at what changes, so it says what is true of this plan. People
 * are looked at one after the other, each for every slot, until `isOver`.
 */
export function openSlots(grid: FillGrid, plan: Plan, isOver: () => boolean = () => false): OpenSlot[] {
  const around = breachesAround(grid, plan)
  const short = grid.slots.flatMap(({ slot, index }) => {
    const holders = grid.people.filter((person) => plan[person.index]?.includes(index) === true)
    const missing = Math.max(0, slot.least - holders.length)
    const keyMissing = slot.key && !holders.some(({ person }) => person.key)
    return missing === 0 && !keyMissing ? [] : [{ slot: index, missing, keyMissing }]
  })
  const found = short.map((open) => ({ ...open, reasons: new Map<number, Reason>() }))
  const most = Math.min(grid.people.length, Math.ceil(mostChoices / Math.max(1, short.length)))
  let lookedAt = 0
  for (; lookedAt < most && !isOver(); lookedAt += 1) {
    for (const { slot, reasons } of found) {
      if (plan[lookedAt]?.includes(slot) === true) continue
      const reason = reasonAgainst(grid, around, { who: lookedAt, what: slot })
      if (reason !== null) reasons.set(lookedAt, reason)
    }
  }
  return found.map((open) => ({ ...open, lookedAt }))
}

/** Null when the plan would be cheaper with this person: then it was not the best. */
function reasonAgainst(grid: FillGrid, around: BreachesAround, choice: Choice): Reason | null {
  if (grid.people[choice.who]?.canHold.has(choice.what) !== true) return { type: 'unavailable' }
  const [before, after] = [around(choice, false), around(choice, true)]
  const worse = rulesMadeWorse(before, after)
  const forbidden = worse.filter(({ isHard }) => isHard).map(({ rule }) => rule)
  if (forbidden.length > 0) return { type: 'rules', rules: forbidden }
  const by = costOf(after) - costOf(before)
  if (by > rounding) return { type: 'dearer', by, rules: worse.map(({ rule }) => rule) }
  return by < -rounding ? null : { type: 'equal' }
}

/** Sums of the same costs in another order differ by less. */
const rounding = 1e-6

interface Sum {
  cost: number
  hard: number
}

/** The rules that are broken more, those that weigh most in the difference first. */
function rulesMadeWorse(before: readonly Breach[], after: readonly Breach[]) {
  const [then, now] = [sumsByRule(before), sumsByRule(after)]
  return [...now]
    .map(([rule, { cost, hard }]) => {
      const old = then.get(rule)
      return { rule, by: cost - (old?.cost ?? 0), isHard: hard > (old?.hard ?? 0) }
    })
    .filter(({ by, isHard }) => isHard || by > 0)
    .toSorted((a, b) => b.by - a.by)
}

function sumsByRule(breaches: readonly Breach[]): Map<FillRule, Sum> {
  const sums = new Map<FillRule, Sum>()
  for (const { rule, amount, cost } of breaches) {
    const sum = sums.get(rule) ?? { cost: 0, hard: 0 }
    sums.set(rule, { cost: sum.cost + (cost ?? 0), hard: sum.hard + (cost === null ? amount : 0) })
  }
  return sums
}
