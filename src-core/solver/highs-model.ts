import { readFile } from 'node:fs/promises'

import type { Highs } from 'highs'

import type { LinearModel } from '#shared/filling/linear-model.ts'

/** Its types are written for CommonJS; as a module, its default export is the loader itself. */
type Load = (options: { readonly locateFile: (file: string, folder: string) => string }) => Promise<Highs>

let loading: Promise<Highs> | undefined
/** Where the solver's WebAssembly is, once it was looked for. */
let codePath: string | null = null

export function loadSolver(): Promise<Highs> {
  loading ??= import('highs').then((loaded) => {
    const { default: load } = loaded as unknown as { readonly default: Load }
    return load({ locateFile: (file, folder) => (codePath = folder + file) })
  })
  return loading
}

/** The solver compiled, which can be sent to another thread. */
export type SolverCode = object

declare const WebAssembly: { readonly compile: (bytes: Uint8Array) => Promise<SolverCode> }

/**
 * The solver as it is compiled in this thread; null where nothing asked for it. V8 has one machine code for the same
 * bytes in all threads and makes it several times quicker while it runs, but only keeps it as long as one of them does.
 */
export const solverCode = async (): Promise<SolverCode | null> =>
  codePath === null ? null : WebAssembly.compile(await readFile(codePath))

export function dataOf(highs: Highs, model: LinearModel) {
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

/** Measured on rotas: each of these is quicker than what the solver does by itself. */
export const usualOptions = (seed: number) => ({
  output_flag: false,
  random_seed: seed,
  mip_rel_gap: 0,
  presolve: 'off' as const,
  mip_detect_symmetry: false,
  mip_heuristic_effort: 0.3,
  mip_heuristic_run_feasibility_jump: false,
})

/** The solver takes no time limit of nothing. */
export const secondsOf = (milliseconds: number): number => Math.max(0.05, milliseconds / 1000)
