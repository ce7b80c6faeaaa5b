import loadGlpk from 'glpk.js/node'

import type { LinearModel } from '#shared/filling/linear-model.ts'

export interface Reference {
  readonly milliseconds: number
  readonly isProved: boolean
}

let loading: ReturnType<typeof loadGlpk> | undefined

/**
 * How long GLPK takes on the same model, or the limit when it has not proved its answer by then. Neither its loading nor
 * writing the model down is counted.
 */
export async function glpkTime(model: LinearModel, limitSeconds: number): Promise<Reference> {
  loading ??= loadGlpk()
  const glpk = await loading
  const name = (variable: number): string => `x${variable}`
  const bounds = (lower: number, upper: number) => {
    if (lower === upper) return { type: glpk.GLP_FX, lb: lower, ub: upper }
    if (lower === -Infinity) return { type: glpk.GLP_UP, lb: 0, ub: upper }
    return {
      type: upper === Infinity ? glpk.GLP_LO : glpk.GLP_DB,
      lb: lower,
      ub: upper === Infinity ? 0 : upper,
    }
  }
  const variables = model.cost.map((_, variable) => variable)
  const problem = {
    name: 'fill',
    objective: {
      direction: glpk.GLP_MIN,
      name: 'cost',
      vars: variables.map((variable) => ({ name: name(variable), coef: model.cost[variable] ?? 0 })),
    },
    subjectTo: model.rowLower.map((lower, row) => ({
      name: `r${row}`,
      vars: range(model.starts[row] ?? 0, model.starts[row + 1] ?? 0).map((at) => ({
        name: name(model.indices[at] ?? 0),
        coef: model.values[at] ?? 0,
      })),
      bnds: bounds(lower, model.rowUpper[row] ?? Infinity),
    })),
    bounds: variables.map((variable) => ({
      name: name(variable),
      ...bounds(model.lower[variable] ?? 0, model.upper[variable] ?? Infinity),
    })),
    generals: variables.filter((variable) => model.integral[variable] === true).map(name),
  }
  const started = performance.now()
  const { result } = await glpk.solve(problem, { msglev: glpk.GLP_MSG_OFF, tmlim: limitSeconds })
  return { milliseconds: performance.now() - started, isProved: result.status === glpk.GLP_OPT }
}

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at)
