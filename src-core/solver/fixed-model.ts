import { addRow, addVariable, emptyModel, type LinearModel, type Term } from '#shared/filling/linear-model.ts'

/** Where each variable may be, narrower than in the model itself. */
export interface Bounds {
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** A model without the variables that are fixed, and which variable each of its own was. */
export interface FreeModel {
  readonly model: LinearModel
  readonly free: readonly number[]
}

/**
 * What is fixed goes into the limits of the rows: 2a + b ≤ 5 with a = 1 is b ≤ 3. Rows where all is fixed are left out,
 * kept or not: what comes of it is to be judged by the rules.
 */
export function withoutFixed(whole: LinearModel, { lower, upper }: Bounds): FreeModel {
  const model = emptyModel()
  const [places, free]: [number[], number[]] = [[], []]
  model.offset = whole.offset
  for (const [variable, cost] of whole.cost.entries()) {
    const [from = 0, to = Infinity] = [lower[variable], upper[variable]]
    if (from === to) {
      model.offset += cost * from
      places.push(-1)
      continue
    }
    free.push(variable)
    const integral = whole.integral[variable] === true
    places.push(addVariable(model, { cost, lower: from, upper: to, integral }))
  }
  for (const [row, tag] of whole.tags.entries()) {
    const terms: Term[] = []
    let fixed = 0
    for (let at = whole.starts[row] ?? 0; at < (whole.starts[row + 1] ?? 0); at += 1) {
      const [variable = 0, coefficient = 0] = [whole.indices[at], whole.values[at]]
      const place = places[variable] ?? -1
      if (place < 0) fixed += coefficient * (lower[variable] ?? 0)
      else terms.push([place, coefficient])
    }
    const limits = {
      lower: (whole.rowLower[row] ?? -Infinity) - fixed,
      upper: (whole.rowUpper[row] ?? Infinity) - fixed,
    }
    if (terms.length > 0) addRow(model, { terms, ...limits, tag })
  }
  return { model, free }
}
