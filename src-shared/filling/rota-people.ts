import { nothingWished, type HostWishes } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import { daysBetween } from '#shared/kernel/local-date.ts'

import type { FillPerson, FillProblem, Weight } from './fill-problem.ts'
import type { FillRules, RuleWeight } from './fill-rules.ts'
import type { Availability } from './host-availability.ts'
import { comersOf, movableIn, type RotaFacts } from './rota-facts.ts'
import type { RotaFrame } from './rota-frame.ts'

/** The weight of a rule, or nothing when it is off. */
export const weightOf = (weight: RuleWeight): Weight | undefined => (weight === 'off' ? undefined : weight)

/** The weight of a rule that is only measured by degrees. */
export const degreeOf = (weight: RuleWeight): number => (typeof weight === 'number' ? weight : 0)

/** Everybody with what they can, what they hold, and what they asked; their loads come once the pins are settled. */
export function peopleOf(facts: RotaFacts, frame: RotaFrame, availability: Availability): FillPerson[] {
  const wishes = new Map(facts.wishes.map((said) => [said.hostId, said]))
  const pinned = pinsOf(facts, frame)
  const shareOf = sharesOf(facts)
  const allDays = Array.from({ length: frame.days }, (_, day) => day)
  return facts.hosts.map((host) => {
    const said = wishes.get(host.id) ?? nothingWished(host.id)
    const pins = pinned.get(host.id) ?? []
    const held = new Set(pins)
    const isGone = host.archivedAt !== null
    const cannot = isGone
      ? []
      : [
          ...frame.fillable.filter((card) => availability.hindranceOf(host.id, card) !== null),
          ...frame.around,
        ].flatMap(({ slotId }) => (held.has(slotId) ? [] : [slotId]))
    return {
      ...personOf(host, said, facts.rules),
      daysOff: isGone ? allDays : [],
      cannot,
      pinned: pins,
      share: shareOf(said),
    }
  })
}

/** What is already somebody's and stays so: all but what an earlier proposal gave and may take back. */
function pinsOf(facts: RotaFacts, { fillable, around }: RotaFrame): Map<string, string[]> {
  const comers = comersOf(facts)
  const movable = new Set(movableIn(facts).map(({ hostId, slotId }) => `${slotId} ${hostId}`))
  const pins = new Map<string, string[]>()
  for (const { slotId } of [...fillable, ...around])
    for (const hostId of comers.get(slotId) ?? [])
      if (!movable.has(`${slotId} ${hostId}`)) pins.set(hostId, [...(pins.get(hostId) ?? []), slotId])
  return pins
}

function personOf(host: Host, said: HostWishes, { lastResort, longestRun }: FillRules): FillPerson {
  const run = longestRun.weight === 'off' ? null : longestRun.amount
  return {
    id: host.id,
    key: host.keyHolder,
    newcomer: host.newcomer,
    notAlone: said.notAlone,
    lastResort: said.lastResort ? degreeOf(lastResort.weight) : 0,
    daysOff: [],
    cannot: [],
    pinned: [],
    loads: [],
    mostOfType: {},
    share: 1,
    ...(run === null ? {} : { longestRun: Math.max(1, run) }),
  }
}

/**
 * How many slots somebody would like beside the others, who are at 1. Somebody who said nothing would like what is usual
 * (the middle of what was said), within their own least and most.
 * Worked example: 2, 4 and 4 a month were wished, so 4 is usual. Who wished 2 has a share of 0.5, who said "at most 3" 0.75.
 */
function sharesOf({ wishes }: RotaFacts): (said: HostWishes) => number {
  const wished = wishes.flatMap(({ wishedAMonth }) => wishedAMonth ?? []).toSorted((a, b) => a - b)
  const usual = Math.max(1, wished[Math.floor(wished.length / 2)] ?? 4)
  return ({ wishedAMonth, leastAMonth, mostAMonth }) => {
    const within = Math.max(leastAMonth ?? 0, Math.min(mostAMonth ?? Infinity, usual))
    return Math.max(smallestShare, (wishedAMonth ?? within) / usual)
  }
}

/** Who wished for none still can be asked: each slot then weighs four times what it weighs for the others. */
const smallestShare = 0.25

/**
 * Balance is a matter of a month: over three, the nth slot of the whole period weighs a third. However many slots
 * somebody has, one more weighs fifty times the weight at most, so that no door stays shut for the sake of balance.
 * Worked example: the weight is 4. The eighth slot of December weighs 32, and so does the 24th from December to February.
 * The only one with a key, who wished for a quarter of what is usual, comes every day: the 31st slot would weigh
 * 4 × 31 ÷ 0.25 = 496, with the days in a row more than a missing key (500); it weighs 200.
 */
export function balanceOf({ rules, from, to }: RotaFacts): Pick<FillProblem['rules'], 'fair' | 'fairMost'> {
  const weight = degreeOf(rules.fair.weight)
  const months = Math.max(1, (daysBetween(from, to) + 1) / daysAMonth)
  // On a grid, so that sums of many steps stay exact.
  return { fair: Math.ceil((weight / months) * grid) / grid, fairMost: weight * mostSteps }
}

const [daysAMonth, mostSteps, grid] = [30.44, 50, 64]
