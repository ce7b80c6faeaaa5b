import type { FillGrid, GridSlot } from './fill-grid.ts'
import type { FillPerson, Weight } from './fill-problem.ts'
import { addRow, termsOf, type LinearModel } from './linear-model.ts'
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
  const old = holders.filter(({ person }) => !person.newcomer)
  const newcomers = holders.filter(({ person }) => person.newcomer)
  addCompany(model, newcomers, slot.newcomer ?? rules.newcomer ?? 0, {
    rule: 'newcomer',
    slot: index,
    company: () => old,
  })
  const lonely = holders.filter(({ person }) => person.notAlone)
  const company = (holder: Holder) => holders.filter((other) => other !== holder)
  addCompany(model, lonely, slot.alone ?? rules.alone ?? 0, { rule: 'alone', slot: index, company })
}

interface Company {
  readonly rule: string
  readonly slot: number
  readonly company: (holder: Holder) => readonly Holder[]
}

/** Each of these only with somebody of their company: held ≤ Σ company. A slot pays once, however many lack it. */
function addCompany(
  model: LinearModel,
  needing: readonly Holder[],
  weight: Weight,
  { rule, slot, company }: Company,
): void {
  if (weight === 0 || needing.length === 0) return
  const slack = slackOf(model, weight, 1, 1)
  for (const holder of needing) {
    const others = termsOf(company(holder).map(({ variable }) => variable))
    const terms = [...others, ...slack, ...termsOf([holder.variable], -1)]
    addRow(model, { terms, lower: 0, tag: { rule, slot, person: holder.who } })
  }
}
