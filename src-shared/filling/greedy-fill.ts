import { costOf, isAllowed, type Breach } from './breach.ts'
import { kindOf, slotBreaches } from './fill-breaches.ts'
import type { FillGrid, GridPerson, GridSlot, Plan } from './fill-grid.ts'
import { personBreaches } from './person-breaches.ts'

/**
 * The plain way to fill: slot after slot, those that fewest people can hold first, each time the person who costs least.
 * It looks at nothing twice. What the solver hands over is never worse. Once `isOver`, it leaves the rest open: the clock
 * is looked at for each person, because one slot of a large place can take seconds.
 */
export function greedyFill(grid: FillGrid, isOver: () => boolean = () => false): Plan {
  const state = startOf(grid)
  const byScarcity = grid.slots.toSorted((a, b) => ableFor(state, a).length - ableFor(state, b).length)
  for (const slot of byScarcity) fillSlot(grid, state, slot, isOver)
  return state.held
}

interface State {
  readonly held: number[][]
  readonly holders: number[][]
  /** What each person's slots break as they are now. */
  readonly standing: Breach[][]
  readonly able: readonly (readonly number[])[]
  /** What giving this slot to this person costs by itself: wishes, and the plan before. */
  readonly ownCost: (who: number, slot: number) => number
  readonly partners: ReadonlyMap<number, readonly Partner[]>
}

interface Partner {
  readonly other: number
  readonly together: boolean
  readonly cost: number
}

const ableFor = (state: State, slot: GridSlot): readonly number[] => state.able[slot.index] ?? []

function startOf(grid: FillGrid): State {
  const held = grid.people.map(({ pinned }) => [...pinned].toSorted((a, b) => a - b))
  const holders: number[][] = grid.slots.map(() => [])
  const able: number[][] = grid.slots.map(() => [])
  for (const { index, pinned, able: slots } of grid.people) {
    for (const slot of pinned) holders[slot]?.push(index)
    for (const slot of slots) able[slot]?.push(index)
  }
  const standing = grid.people.map((person) => personBreaches(grid, person, held[person.index] ?? []))
  return { held, holders, able, standing, ownCost: ownCosts(grid), partners: partnersOf(grid) }
}

function ownCosts(grid: FillGrid): State['ownCost'] {
  const costs = new Map<string, number>()
  const add = (person: string, slot: string, cost: number): void => {
    const key = `${grid.personIndex.get(person)} ${grid.slotIndex.get(slot)}`
    costs.set(key, (costs.get(key) ?? 0) + cost)
  }
  for (const { person, slot, wants, weight } of grid.problem.requests)
    add(person, slot, wants ? -weight : weight)
  const { change } = grid.problem.rules
  // Whoever was there before costs one change less, everybody else one more.
  for (const { person, slot } of grid.problem.previous) add(person, slot, -2 * change)
  const usual = grid.problem.previous.length > 0 ? change : 0
  return (who, slot) => usual + (costs.get(`${who} ${slot}`) ?? 0)
}

function partnersOf({ problem, personIndex }: FillGrid): Map<number, Partner[]> {
  const partners = new Map<number, Partner[]>()
  for (const { people, together, weight } of problem.pairs) {
    const [one = -1, other = -1] = people.map((id) => personIndex.get(id))
    const cost = weight === 'hard' ? Infinity : weight
    partners.set(one, [...(partners.get(one) ?? []), { other, together, cost }])
    partners.set(other, [...(partners.get(other) ?? []), { other: one, together, cost }])
  }
  return partners
}

function fillSlot(grid: FillGrid, state: State, slot: GridSlot, isOver: () => boolean): void {
  const there = new Set(holdersOf(state, slot))
  // What each person's own rules say of this slot stays the same whoever else comes: it is counted once.
  const left = new Map<GridPerson, number>()
  for (const who of ableFor(state, slot)) {
    if (isOver()) return
    const person = grid.people[who]
    if (person === undefined || there.has(who)) continue
    const cost = ofPerson(grid, state, person, slot) + state.ownCost(who, slot.index)
    if (cost < Infinity) left.set(person, cost)
  }
  while (left.size > 0 && holdersOf(state, slot).length < slot.slot.most) {
    let best: { readonly person: GridPerson; readonly cost: number } | null = null
    const ofCompany = companyCosts(grid, state, slot)
    for (const [person, own] of left) {
      if (isOver()) return
      const cost = own + ofCompany(person)
      if (cost === Infinity) left.delete(person)
      else if (best === null || cost < best.cost) best = { person, cost }
    }
    if (best === null || best.cost >= 0) return
    left.delete(best.person)
    give(grid, state, slot, best.person)
  }
}

function give(grid: FillGrid, state: State, slot: GridSlot, person: GridPerson): void {
  const who = person.index
  holdersOf(state, slot).push(who)
  const held = withSlot(state.held[who] ?? [], slot)
  state.held[who] = held
  state.standing[who] = personBreaches(grid, person, held)
}

const withSlot = (held: readonly number[], { index }: GridSlot): number[] => {
  const at = held.findIndex((other) => other > index)
  return at < 0 ? [...held, index] : held.toSpliced(at, 0, index)
}

const holdersOf = (state: State, slot: GridSlot): number[] => state.holders[slot.index] ?? []

/**
 * What the slot and those in it gain or lose by one person more; infinity when a hard rule forbids it. The slot itself is
 * looked at once for each kind of people.
 */
function companyCosts(grid: FillGrid, state: State, slot: GridSlot): (person: GridPerson) => number {
  const before = slotBreaches(grid, slot, holdersOf(state, slot))
  const ofKind = new Map<number, number>()
  return ({ index, person }) => {
    const kind = kindOf(person)
    let cost = ofKind.get(kind)
    if (cost === undefined) {
      cost = differenceOf(before, slotBreaches(grid, slot, [...holdersOf(state, slot), index]))
      ofKind.set(kind, cost)
    }
    return cost + ofPartners(state, slot, index)
  }
}

function ofPerson(grid: FillGrid, state: State, person: GridPerson, slot: GridSlot): number {
  const held = withSlot(state.held[person.index] ?? [], slot)
  return differenceOf(state.standing[person.index] ?? [], personBreaches(grid, person, held))
}

/** A hard rule newly broken forbids; one that is mended is worth more than any cost. */
function differenceOf(before: readonly Breach[], after: readonly Breach[]): number {
  const hard = (breaches: readonly Breach[]) =>
    breaches.reduce((sum, { cost, amount }) => sum + (cost === null ? amount : 0), 0)
  if (!isAllowed(after) && hard(after) > hard(before)) return Infinity
  return costOf(after) - costOf(before) - (hard(before) - hard(after)) * worthOfHard
}

const worthOfHard = 1e7

function ofPartners({ partners, holders }: State, { index }: GridSlot, who: number): number {
  let sum = 0
  for (const { other, together, cost } of partners.get(who) ?? []) {
    const isThere = holders[index]?.includes(other) === true
    if (together) sum += isThere ? -Math.min(cost, worthOfHard) : Math.min(cost, worthOfHard)
    else if (isThere) sum += cost
  }
  return sum
}
