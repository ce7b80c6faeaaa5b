import type { Highs } from 'highs'

import type { FillModel } from '#shared/filling/fill-model.ts'

let loading: Promise<Highs> | undefined
export function loadSolver(): Promise<Highs> {
  // Its types are written for CommonJS; as a module, its default export is the loader itself.
  loading ??= import('highs').then((loaded) =>
    (loaded as unknown as { default: () => Promise<Highs> }).default(),
  )
  return loading
}

export function dataOf(highs: Highs, { model }: FillModel) {
  const bounded = (value: number) => Math.min(highs.infinity, Math.max(-highs.infinity, value))
  const { continuous, integer } = highs.constants.variableType
  const [numCols, numRows] = [model.cost.length, model.rowLower.length]
  return {
    numCols,
    numRows,
    offset: model.offset,
    colCost: Float64Array.from(model.cost),
    colLower: Float64Array.from(model.lower, bounded),
    colUpper: Float64Array.from(model.upper, bounded),
    rowLower: Float64Array.from(model.rowLower, bounded),
    rowUpper: Float64Array.from(model.rowUpper, bounded),
    integrality: Int32Array.from(model.integral, (integral) => (integral ? integer : continuous)),
    matrix: {
      format: 'csr' as const,
      numRows,
      numCols,
      starts: Int32Array.from(model.starts),
      indices: Int32Array.from(model.indices),
      values: Float64Array.from(model.values),
    },
  }
}
