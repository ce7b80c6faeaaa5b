import type { FillRule } from './breach.ts'
import { gridOf, isOverlap, type FillGrid, type GridPerson } from './fill-grid.ts'
import type { FillPerson, FillProblem } from './fill-problem.ts'
import { personBreaches } from './person-breaches.ts'

/** What stands already may break a rule that is never broken by a proposal: somebody insisted, and it is theirs to say. */
const rulesOfTime: ReadonlySet<FillRule> = new Set([
  'overlap',
  'oneADay',
  'rest',
  'succession',
  'longestRun',
  'weekends',
])

/** `hostId~slotId`: the stand-in of a host in a slot that the rules would not let them hold beside their others. */
const standInId = (id: string, slot: string): string => `${id}~${slot}`
export const hostOfPerson = (id: string): string => id.split('~')[0] ?? id

/**
 * The same problem, where no pinned slot breaks a hard rule by itself. A pinned slot that does is held by a stand-in, who
 * has the host's key and experience, and whom the host must not meet, and nothing else; the host cannot be given what is at the same time.
 */
export function withStandIns(problem: FillProblem): FillProblem {
  const grid = gridOf(problem)
  const apart = slotsTwoMustNotShare(problem)
  const people = grid.people.flatMap((person) => {
    const { kept, odd } = settlePins(grid, person, apart.get(person.person.id) ?? new Set())
    return odd.length === 0 ? [person.person] : splitUp(grid, person, kept, odd)
  })
  return { ...problem, people, pairs: [...problem.pairs, ...pairsOfStandIns(problem, people)] }
}

/** Whoever must not meet a host must not meet them there either, unless both are in that slot already. */
function pairsOfStandIns(problem: FillProblem, people: readonly FillPerson[]): FillProblem['pairs'] {
  const pins = new Map(problem.people.map(({ id, pinned }) => [id, pinned]))
  const apart = problem.pairs.filter(({ together }) => !together)
  return people.flatMap(({ id, pinned }) => {
    const host = hostOfPerson(id)
    if (host === id) return []
    return apart.flatMap((pair) => {
      const [one, two] = pair.people
      const other = one === host ? two : two === host ? one : null
      const isThere = other === null || pinned.some((slot) => pins.get(other)?.includes(slot) === true)
      return isThere ? [] : [{ ...pair, people: [id, other] satisfies [string, string] }]
    })
  })
}

function settlePins(grid: FillGrid, person: GridPerson, apart: ReadonlySet<string>) {
  const [kept, odd]: [number[], number[]] = [[], []]
  const free = { ...person, pinned: new Set<number>() }
  for (const pin of [...person.pinned].toSorted((a, b) => a - b)) {
    const broken = personBreaches(grid, free, [...kept, pin]).some(
      ({ rule, cost }) => cost === null && rulesOfTime.has(rule),
    )
    const isApart = apart.has(grid.slots[pin]?.slot.id ?? '')
    if (broken || isApart) odd.push(pin)
    else kept.push(pin)
  }
  return { kept, odd }
}

function splitUp(
  { slots, problem }: FillGrid,
  { person }: GridPerson,
  kept: readonly number[],
  odd: readonly number[],
): FillPerson[] {
  const idsOf = (indexes: readonly number[]) => indexes.flatMap((index) => slots[index]?.slot.id ?? [])
  const held = new Set(kept)
  const taken = odd.flatMap((pin) => slots[pin] ?? [])
  const during = slots.filter(
    (slot) => !held.has(slot.index) && taken.some((other) => isOverlap(slot, other)),
  )
  const host = { ...person, pinned: idsOf(kept), cannot: [...person.cannot, ...idsOf(odd)] }
  const { key, newcomer, notAlone } = person
  const allDays = Array.from({ length: problem.days }, (_, day) => day)
  const bare = { key, newcomer, notAlone, lastResort: 0, cannot: [], loads: [], mostOfType: {}, share: 1 }
  const standIns = idsOf(odd).map((slot) => ({
    ...bare,
    id: standInId(person.id, slot),
    daysOff: allDays,
    pinned: [slot],
  }))
  return [{ ...host, cannot: [...host.cannot, ...during.map(({ slot }) => slot.id)] }, ...standIns]
}

/** Slots that two people who must never meet both hold: for the second of them, by their ids. */
function slotsTwoMustNotShare({ people, pairs }: FillProblem): Map<string, Set<string>> {
  const pins = new Map(people.map(({ id, pinned }) => [id, pinned]))
  const found = new Map<string, Set<string>>()
  for (const { people: pair, together, weight } of pairs) {
    if (together || weight !== 'hard') continue
    const [one, other] = pair
    const shared = (pins.get(one) ?? []).filter((slot) => pins.get(other)?.includes(slot) === true)
    if (shared.length > 0) found.set(other, new Set([...(found.get(other) ?? []), ...shared]))
  }
  return found
}
