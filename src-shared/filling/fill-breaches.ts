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
  const who = holders.flatMap((holder) => people[holder]?.person ?? [])
  const where = { slot: index }
  const isStrange = who.some(({ newcomer }) => newcomer) && who.every(({ newcomer }) => newcomer)
  const lonely = who.length === 1 && who[0]?.notAlone === true
  return [
    ...breach('under', slot.under ?? rules.under, slot.least - who.length, where),
    ...breach('over', slot.over ?? rules.over, who.length - slot.most, where),
    ...breach('room', 'hard', beyondRoom(slot, who), where),
    ...breach('key', rules.key, slot.key && !who.some(({ key }) => key) ? 1 : 0, where),
    ...breach('newcomer', slot.newcomer ?? rules.newcomer ?? 0, isStrange ? 1 : 0, where),
    ...breach('alone', slot.alone ?? rules.alone ?? 0, lonely ? 1 : 0, where),
  ]
}

/** How many do not fit. Where a key is needed, the last place is only for somebody with a key. */
function beyondRoom({ room, key }: FillSlot, who: readonly FillPerson[]): number {
  if (room === undefined) return 0
  const withoutKey = key ? who.filter((person) => !person.key).length + 1 : 0
  return Math.max(0, who.length - room, withoutKey - room)
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
