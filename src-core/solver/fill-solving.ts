import type { Highs, Model } from 'highs'

import { costOf, isAllowed } from '#shared/filling/breach.ts'
import { breachesOf } from '#shared/filling/fill-breaches.ts'
import { gridOf, type FillGrid, type Plan } from '#shared/filling/fill-grid.ts'
import { modelOf, planOfSolution, type FillModel } from '#shared/filling/fill-model.ts'
import type { FillProblem } from '#shared/filling/fill-problem.ts'
import { greedyFill } from '#shared/filling/greedy-fill.ts'
import type { RowTag } from '#shared/filling/linear-model.ts'

import { dataOf, loadSolver } from './highs-model.ts'

export interface SolveOptions {
  /** Milliseconds for the whole work; what is best by then is the answer. */
  readonly limitMs: number
  /** The same seed gives the same plan. */
  readonly seed: number
  /** Hears of each better plan, with what no plan can cost less than. */
  readonly onProgress?: (progress: Progress) => void
  /** Looked at often; true ends the search with the best plan so far. */
  readonly isStopped?: () => boolean
}

export interface Progress {
  readonly cost: number
  readonly bound: number
}

/**
 * `optimal`: no plan costs less, proved. `feasible`: the best found in the time; `bound` is what no plan can cost less
 * than, null when nothing is known of it. Never dearer than the plain fill, whose cost is beside it (null when the plain
 * fill breaks a hard rule). `infeasible`: no plan keeps the hard rules; `conflict` cannot hold together, and without any
 * one of it could. `nothingFound`: the time was over first.
 */
export type Solved =
  | {
      readonly status: 'optimal' | 'feasible'
      readonly grid: FillGrid
      readonly plan: Plan
      readonly cost: number
      readonly bound: number | null
      readonly greedyCost: number | null
    }
  | { readonly status: 'infeasible'; readonly grid: FillGrid; readonly conflict: readonly RowTag[] }
  | { readonly status: 'nothingFound'; readonly grid: FillGrid }

/** Pairs of a person and a slot they can hold; beyond this the exact way would need hours and gigabytes. */
const mostVariables = 150_000

/** Fills a checked problem (`checkProblem`). It blocks its thread until it ends: run it in a worker. */
export async function solveFill(problem: FillProblem, options: SolveOptions): Promise<Solved> {
  const started = performance.now()
  const grid = gridOf(problem)
  const left = () => options.limitMs - (performance.now() - started)
  const greedy = rated(
    grid,
    greedyFill(grid, () => left() <= 0 || options.isStopped?.() === true),
  )
  const pairs = grid.people.reduce((sum, { able }) => sum + able.length, 0)
  if (pairs === 0) return onlyPlan(grid, greedy)
  if (pairs > mostVariables || left() <= 0) return best({ grid, greedy, found: null, bound: null })
  const highs = await loadSolver()
  const built = modelOf(grid)
  return highs.withModel(dataOf(highs, built), (model) =>
    search(highs, model, built, { grid, greedy, left, options }),
  )
}

/** Nobody can hold anything: there is one plan, and it is allowed or not. */
function onlyPlan(grid: FillGrid, only: Rated): Solved {
  if (only.allowed) return best({ grid, greedy: only, found: null, bound: 'proved' })
  return {
    status: 'infeasible',
    grid,
    conflict: breachesOf(grid, only.plan).filter(({ cost }) => cost === null),
  }
}

interface Rated {
  readonly plan: Plan
  readonly cost: number
  readonly allowed: boolean
}

function rated(grid: FillGrid, plan: Plan): Rated {
  const breaches = breachesOf(grid, plan)
  return { plan, cost: costOf(breaches), allowed: isAllowed(breaches) }
}

interface Candidates {
  readonly grid: FillGrid
  readonly greedy: Rated
  readonly found: Rated | null
  /** `proved` when what was found is the best there is. */
  readonly bound: number | 'proved' | null
}

function best({ grid, greedy, found, bound }: Candidates): Solved {
  const isFound = found?.allowed === true && (!greedy.allowed || found.cost <= greedy.cost)
  const chosen = isFound ? found : greedy
  if (!chosen.allowed) return { status: 'nothingFound', grid }
  const { plan, cost } = chosen
  const greedyCost = greedy.allowed ? greedy.cost : null
  return bound === 'proved'
    ? { status: 'optimal', grid, plan, cost, bound: cost, greedyCost }
    : {
        status: 'feasible',
        grid,
        plan,
        cost,
        bound: bound === null ? null : Math.min(bound, cost),
        greedyCost,
      }
}

interface Search {
  readonly grid: FillGrid
  readonly greedy: Rated
  readonly left: () => number
  readonly options: SolveOptions
}

function search(
  highs: Highs,
  model: Model,
  built: FillModel,
  { grid, greedy, left, options }: Search,
): Solved {
  const { callbackType, modelStatus } = highs.constants
  model.options.set({
    output_flag: false,
    random_seed: options.seed,
    mip_rel_gap: 0,
    time_limit: Math.max(0.05, left() / 1000),
    // Measured on rotas: each of these takes longer than what it saves.
    presolve: 'off',
    mip_detect_symmetry: false,
    mip_heuristic_run_feasibility_jump: false,
  })
  if (greedy.allowed) model.setSolution(startOf(built, greedy.plan))
  model.run({
    [callbackType.mipImprovingSolution]: ({ data }): undefined => {
      const [cost, bound] = [data.objective_function_value, data.mip_dual_bound]
      if (cost !== undefined && bound !== undefined) options.onProgress?.({ cost, bound })
    },
    [callbackType.mipInterrupt]: (event): undefined => {
      if (options.isStopped?.() === true) event.interrupt()
    },
  })
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
    return { status: 'infeasible', grid, conflict: conflictOf(model, built) }
  const found = rated(grid, planOfSolution(built, model.getSolution().colValue))
  const bound = Number(model.info.get('mip_dual_bound'))
  const isProved = status === modelStatus.optimal
  return best({ grid, greedy, found, bound: isProved ? 'proved' : Number.isFinite(bound) ? bound : null })
}

function conflictOf(model: Model, { model: { tags } }: FillModel): RowTag[] {
  return [...model.getIis().rowIndex].flatMap((row) => tags[row] ?? [])
}

function startOf({ holds }: FillModel, plan: Plan): { indices: Int32Array; values: Float64Array } {
  const entries = holds.flatMap((bySlot, who) => {
    const held = new Set(plan[who])
    return [...bySlot].map(([slot, variable]) => [variable, held.has(slot) ? 1 : 0] as const)
  })
  return {
    indices: Int32Array.from(entries, ([variable]) => variable),
    values: Float64Array.from(entries, ([, value]) => value),
  }
}
