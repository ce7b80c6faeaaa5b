import { breachesOf } from '#shared/filling/fill-breaches.ts'
import { gridOf, type FillGrid } from '#shared/filling/fill-grid.ts'
import { modelOf } from '#shared/filling/fill-model.ts'
import type { FillProblem } from '#shared/filling/fill-problem.ts'
import { greedyFill } from '#shared/filling/greedy-fill.ts'

import { search } from './fill-search.ts'
import { dataOf, loadSolver } from './highs-model.ts'
import { best, rated, type Rated } from './rated-plan.ts'
import type { SolveOptions, Solved } from './solved.ts'

/** Pairs of a person and a slot they can hold; beyond this the exact way would need hours and gigabytes. */
const mostVariables = 150_000

/**
 * Milliseconds for each of these pairs: below the first in all, a model would hardly be read by the solver before the time
 * is over, and is not built; the second is how late the solver may hear that the time is over, so it is told that much
 * sooner. Measured on 36,000 and 146,000 pairs.
 */
const [needed, deaf] = [0.03, 0.01]

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
  if (pairs > mostVariables || left() <= pairs * needed)
    return best({ grid, greedy, found: null, bound: null })
  const highs = await loadSolver()
  const built = modelOf(grid)
  return highs.withModel(dataOf(highs, built.model), (model) =>
    search(highs, model, built, { grid, greedy, left: () => left() - pairs * deaf, options }),
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
