/** A term of a row: coefficient × variable. */
export type Term = readonly [variable: number, coefficient: number]

/** What a row of the model stands for, so that rows in conflict can be said in words. */
export interface RowTag {
  readonly rule: string
  readonly person?: number
  readonly slot?: number
}

/**
 * A mixed-integer program in the sparse rows that solvers read: make Σ cost × variable as small as possible, with
 * lower ≤ variable ≤ upper and lower ≤ Σ coefficient × variable ≤ upper for each row.
 */
export interface LinearModel {
  offset: number
  readonly cost: number[]
  readonly lower: number[]
  readonly upper: number[]
  readonly integral: boolean[]
  readonly rowLower: number[]
  readonly rowUpper: number[]
  readonly starts: number[]
  readonly indices: number[]
  readonly values: number[]
  readonly tags: RowTag[]
  /** Where each variable stands in `indices` in the last row it came in. */
  readonly lastPlace: number[]
}

export const emptyModel = (): LinearModel => ({
  offset: 0,
  cost: [],
  lower: [],
  upper: [],
  integral: [],
  rowLower: [],
  rowUpper: [],
  starts: [0],
  indices: [],
  values: [],
  tags: [],
  lastPlace: [],
})

interface VariableOptions {
  readonly cost?: number
  readonly lower?: number
  readonly upper?: number
  readonly integral?: boolean
}

/** A new variable, from 0 to infinity unless said otherwise; answers its place. */
export function addVariable(model: LinearModel, options: VariableOptions = {}): number {
  const { cost = 0, lower = 0, upper = Infinity, integral = false } = options
  model.cost.push(cost)
  model.lower.push(lower)
  model.upper.push(upper)
  model.integral.push(integral)
  model.lastPlace.push(-1)
  return model.cost.length - 1
}

export interface Row {
  readonly terms: readonly Term[]
  readonly lower?: number
  readonly upper?: number
  readonly tag: RowTag
}

/** lower ≤ Σ terms ≤ upper. A variable may come twice: its coefficients are summed. */
export function addRow(model: LinearModel, { terms, lower = -Infinity, upper = Infinity, tag }: Row): void {
  const { indices, values, lastPlace } = model
  const start = indices.length
  for (const [variable, coefficient] of terms) {
    const place = lastPlace[variable] ?? -1
    if (place >= start) values[place] = (values[place] ?? 0) + coefficient
    else {
      lastPlace[variable] = indices.length
      indices.push(variable)
      values.push(coefficient)
    }
  }
  model.rowLower.push(lower)
  model.rowUpper.push(upper)
  model.starts.push(indices.length)
  model.tags.push(tag)
}

export const termsOf = (variables: readonly number[], coefficient = 1): Term[] =>
  variables.map((variable) => [variable, coefficient])
