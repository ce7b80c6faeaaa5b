import type { Highs, Model } from 'highs'

import type { FillModel } from '#shared/filling/fill-model.ts'

import { withoutFixed, type Bounds } from './fixed-model.ts'
import { dataOf, secondsOf, usualOptions } from './highs-model.ts'

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
  readonly seed: number
  /** Milliseconds it may take. */
  readonly left: () => number
  readonly isStopped: () => boolean
}

const close = 1e-6
const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= close

/** Over before anybody stops it: asking at each of its steps would take a tenth of its time. */
const fewChoices = 2000

/** `impossible` where no plan keeps the hard rules, not even in parts; null where the time was over first. */
export function relax({ highs, model, built, left, isStopped }: Relaxing): Relaxed | 'impossible' | null {
  const { callbackType, modelStatus } = highs.constants
  model.options.set({ solve_relaxation: true, time_limit: secondsOf(left()) })
  const choices = choicesOf(built)
  const stop = (event: { readonly interrupt: () => void }): undefined => {
    if (isStopped()) event.interrupt()
  }
  model.run(choices.length < fewChoices ? {} : { [callbackType.simplexInterrupt]: stop })
  model.options.set({ solve_relaxation: false })
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return 'impossible'
  if (status !== modelStatus.optimal) {
    model.clearSolver()
    return null
  }
  const { colValue, colDual } = model.getSolution()
  const values = Float64Array.from(colValue)
  return {
    bound: Number(model.info.get('objective_function_value')),
    values,
    prices: Float64Array.from(colDual),
    parts: choices.filter((variable) => !isWhole(values[variable] ?? 0)).length,
  }
}

/** The variables that say who holds what, in the order of the model. */
export const choicesOf = ({ holds }: FillModel): number[] =>
  holds.flatMap((bySlot) => [...bySlot.values()]).toSorted((a, b) => a - b)

/** With more choices in parts than this share, rounding them is hardly ever good, and is a search of its own. */
const mostParts = 0.1
/** A rounded plan that costs more than this share beyond the bound helps nobody. */
const farFromBound = 0.005

/**
 * The best plan that makes every choice as it is made whole in `relaxed`, and only decides on the parts; null where it
 * would cost too much.
 */
export function rounded(work: Relaxing, relaxed: Relaxed): ArrayLike<number> | null {
  const { highs, built, seed, left, isStopped } = work
  const { bound, values, parts } = relaxed
  const choices = choicesOf(built)
  if (parts === 0) return values
  if (parts > choices.length * mostParts || left() <= 0) return null
  const cutoff = bound + Math.abs(bound) * farFromBound + close
  const bounds = boundsWithin(work, relaxed, cutoff)
  for (const variable of choices) {
    const value = values[variable] ?? 0
    if (isWhole(value)) bounds.lower[variable] = bounds.upper[variable] = Math.round(value)
  }
  const { model: small, free } = withoutFixed(built.model, bounds)
  return highs.withModel(dataOf(highs, small), (model) => {
    model.options.set({ ...usualOptions(seed), time_limit: secondsOf(left()), objective_bound: cutoff })
    model.run({
      [highs.constants.callbackType.mipInterrupt]: (event): undefined => {
        if (isStopped()) event.interrupt()
      },
    })
    const isFeasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible
    if (!isFeasible) return null
    const plan = Float64Array.from(bounds.lower)
    for (const [place, value] of model.getSolution().colValue.entries()) plan[free[place] ?? 0] = value
    return plan
  })
}

/**
 * Leaves out of the model what no plan does that costs at most `cost`: moving one such variable alone costs more than that.
 * Worked example: the bound is 100 and a plan of 104 is known; a slot whose price for somebody is 5 would make 105 at least,
 * so it is not theirs in any plan that is as good.
 */
export function narrow(work: Relaxing, relaxed: Relaxed, cost: number): void {
  setBounds(work.model, boundsWithin(work, relaxed, cost))
}

function boundsWithin({ highs, built }: Relaxing, { bound, prices }: Relaxed, cost: number): Bounds {
  const { model } = built
  const room = cost - bound + close * Math.max(1, Math.abs(bound))
  const lower = Float64Array.from(model.lower)
  const upper = Float64Array.from(model.upper, (value) => Math.min(value, highs.infinity))
  for (const [variable, price] of prices.entries()) {
    if (price > room) upper[variable] = lower[variable] ?? 0
    else if (-price > room) lower[variable] = upper[variable] ?? 0
  }
  return { lower, upper }
}

function setBounds(model: Model, { lower, upper }: Bounds): void {
  model.clearSolver()
  model.changeColsBounds({ kind: 'range', from: 0, to: lower.length - 1 }, lower, upper)
}
