import type { Weight } from './fill-problem.ts'
import { addRow, addVariable, type LinearModel, type RowTag, type Term } from './linear-model.ts'

/** A limit on a sum: kept when its rule is hard, otherwise paid for by each one over or under it. */
export interface Limit {
  readonly terms: readonly Term[]
  readonly limit: number
  readonly weight: Weight
  readonly tag: RowTag
}

/** Σ terms ≤ limit, or pays `weight` for each one more. */
export function addMost(model: LinearModel, { terms, limit, weight, tag }: Limit): void {
  if (weight !== 0) addRow(model, { terms: [...terms, ...slackOf(model, weight, -1)], upper: limit, tag })
}

/** Σ terms ≥ limit, or pays `weight` for each one less. */
export function addLeast(model: LinearModel, { terms, limit, weight, tag }: Limit): void {
  if (weight !== 0) addRow(model, { terms: [...terms, ...slackOf(model, weight, 1)], lower: limit, tag })
}

/** The variable that pays, when there is one. */
export function slackOf(model: LinearModel, weight: Weight, coefficient: 1 | -1, upper = Infinity): Term[] {
  return weight === 'hard' ? [] : [[addVariable(model, { cost: weight, upper }), coefficient]]
}
