import type { Assignment, FillPerson, FillProblem, FillSlot, SlotType } from './fill-problem.ts'

/** A slot with its place in time, in minutes after midnight of day 0. */
export interface GridSlot {
  readonly index: number
  readonly slot: FillSlot
  readonly type: SlotType
  readonly startAt: number
  readonly endAt: number
}

/** A person with the slots they could hold. */
export interface GridPerson {
  readonly index: number
  readonly person: FillPerson
  /** Slots already theirs. */
  readonly pinned: ReadonlySet<number>
  /** Slots they may be given, pinned ones included, in the order of time. */
  readonly able: readonly number[]
  /** The same, to look one up. */
  readonly canHold: ReadonlySet<number>
}

/** The problem with its names replaced by places in lists: what every rule is written on. */
export interface FillGrid {
  readonly problem: FillProblem
  /** In the order of time. */
  readonly slots: readonly GridSlot[]
  readonly people: readonly GridPerson[]
  readonly slotIndex: ReadonlyMap<string, number>
  readonly personIndex: ReadonlyMap<string, number>
}

/** For each person, the slots they hold, in the order of time. */
export type Plan = readonly (readonly number[])[]

export function gridOf(problem: FillProblem): FillGrid {
  const types = new Map(problem.slotTypes.map((type) => [type.id, type]))
  const slots = problem.slots
    .flatMap((slot) => {
      const type = types.get(slot.type)
      if (type === undefined) return []
      const startAt = slot.day * 1440 + type.start
      return [{ slot, type, startAt, endAt: startAt + type.minutes }]
    })
    .toSorted((a, b) => a.startAt - b.startAt || a.endAt - b.endAt)
    .map((slot, index) => ({ ...slot, index }))
  const slotIndex = new Map(slots.map(({ slot, index }) => [slot.id, index]))
  const people = problem.people.map((person, index) => gridPerson(person, index, slots, slotIndex))
  const personIndex = new Map(people.map(({ person, index }) => [person.id, index]))
  return { problem, slots, people, slotIndex, personIndex }
}

function gridPerson(
  person: FillPerson,
  index: number,
  slots: readonly GridSlot[],
  slotIndex: ReadonlyMap<string, number>,
): GridPerson {
  const indexes = (ids: readonly string[]) => new Set(ids.flatMap((id) => slotIndex.get(id) ?? []))
  const [pinned, cannot, daysOff] = [indexes(person.pinned), indexes(person.cannot), new Set(person.daysOff)]
  const isAble = ({ index: at, slot }: GridSlot) =>
    pinned.has(at) || (!cannot.has(at) && !daysOff.has(slot.day) && person.mostOfType[slot.type] !== 0)
  const able = slots.filter(isAble).map(({ index: at }) => at)
  return { index, person, pinned, able, canHold: new Set(able) }
}

/** The plan of a list of assignments; those of nobody and of no slot are left out. */
export function planOf(grid: FillGrid, assignments: readonly Assignment[]): Plan {
  const held = grid.people.map(() => new Set<number>())
  for (const { person, slot } of assignments) {
    const [who, what] = [grid.personIndex.get(person), grid.slotIndex.get(slot)]
    if (who !== undefined && what !== undefined) held[who]?.add(what)
  }
  return held.map((slots) => [...slots].toSorted((a, b) => a - b))
}

/** The assignments of a plan, in the order of time, then of people. */
export const assignmentsOf = ({ slots, people }: FillGrid, plan: Plan): Assignment[] =>
  plan
    .flatMap((held, who) => held.map((what) => ({ who, what })))
    .toSorted((a, b) => a.what - b.what || a.who - b.who)
    .flatMap(({ who, what }) => {
      const [person, slot] = [people[who], slots[what]]
      return person === undefined || slot === undefined
        ? []
        : [{ person: person.person.id, slot: slot.slot.id }]
    })

export const isOverlap = (a: GridSlot, b: GridSlot): boolean => a.startAt < b.endAt && b.startAt < a.endAt

/** 1 = Monday … 7 = Sunday. */
const weekdayOf = ({ firstWeekday }: FillProblem, day: number): number => ((firstWeekday - 1 + day) % 7) + 1

/** Weekends are numbered by their Saturday; a Sunday on day 0 belongs to the one before. Null on other days. */
export function weekendOf(problem: FillProblem, day: number): number | null {
  const weekday = weekdayOf(problem, day)
  if (weekday < 6) return null
  return weekday === 6 ? day : day - 1
}
