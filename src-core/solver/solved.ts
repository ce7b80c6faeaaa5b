import type { FillGrid, Plan } from '#shared/filling/fill-grid.ts'
import type { RowTag } from '#shared/filling/linear-model.ts'

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
