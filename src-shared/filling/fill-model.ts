import { addDayRows } from './day-rows.ts'
import type { FillGrid, GridPerson, Plan } from './fill-grid.ts'
import { addRow, addVariable, emptyModel, termsOf, type LinearModel, type Term } from './linear-model.ts'
import { balanceStep } from './person-breaches.ts'
import { addLoadRows, addTimeRows, type Choices } from './person-rows.ts'
import { addSlotRows, type Holder } from './slot-rows.ts'
import { addMost } from './soft-rows.ts'

/** The model, and which variable says that a person holds a slot. */
export interface FillModel {
  readonly model: LinearModel
  /** For each person, slot → variable; a slot they cannot hold has none. */
  readonly holds: readonly ReadonlyMap<number, number>[]
}

/** The same rules as `breachesOf`, written as rows: each soft rule has a variable that pays for its breaches. */
export function modelOf(grid: FillGrid): FillModel {
  const model = emptyModel()
  const holds = grid.people.map((who) => variablesOf(model, grid, who))
  const holders = holdersOf(grid, holds)
  for (const slot of grid.slots) addSlotRows(model, grid, slot, holders[slot.index] ?? [])
  for (const who of grid.people) {
    const choices = choicesOf(grid, who, holds[who.index] ?? new Map())
    addTimeRows(model, grid, choices)
    addLoadRows(model, grid, choices)
    addDayRows(model, grid, choices)
  }
  const built = { model, holds }
  addPairRows(built, grid)
  addRequestCosts(built, grid)
  addChangeCosts(built, grid)
  return built
}

/** What a solution of the model says: who holds what. */
export const planOfSolution = ({ holds }: FillModel, solution: ArrayLike<number>): Plan =>
  holds.map((bySlot) =>
    [...bySlot].filter(([, variable]) => (solution[variable] ?? 0) > 0.5).map(([slot]) => slot),
  )

function variablesOf(model: LinearModel, grid: FillGrid, who: GridPerson): Map<number, number> {
  const { lastResort, share } = who.person
  const bySlot = new Map<number, number>()
  for (const slot of who.able) {
    const lower = who.pinned.has(slot) ? 1 : 0
    bySlot.set(slot, addVariable(model, { cost: lastResort, lower, upper: 1, integral: true }))
  }
  const { rules } = grid.problem
  if (rules.fair > 0 && bySlot.size > 0)
    addFairness(model, [...bySlot.values()], mostSlots(grid, who), (nth) => balanceStep(rules, share, nth))
  return bySlot
}

/**
 * How many slots a person can have at most by the hard limits of their days: of limits that do not meet, the sum, and
 * every slot outside them. It only makes the model smaller.
 */
export function mostSlots({ slots }: FillGrid, { able, person, pinned }: GridPerson): number {
  const days = able.flatMap((slot) => slots[slot]?.slot.day ?? [])
  const limits = person.loads
    .filter(({ weight, of, most }) => weight === 'hard' && of === 'slots' && most !== undefined)
    .toSorted((a, b) => a.to - b.to)
  let [sum, reached] = [0, -1]
  for (const { from, to, most = Infinity } of limits) {
    if (from <= reached) continue
    sum += days.filter((day) => day > reached && day < from).length
    sum += Math.min(most, days.filter((day) => day >= from && day <= to).length)
    reached = to
  }
  sum += days.filter((day) => day > reached).length
  return Math.max(pinned.size, sum)
}

/** No slot costs less than the one before: the cheap ones are taken first, so Σ of the first k is what k slots cost. */
function addFairness(
  model: LinearModel,
  held: readonly number[],
  most: number,
  stepOf: (nth: number) => number,
): void {
  const steps = held
    .slice(0, most)
    .map((_, index) => addVariable(model, { cost: stepOf(index + 1), upper: 1 }))
  const terms = [...termsOf(held), ...termsOf(steps, -1)]
  addRow(model, { terms, lower: 0, upper: 0, tag: { rule: 'fair' } })
}

function holdersOf({ slots, people }: FillGrid, holds: FillModel['holds']): Holder[][] {
  const holders: Holder[][] = slots.map(() => [])
  for (const { index: who, person } of people)
    for (const [slot, variable] of holds[who] ?? []) holders[slot]?.push({ who, person, variable })
  return holders
}

function choicesOf({ slots }: FillGrid, who: GridPerson, bySlot: ReadonlyMap<number, number>): Choices {
  const held = [...bySlot].flatMap(([at, variable]) => {
    const slot = slots[at]
    return slot === undefined ? [] : [{ slot, variable }]
  })
  return { who, held }
}

function addPairRows({ model, holds }: FillModel, { problem, personIndex }: FillGrid): void {
  for (const { people, together, weight } of problem.pairs) {
    const [one = -1, other = -1] = people.map((id) => personIndex.get(id))
    const [mine, theirs] = [holds[one], holds[other]]
    for (const slot of new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
      const term = (variable: number | undefined, coefficient: number): Term[] =>
        variable === undefined ? [] : [[variable, coefficient]]
      const both = (a: number, b: number) => [...term(mine?.get(slot), a), ...term(theirs?.get(slot), b)]
      const tag = { rule: together ? 'together' : 'apart', person: one, slot }
      if (together) {
        addMost(model, { terms: both(1, -1), limit: 0, weight, tag })
        addMost(model, { terms: both(-1, 1), limit: 0, weight, tag })
      } else if (both(1, 1).length === 2) addMost(model, { terms: both(1, 1), limit: 1, weight, tag })
    }
  }
}

function addRequestCosts({ model, holds }: FillModel, { problem, personIndex, slotIndex }: FillGrid): void {
  for (const { person, slot, wants, weight } of problem.requests) {
    const [who, what] = [personIndex.get(person), slotIndex.get(slot)]
    if (who !== undefined && what !== undefined) addChoiceCost(model, holds[who]?.get(what), wants, weight)
  }
}

/** Wanted and not given, or given and not wanted: `weight`. */
function addChoiceCost(model: LinearModel, held: number | undefined, wants: boolean, weight: number): void {
  if (wants) model.offset += weight
  if (held !== undefined) model.cost[held] = (model.cost[held] ?? 0) + (wants ? -weight : weight)
}

function addChangeCosts({ model, holds }: FillModel, grid: FillGrid): void {
  const { previous, rules } = grid.problem
  if (rules.change === 0 || previous.length === 0) return
  const before = new Set(
    previous.map(({ person, slot }) => `${grid.personIndex.get(person)} ${grid.slotIndex.get(slot)}`),
  )
  holds.forEach((bySlot, who) => {
    for (const [slot, variable] of bySlot) {
      const pair = `${who} ${slot}`
      addChoiceCost(model, variable, before.delete(pair), rules.change)
    }
  })
  // What is left was given to somebody who cannot hold it any more: a change that no plan avoids.
  model.offset += rules.change * before.size
}
