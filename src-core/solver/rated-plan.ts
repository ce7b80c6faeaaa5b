import { costOf, isAllowed } from '#shared/filling/breach.ts'
import { breachesOf } from '#shared/filling/fill-breaches.ts'
import type { FillGrid, Plan } from '#shared/filling/fill-grid.ts'

import type { Solved } from './solved.ts'

/** A plan with what it costs, counted by the rules themselves and not by the solver. */
export interface Rated {
  readonly plan: Plan
  readonly cost: number
  readonly allowed: boolean
}

export function rated(grid: FillGrid, plan: Plan): Rated {
  const breaches = breachesOf(grid, plan)
  return { plan, cost: costOf(breaches), allowed: isAllowed(breaches) }
}

export interface Candidates {
  readonly grid: FillGrid
  readonly greedy: Rated
  readonly found: Rated | null
  /** `proved` when what was found is the best there is. */
  readonly bound: number | 'proved' | null
}

/** The better of the plain fill and of what was found; never a plan that breaks a hard rule. */
export function best({ grid, greedy, found, bound }: Candidates): Solved {
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
