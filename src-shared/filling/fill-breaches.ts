import { breach, type Breach } from './breach.ts'
import type { FillGrid, GridSlot, Plan } from './fill-grid.ts'
import type { FillPerson, FillSlot } from './fill-problem.ts'
import { personBreaches } from './person-breaches.ts'

/** Everything a plan breaks or costs. The sum of the costs is what filling makes as small as it can. */
export function breachesOf(grid: FillGrid, plan: Plan): Breach[] {
  const holders: number[][] = grid.slots.map(() => [])
  plan.forEach((held, who) => held.forEach((what) => holders[what]?.push(who)))
  return [
    ...grid.slots.flatMap((slot) => slotBreaches(grid, slot, holders[slot.index] ?? [])),
    ...grid.people.flatMap((person) => personBreaches(grid, person, plan[person.index] ?? [])),
    ...ofPairs(grid, plan),
    ...ofRequests(grid, plan),
    ...ofChange(grid, plan),
  ]
}

/** What one slot breaks with these people in it. */
export function slotBreaches(
  { problem, people }: FillGrid,
  { slot, index }: GridSlot,
  holders: readonly number[],
): Breach[] {
  const { rules } = problem
  const there = companyOf(people, holders)
  const { all, keys, newcomers, notAlone } = there
  const where = { slot: index }
  const isStrange = all > 0 && newcomers === all
  const lonely = all === 1 && notAlone === 1
  return [
    ...breach('under', slot.under ?? rules.under, slot.least - all, where),
    ...breach('over', slot.over ?? rules.over, all - slot.most, where),
    ...breach('room', 'hard', beyondRoom(slot, there), where),
    ...breach('key', rules.key, slot.key && keys === 0 ? 1 : 0, where),
    ...breach('newcomer', slot.newcomer ?? rules.newcomer ?? 0, isStrange ? 1 : 0, where),
    ...breach('alone', slot.alone ?? rules.alone ?? 0, lonely ? 1 : 0, where),
  ]
}

/** All a slot asks of the people in it: how many, and of which kind. */
interface Company {
  readonly all: number
  readonly keys: number
  readonly newcomers: number
  readonly notAlone: number
}

function companyOf(people: FillGrid['people'], holders: readonly number[]): Company {
  const counts = { all: 0, keys: 0, newcomers: 0, notAlone: 0 }
  for (const holder of holders) {
    const person = people[holder]?.person
    if (person === undefined) continue
    counts.all += 1
    if (person.key) counts.keys += 1
    if (person.newcomer) counts.newcomers += 1
    if (person.notAlone) counts.notAlone += 1
  }
  return counts
}

/** Two people of one kind are the same to any slot. */
export const kindOf = ({ key, newcomer, notAlone }: FillPerson): number =>
  (key ? 1 : 0) + (newcomer ? 2 : 0) + (notAlone ? 4 : 0)

/** How many do not fit. Where a key is needed, the last place is only for somebody with a key. */
function beyondRoom({ room, key }: FillSlot, { all, keys }: Company): number {
  if (room === undefined) return 0
  const withoutKey = key ? all - keys + 1 : 0
  return Math.max(0, all - room, withoutKey - room)
}

function ofPairs({ problem, personIndex }: FillGrid, plan: Plan): Breach[] {
  return problem.pairs.flatMap(({ people, together, weight }) => {
    const [one, other] = people.map((id) => personIndex.get(id))
    if (one === undefined || other === undefined) return []
    const [mine, theirs] = [new Set(plan[one]), new Set(plan[other])]
    const broken = together ? differing(mine, theirs) : [...mine].filter((slot) => theirs.has(slot))
    const rule = together ? 'together' : 'apart'
    return broken.flatMap((slot) => breach(rule, weight, 1, { person: one, slot }))
  })
}

function ofRequests({ problem, personIndex, slotIndex }: FillGrid, plan: Plan): Breach[] {
  return problem.requests.flatMap((request) => {
    const [person, slot] = [personIndex.get(request.person), slotIndex.get(request.slot)]
    if (person === undefined || slot === undefined) return []
    const isGiven = plan[person]?.includes(slot) === true
    return breach('request', request.weight, isGiven === request.wants ? 0 : 1, { person, slot })
  })
}

function ofChange(grid: FillGrid, plan: Plan): Breach[] {
  const { change } = grid.problem.rules
  if (change === 0 || grid.problem.previous.length === 0) return []
  const before = new Map<number, Set<number>>()
  for (const { person, slot } of grid.problem.previous) {
    const [who, what] = [grid.personIndex.get(person), grid.slotIndex.get(slot)]
    if (who === undefined || what === undefined) continue
    before.set(who, (before.get(who) ?? new Set()).add(what))
  }
  return plan.flatMap((held, person) => {
    return differing(new Set(held), before.get(person) ?? new Set()).flatMap((slot) =>
      breach('change', change, 1, { person, slot }),
    )
  })
}

const differing = (one: ReadonlySet<number>, other: ReadonlySet<number>): number[] => [
  ...[...one].filter((slot) => !other.has(slot)),
  ...[...other].filter((slot) => !one.has(slot)),
]
