import { isOverlap, type FillGrid, type GridPerson, type GridSlot } from './fill-grid.ts'
import type { Weight } from './fill-problem.ts'
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
  for (const [at, first] of held.entries()) {
    for (let later = at + 1; later < held.length; later += 1) {
      const second = held[later]
      if (second === undefined || second.slot.startAt - first.slot.startAt > farMinutes) break
      const apart = (rule: string, weight: Weight): void => {
        const tag = { rule, person: who.index, slot: second.slot.index }
        addMost(model, { terms: termsOf([first.variable, second.variable]), limit: 1, weight, tag })
      }
      if (isOverlap(first.slot, second.slot)) apart('overlap', 'hard')
      else if (rest !== undefined && second.slot.startAt - first.slot.endAt < rest.minutes)
        apart('rest', rest.weight)
      const isNextDay = second.slot.slot.day === first.slot.slot.day + 1
      if (isNextDay && first.slot.type.notBefore.includes(second.slot.type.id))
        apart('succession', succession)
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
