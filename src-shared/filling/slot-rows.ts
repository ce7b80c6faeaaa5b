import type { FillGrid, GridSlot } from './fill-grid.ts'
import type { FillPerson, Weight } from './fill-problem.ts'
import { addRow, termsOf, type LinearModel, type Term } from './linear-model.ts'
import { addLeast, addMost, slackOf } from './soft-rows.ts'

/** Somebody who could hold a slot, and the variable that says that they do. */
export interface Holder {
  readonly who: number
  readonly person: FillPerson
  readonly variable: number
}

/** Enough people and not too many, a key, nobody new among the new, nobody alone who should not be. */
export function addSlotRows(
  model: LinearModel,
  { problem: { rules } }: FillGrid,
  { slot, index }: GridSlot,
  holders: readonly Holder[],
): void {
  const terms = termsOf(holders.map(({ variable }) => variable))
  const { least, most, room = Infinity, under = rules.under, over = rules.over } = slot
  if (least > 0) addLeast(model, { terms, limit: least, weight: under, tag: { rule: 'under', slot: index } })
  if (most < holders.length)
    addMost(model, { terms, limit: most, weight: over, tag: { rule: 'over', slot: index } })
  if (room < holders.length)
    addMost(model, { terms, limit: room, weight: 'hard', tag: { rule: 'room', slot: index } })
  const withoutKey = slot.key ? holders.filter(({ person }) => !person.key) : []
  if (room <= withoutKey.length)
    addMost(model, {
      terms: termsOf(withoutKey.map(({ variable }) => variable)),
      limit: room - 1,
      weight: 'hard',
      tag: { rule: 'room', slot: index },
    })
  if (slot.key) {
    const keys = termsOf(holders.filter(({ person }) => person.key).map(({ variable }) => variable))
    addLeast(model, { terms: keys, limit: 1, weight: rules.key, tag: { rule: 'key', slot: index } })
  }
  const ofCompany = { slot: index, holders }
  addCompany(model, slot.newcomer ?? rules.newcomer ?? 0, {
    ...ofCompany,
    rule: 'newcomer',
    needs: ({ newcomer }) => newcomer,
    isCompany: ({ newcomer }) => !newcomer,
  })
  addCompany(model, slot.alone ?? rules.alone ?? 0, {
    ...ofCompany,
    rule: 'alone',
    needs: ({ notAlone }) => notAlone,
    isCompany: () => true,
  })
}

interface Company {
  readonly rule: string
  readonly slot: number
  readonly holders: readonly Holder[]
  readonly needs: (person: FillPerson) => boolean
  /** Is company to all but themselves. */
  readonly isCompany: (person: FillPerson) => boolean
}

/** Each of these only with somebody of their company: held ≤ Σ company. A slot pays once, however many lack it. */
function addCompany(
  model: LinearModel,
  weight: Weight,
  { rule, slot, holders, needs, isCompany }: Company,
): void {
  const needing = holders.filter(({ person }) => needs(person))
  if (weight === 0 || needing.length === 0) return
  const slack = slackOf(model, weight, 1, 1)
  const company = termsOf(holders.filter(({ person }) => isCompany(person)).map(({ variable }) => variable))
  for (const { person, variable, who } of needing) {
    // Where the sum of the company counts themselves, twice is taken away: that leaves the others.
    const self: Term = [variable, isCompany(person) ? -2 : -1]
    addRow(model, { terms: [...company, ...slack, self], lower: 0, tag: { rule, slot, person: who } })
  }
}
