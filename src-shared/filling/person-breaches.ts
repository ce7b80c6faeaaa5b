import { breach, type Breach } from './breach.ts'
import { isOverlap, weekendOf, type FillGrid, type GridPerson, type GridSlot } from './fill-grid.ts'
import type { FillPerson, FillProblem } from './fill-problem.ts'

/** What one person's slots break, the others' left aside. */
export function personBreaches(grid: FillGrid, who: GridPerson, held: readonly number[]): Breach[] {
  const { rules } = grid.problem
  const slots = slotsOf(grid, held)
  const where = { person: who.index }
  const unable = held.filter((what) => !who.canHold.has(what)).length
  const { lastResort, share } = who.person
  return [
    ...breach('unavailable', 'hard', unable + droppedOf(who, held), where),
    ...breach('lastResort', lastResort, slots.length, where),
    ...ofBalance(rules, share, slots.length).map((fair) => ({ ...fair, ...where })),
    ...ofPairsOfSlots(grid, who, slots),
    ...ofLoads(who, slots),
    ...ofTypes(grid, who, slots),
    ...ofDays(grid, who, slots),
  ]
}

function slotsOf(grid: FillGrid, held: readonly number[]): GridSlot[] {
  const slots: GridSlot[] = []
  for (const what of held) {
    const slot = grid.slots[what]
    if (slot !== undefined) slots.push(slot)
  }
  return slots
}

function droppedOf({ pinned }: GridPerson, held: readonly number[]): number {
  let dropped = 0
  for (const what of pinned) if (!held.includes(what)) dropped += 1
  return dropped
}

/** What the nth slot of somebody with this share costs: n times the weight, up to a most. */
export const balanceStep = ({ fair, fairMost }: FillProblem['rules'], share: number, nth: number): number =>
  Math.min((fair / share) * nth, fairMost ?? Infinity)

function ofBalance(rules: FillProblem['rules'], share: number, slots: number): Breach[] {
  let cost = 0
  for (let nth = 1; nth <= slots; nth += 1) cost += balanceStep(rules, share, nth)
  return cost === 0 ? [] : [{ rule: 'fair', amount: slots, cost }]
}

/** Two slots of one person: at the same time, on one day, too close, or in an order that is too hard. */
function ofPairsOfSlots({ problem }: FillGrid, { index }: GridPerson, slots: readonly GridSlot[]): Breach[] {
  const { rest, succession, oneADay } = problem.rules
  const found: Breach[] = []
  const far = farMinutes(problem)
  for (const [at, first] of slots.entries()) {
    for (let later = at + 1; later < slots.length; later += 1) {
      const next = slots[later]
      if (next === undefined || next.startAt - first.endAt > far) break
      const where = { person: index, slot: next.index }
      const gap = next.startAt - first.endAt
      if (isOverlap(first, next)) found.push(...breach('overlap', 'hard', 1, where))
      else if (rest !== undefined && gap < rest.minutes) found.push(...breach('rest', rest.weight, 1, where))
      const isNextDay = next.slot.day === first.slot.day + 1
      if (isNextDay && first.type.notBefore.includes(next.type.id))
        found.push(...breach('succession', succession ?? 0, 1, where))
    }
  }
  if (oneADay !== undefined)
    found.push(...breach('oneADay', oneADay, slots.length - daysOf(slots).size, { person: index }))
  return found
}

const daysOf = (slots: readonly GridSlot[]): Set<number> => new Set(slots.map(({ slot }) => slot.day))

/** Beyond this the order of two slots says nothing: neither a rest nor the day after can be between them. */
const farMinutes = ({ rules }: FillProblem): number => Math.max(rules.rest?.minutes ?? 0, 2880)

function ofLoads({ index, person }: GridPerson, slots: readonly GridSlot[]): Breach[] {
  return person.loads.flatMap(({ from, to, of, least, most, weight }) => {
    let load = 0
    for (const { slot, type } of slots)
      if (from <= slot.day && slot.day <= to) load += of === 'slots' ? 1 : type.minutes
    return [
      ...breach('loadLeast', weight, (least ?? 0) - load, { person: index }),
      ...breach('loadMost', weight, most === undefined ? 0 : load - most, { person: index }),
    ]
  })
}

function ofTypes({ problem }: FillGrid, { index, person }: GridPerson, slots: readonly GridSlot[]): Breach[] {
  return Object.entries(person.mostOfType).flatMap(([type, most]) => {
    const held = slots.filter(({ slot }) => slot.type === type).length
    return breach('ofType', problem.rules.ofType, held - most, { person: index })
  })
}

/** Some rule speaks of the days of this person, and not only of their slots. */
export const hasDayRules = ({ longestRun, shortestRun, shortestRest, mostWeekends }: FillPerson): boolean =>
  longestRun !== undefined ||
  shortestRun !== undefined ||
  shortestRest !== undefined ||
  mostWeekends !== undefined

/**
 * Runs of days. What came before day 0 and what comes after the last are not known: a run that touches an end is never
 * too short, and only days inside are counted for one that is too long.
 */
function ofDays({ problem }: FillGrid, { index, person }: GridPerson, slots: readonly GridSlot[]): Breach[] {
  const { runs, weekends } = problem.rules
  const where = { person: index }
  const { longestRun, shortestRun = 0, shortestRest = 0, mostWeekends } = person
  const found: Breach[] = []
  if (!hasDayRules(person)) return found
  const days = daysOf(slots)
  let rested: number | null = null
  for (const { from, length } of runsOf(days)) {
    const isInside = from > 0 && from + length < problem.days
    if (isInside) found.push(...breach('shortestRun', runs, length < shortestRun ? 1 : 0, where))
    if (longestRun !== undefined) found.push(...breach('longestRun', runs, length - longestRun, where))
    const isShortRest = rested !== null && from - rested < shortestRest
    found.push(...breach('shortestRest', runs, isShortRest ? 1 : 0, where))
    rested = from + length
  }
  if (mostWeekends !== undefined) {
    const worked = new Set([...days].flatMap((day) => weekendOf(problem, day) ?? []))
    found.push(...breach('weekends', weekends, worked.size - mostWeekends, where))
  }
  return found
}

interface Run {
  readonly from: number
  readonly length: number
}

/** The runs of days with a slot; the days come in the order of time. */
function runsOf(days: ReadonlySet<number>): Run[] {
  const runs: { from: number; length: number }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && last.from + last.length === day) last.length += 1
    else runs.push({ from: day, length: 1 })
  }
  return runs
}
