import type { Highs, Model } from 'highs'

import type { FillModel } from '#shared/filling/fill-model.ts'

/**
 * The model where people may be shared out in parts: quick to solve, and no plan costs less. Where a plan of whole people
 * costs the same, it is proved to be the best with no search at all; otherwise the prices say which choices no plan makes
 * that is better than one already found.
 */
export interface Relaxed {
  readonly bound: number
  readonly values: Float64Array
  /** For each variable, by how much `bound` rises at least for each one it moves from where it stands. */
  readonly prices: Float64Array
  /** The choices that are neither made nor left. */
  readonly parts: number
}

export interface Relaxing {
  readonly highs: Highs
  readonly model: Model
  readonly built: FillModel
  /** Milliseconds it may take. */
  readonly left: () => number
  readonly isStopped: () => boolean
}

const close = 1e-6
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= close

/** `impossible` where no plan keeps the hard rules, not even in parts; null where the time was over first. */
export function relax({ highs, model, built, left, isStopped }: Relaxing): Relaxed | 'impossible' | null {
  const { callbackType, modelStatus } = highs.constants
  // Shortening the model first takes longer than solving it.
  model.options.set({ solve_relaxation: true, presolve: 'off', time_limit: secondsOf(left()) })
  model.run({
    [callbackType.simplexInterrupt]: (event): undefined => {
      if (isStopped()) event.interrupt()
    },
  })
  model.options.set({ solve_relaxation: false })
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return 'impossible'
  if (status !== modelStatus.optimal) return null
  const { colValue, colDual } = model.getSolution()
  const values = Float64Array.from(colValue)
  return {
    bound: Number(model.info.get('objective_function_value')),
    values,
    prices: Float64Array.from(colDual),
    parts: choicesOf(built).filter((variable) => !isWhole(values[variable] ?? 0)).length,
  }
}

/** The solver takes no time limit of nothing. */
export const secondsOf = (milliseconds: number): number => Math.max(0.05, milliseconds / 1000)

/** The variables that say who holds what, in the order of the model. */
export const choicesOf = ({ holds }: FillModel): number[] =>
  holds.flatMap((bySlot) => [...bySlot.values()]).toSorted((a, b) => a - b)

/** With more choices in parts than this share, rounding them is hardly ever good, and is a search of its own. */
const mostParts = 0.1
/** A rounded plan that costs more than this share beyond the bound helps nobody. */
const farFromBound = 0.005

/**
 * The best plan that makes every choice as it is made whole in `relaxed`, and only decides on the parts; null where it
 * would cost too much. It leaves the model with these choices fixed: `narrow` sets it right again.
 */
export function rounded(work: Relaxing, { bound, values, parts }: Relaxed): ArrayLike<number> | null {
  const { highs, model, built, left, isStopped } = work
  const choices = choicesOf(built)
  if (parts === 0) return values
  if (parts > choices.length * mostParts) return null
  const held = choices.map((variable) => values[variable] ?? 0)
  setBounds(work, choices, (variable, at) => {
    const value = held[at] ?? 0
    return isWhole(value) ? [Math.round(value), Math.round(value)] : boundsOf(built, variable)
  })
  model.options.set({
    presolve: 'on',
    time_limit: secondsOf(left()),
    objective_bound: bound + Math.abs(bound) * farFromBound + close,
  })
  model.run({
    [highs.constants.callbackType.mipInterrupt]: (event): undefined => {
      if (isStopped()) event.interrupt()
    },
  })
  model.options.set({ objective_bound: Number.MAX_VALUE })
  const isFeasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
  return isFeasible ? Float64Array.from(model.getSolution().colValue) : null
}

/**
 * Leaves out of the model the choices that no plan makes which costs at most `cost`: moving one of them alone costs more
 * than that. Worked example: the bound is 100 and a plan of 104 is known; a slot whose price for somebody is 5 would make
 * 105 at least, so it is not theirs in any plan that is as good.
 */
export function narrow(work: Relaxing, { bound, prices }: Relaxed, cost: number): void {
  const room = cost - bound + close * Math.max(1, Math.abs(bound))
  setBounds(work, choicesOf(work.built), (variable) => {
    const [lower, upper] = boundsOf(work.built, variable)
    const price = prices[variable] ?? 0
    if (Math.abs(price) <= room) return [lower, upper]
    return price > 0 ? [lower, lower] : [upper, upper]
  })
}

type Bounds = readonly [lower: number, upper: number]

const boundsOf = ({ model }: FillModel, variable: number): Bounds => [
  model.lower[variable] ?? 0,
  model.upper[variable] ?? 1,
]

function setBounds(
  { model }: Relaxing,
  choices: readonly number[],
  of: (variable: number, at: number) => Bounds,
): void {
  const bounds = choices.map(of)
  model.clearSolver()
  model.changeColsBounds(
    { kind: 'set', indices: Int32Array.from(choices) },
    Float64Array.from(bounds, ([lower]) => lower),
    Float64Array.from(bounds, ([, upper]) => upper),
  )
}
