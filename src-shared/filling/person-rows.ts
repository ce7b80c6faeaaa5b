import { isOverlap, type FillGrid, type GridPerson, type GridSlot } from './fill-grid.ts'
import { termsOf, type LinearModel, type Term } from './linear-model.ts'
import { addLeast, addMost } from './soft-rows.ts'

/** A person with the slots they can hold, each with the variable that says that they do, in the order of time. */
export interface Choices {
  readonly who: GridPerson
  readonly held: readonly { readonly slot: GridSlot; readonly variable: number }[]
}

/** Slots that cannot both be one person's. They are in the order of time, so only near ones are looked at. */
export function addTimeRows(model: LinearModel, grid: FillGrid, choices: Choices): void {
  const { rest, succession = 0 } = grid.problem.rules
  const farMinutes = Math.max(rest?.minutes ?? 0, 2880) + 2880
  const { held, who } = choices
  for (const [at, { slot: first, variable }] of held.entries()) {
    for (let later = at + 1; later < held.length; later += 1) {
      const next = held[later]
      if (next === undefined || next.slot.startAt - first.startAt > farMinutes) break
      const second = next.slot
      const both = { terms: termsOf([variable, next.variable]), limit: 1 }
      const tag = (rule: string) => ({ rule, person: who.index, slot: second.index })
      if (isOverlap(first, second)) addMost(model, { ...both, weight: 'hard', tag: tag('overlap') })
      else if (rest !== undefined && second.startAt - first.endAt < rest.minutes)
        addMost(model, { ...both, weight: rest.weight, tag: tag('rest') })
      if (second.slot.day === first.slot.day + 1 && first.type.notBefore.includes(second.type.id))
        addMost(model, { ...both, weight: succession, tag: tag('succession') })
    }
  }
  addOneADay(model, grid, choices)
}

function addOneADay(model: LinearModel, { problem }: FillGrid, choices: Choices): void {
  const { oneADay } = problem.rules
  if (oneADay === undefined) return
  for (const onDay of variablesByDay(choices).values()) {
    const tag = { rule: 'oneADay', person: choices.who.index }
    if (onDay.length > 1) addMost(model, { terms: termsOf(onDay), limit: 1, weight: oneADay, tag })
  }
}

export function variablesByDay({ held }: Choices): Map<number, number[]> {
  const days = new Map<number, number[]>()
  for (const { slot, variable } of held) {
    const onDay = days.get(slot.slot.day)
    if (onDay === undefined) days.set(slot.slot.day, [variable])
    else onDay.push(variable)
  }
  return days
}

/** So many slots, minutes, or slots of a type. */
export function addLoadRows(model: LinearModel, { problem }: FillGrid, { who, held }: Choices): void {
  const { index, person } = who
  for (const { from, to, of, least = 0, most, weight } of person.loads) {
    const terms: Term[] = held
      .filter(({ slot }) => from <= slot.slot.day && slot.slot.day <= to)
      .map(({ slot, variable }) => [variable, of === 'slots' ? 1 : slot.type.minutes])
    if (least > 0) addLeast(model, { terms, limit: least, weight, tag: { rule: 'loadLeast', person: index } })
    if (most !== undefined)
      addMost(model, { terms, limit: most, weight, tag: { rule: 'loadMost', person: index } })
  }
  for (const [type, limit] of Object.entries(person.mostOfType)) {
    const terms = termsOf(held.filter(({ slot }) => slot.slot.type === type).map(({ variable }) => variable))
    const tag = { rule: 'ofType', person: index }
    if (terms.length > limit) addMost(model, { terms, limit, weight: problem.rules.ofType, tag })
  }
}
