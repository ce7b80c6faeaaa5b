import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { FillProblem } from './fill-problem.ts'

/** Why a problem cannot be solved as it is written, before anything is tried. */
export type ProblemFault =
  | { readonly type: 'TwiceTheSame'; readonly kind: 'slotType' | 'slot' | 'person'; readonly id: string }
  | { readonly type: 'Unknown'; readonly kind: 'slotType' | 'slot' | 'person'; readonly id: string }
  | { readonly type: 'DayOutside'; readonly day: number }
  | { readonly type: 'LeastAboveMost'; readonly where: string }
  | { readonly type: 'TooLarge'; readonly people: number; readonly slots: number }

/** People × slots: beyond this the lists alone would fill the memory of a small PC. */
export const mostPairs = 5_000_000

/** The first thing that is wrong with a problem whose shape is right. */
export function checkProblem(problem: FillProblem): Result<FillProblem, ProblemFault> {
  const [people, slots] = [problem.people.length, problem.slots.length]
  if (people * slots > mostPairs) return err({ type: 'TooLarge', people, slots })
  const fault = findTwice(problem) ?? findUnknown(problem) ?? findOutside(problem) ?? findCrossed(problem)
  return fault === null ? ok(problem) : err(fault)
}

function findTwice({ slotTypes, slots, people }: FillProblem): ProblemFault | null {
  const lists = [
    ['slotType', slotTypes],
    ['slot', slots],
    ['person', people],
  ] as const
  for (const [kind, list] of lists) {
    const seen = new Set<string>()
    for (const { id } of list) {
      if (seen.has(id)) return { type: 'TwiceTheSame', kind, id }
      seen.add(id)
    }
  }
  return null
}

function findUnknown(problem: FillProblem): ProblemFault | null {
  const types = new Set(problem.slotTypes.map(({ id }) => id))
  const slots = new Set(problem.slots.map(({ id }) => id))
  const people = new Set(problem.people.map(({ id }) => id))
  const inNone = (
    kind: 'slotType' | 'slot' | 'person',
    known: ReadonlySet<string>,
    ids: readonly string[],
  ) => {
    const id = ids.find((one) => !known.has(one))
    return id === undefined ? null : ({ type: 'Unknown', kind, id } as const)
  }
  const typesNamed = [
    ...problem.slots.map(({ type }) => type),
    ...problem.slotTypes.flatMap(({ notBefore }) => notBefore),
    ...problem.people.flatMap(({ mostOfType }) => Object.keys(mostOfType)),
  ]
  const slotsNamed = [
    ...problem.people.flatMap(({ cannot, pinned }) => [...cannot, ...pinned]),
    ...problem.requests.map(({ slot }) => slot),
    ...problem.previous.map(({ slot }) => slot),
  ]
  const peopleNamed = [
    ...problem.requests.map(({ person }) => person),
    ...problem.previous.map(({ person }) => person),
    ...problem.pairs.flatMap((pair) => pair.people),
  ]
  return (
    inNone('slotType', types, typesNamed) ??
    inNone('slot', slots, slotsNamed) ??
    inNone('person', people, peopleNamed)
  )
}

function findOutside({ days, slots, people }: FillProblem): ProblemFault | null {
  const named = [
    ...slots.map(({ day }) => day),
    ...people.flatMap(({ daysOff }) => daysOff),
    ...people.flatMap(({ loads }) => loads.flatMap(({ from, to }) => [from, to])),
  ]
  const day = named.find((one) => one >= days)
  return day === undefined ? null : { type: 'DayOutside', day }
}

function findCrossed({ slots, people }: FillProblem): ProblemFault | null {
  const slot = slots.find(({ least, most }) => least > most)
  if (slot !== undefined) return { type: 'LeastAboveMost', where: slot.id }
  const person = people.find(({ loads }) =>
    loads.some(({ from, to, least = 0, most = Infinity }) => least > most || from > to),
  )
  return person === undefined ? null : { type: 'LeastAboveMost', where: person.id }
}
