import type { Highs, Model } from 'highs'

import type { FillGrid, Plan } from '#shared/filling/fill-grid.ts'
import { planOfSolution, type FillModel } from '#shared/filling/fill-model.ts'
import type { RowTag } from '#shared/filling/linear-model.ts'

import { secondsOf, usualOptions } from './highs-model.ts'
import { improve } from './improving.ts'
import { best, rated, type Rated } from './rated-plan.ts'
import { narrow, relax, rounded } from './relaxing.ts'
import type { SolveOptions, Solved } from './solved.ts'

export interface Search {
  readonly grid: FillGrid
  readonly greedy: Rated
  readonly left: () => number
  readonly options: SolveOptions
}

/**
 * The exact way goes on as long as it may soon prove its plan; it gives way to improving when a fifth of the time is over
 * and what it found may still cost a twentieth too much.
 */
const [patience, farFromProof] = [0.2, 0.05]
/** Costs closer to each other than this are the same. */
const close = 1e-6

/**
 * First the model in parts: where a plan costs no more than its bound, that plan is the answer. Otherwise what the exact
 * way proves is; and otherwise its best plan is improved as long as there is time.
 */
export function search(highs: Highs, model: Model, built: FillModel, work: Search): Solved {
  const { grid, greedy, left, options } = work
  const near = approach(highs, model, built, work)
  if (near === 'impossible') return { status: 'infeasible', grid, conflict: conflictOf(model, built) }
  const { bound: least, start } = near
  if (start !== null && start.cost <= least + close)
    return best({ grid, greedy, found: start, bound: 'proved' })
  if (start !== null) model.setSolution(startOf(built, start.plan))
  const status = runExactly(highs, model, near, work)
  const { modelStatus } = highs.constants
  if (start === null && isImpossible(highs, status))
    return { status: 'infeasible', grid, conflict: conflictOf(model, built) }
  const bound = Math.max(least, boundOf(model))
  const known = Number.isFinite(bound) ? bound : null
  if (!hasPlan(highs, model)) return best({ grid, greedy, found: start, bound: known })
  const first = {
    cost: Number(model.info.get('objective_function_value')),
    values: Float64Array.from(model.getSolution().colValue),
  }
  if (status === modelStatus.optimal)
    return best({ grid, greedy, found: rated(grid, planOfSolution(built, first.values)), bound: 'proved' })
  const last = improve(first, {
    highs,
    model,
    built,
    grid,
    left,
    seed: options.seed,
    bound,
    isStopped: () => options.isStopped?.() === true,
    onBetter: (cost) => options.onProgress?.({ cost, bound: known ?? 0 }),
  })
  const isAtBound = known !== null && last.cost <= known + close
  const found = rated(grid, planOfSolution(built, last.values))
  return best({ grid, greedy, found, bound: isAtBound ? 'proved' : known })
}

/** What is known before the exact way begins. */
interface Near {
  /** No plan costs less. */
  readonly bound: number
  /** The best plan so far that keeps the hard rules. */
  readonly start: Rated | null
  readonly hasRuns: boolean
}

/** Where days in a row have rules of their own, parts of people keep them at next to no cost: the bound would say nothing. */
function approach(highs: Highs, model: Model, built: FillModel, work: Search): Near | 'impossible' {
  const { grid, greedy, left, options } = work
  const hasRuns = grid.people.some(
    ({ person }) => person.shortestRun !== undefined || person.shortestRest !== undefined,
  )
  const isStopped = () => options.isStopped?.() === true
  const plain = greedy.allowed ? greedy : null
  const nothing = { bound: -Infinity, start: plain, hasRuns }
  model.options.set(usualOptions(options.seed))
  if (hasRuns) return nothing
  const soon = () => left() - options.limitMs * (1 - patience)
  const part = { highs, model, built, seed: options.seed, left: soon, isStopped }
  const relaxed = relax(part)
  if (relaxed === 'impossible') return relaxed
  if (relaxed === null) return nothing
  const { bound } = relaxed
  if (plain !== null) options.onProgress?.({ cost: plain.cost, bound })
  if (plain !== null && plain.cost <= bound + close) return { bound, start: plain, hasRuns }
  const values = rounded(part, relaxed)
  const plan = values === null ? null : rated(grid, planOfSolution(built, values))
  const start = plan?.allowed === true && plan.cost < (plain?.cost ?? Infinity) ? plan : plain
  narrow(part, relaxed, start?.cost ?? Infinity)
  return { bound, start, hasRuns }
}

function runExactly(highs: Highs, model: Model, near: Near, { left, options }: Search): number {
  const { callbackType } = highs.constants
  const enough = options.limitMs * (1 - patience)
  // Where days in a row have rules of their own, the solver's own shortening of the model pays; elsewhere it costs.
  if (near.hasRuns) model.options.set({ presolve: 'on', mip_heuristic_run_feasibility_jump: true })
  model.options.set({ time_limit: secondsOf(left()) })
  model.run({
    [callbackType.mipImprovingSolution]: ({ data }): undefined => {
      const [cost, bound] = [data.objective_function_value, data.mip_dual_bound]
      if (cost !== undefined && bound !== undefined)
        options.onProgress?.({ cost, bound: Math.max(bound, near.bound) })
    },
    [callbackType.mipInterrupt]: (event): undefined => {
      const gap = event.data.mip_gap
      const isFar = gap !== undefined && Number.isFinite(gap) && gap > farFromProof
      if (options.isStopped?.() === true || (isFar && left() < enough)) event.interrupt()
    },
  })
  return model.getModelStatus()
}

function boundOf(model: Model): number {
  const bound = Number(model.info.get('mip_dual_bound'))
  return Number.isFinite(bound) ? bound : -Infinity
}

const isImpossible = ({ constants: { modelStatus } }: Highs, status: number): boolean =>
  status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible

const hasPlan = ({ constants: { solutionStatus } }: Highs, model: Model): boolean =>
  model.info.get('primal_solution_status') === solutionStatus.feasible

/** The solver's own numbers for how to look for a conflict. */
const [fromModel, irreducible] = [2, 4]

function conflictOf(model: Model, { model: { tags } }: FillModel): RowTag[] {
  // By the linear model, until none of the rows can be left out: the quick way only sees a row that fails by itself.
  model.options.set({ iis_strategy: fromModel + irreducible })
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
