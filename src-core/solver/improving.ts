import type { Highs, Model } from 'highs'

import type { FillGrid } from '#shared/filling/fill-grid.ts'
import type { FillModel } from '#shared/filling/fill-model.ts'
import { chanceFrom } from '#shared/kernel/chance.ts'

/** A plan as the values of the model's variables. */
export interface Solution {
  readonly cost: number
  readonly values: ArrayLike<number>
}

export interface Improving {
  readonly highs: Highs
  readonly model: Model
  readonly built: FillModel
  readonly grid: FillGrid
  readonly seed: number
  /** Milliseconds that are left. */
  readonly left: () => number
  /** No plan costs less than this. */
  readonly bound: number
  readonly isStopped: () => boolean
  readonly onBetter: (cost: number) => void
}

/** A person could hold a slot: what a try may change. */
interface Choice {
  readonly who: number
  readonly day: number
  readonly variable: number
}

type Part = 'people' | 'days'
const longestTryMs = 4000
/** A try that ends sooner than this was too small; one that takes longer than that, too large. */
const [quickMs, slowMs] = [1500, 3500]
const leastShare = 0.08
const close = 1e-6

/**
 * Makes a plan better where the exact way is too slow: again and again some people, or some days in a row, are set free,
 * all the rest stays as it is, and that small problem is solved. Each plan costs less than the one before. What is free
 * grows while tries are quick and shrinks when they are not; the seed draws it.
 */
export function improve(first: Solution, work: Improving): Solution {
  const { left, bound, isStopped } = work
  const choices = choicesOf(work)
  const chance = chanceFrom(work.seed)
  const share: Record<Part, number> = { people: 0.25, days: 0.3 }
  let best = first
  while (left() > 0 && best.cost > bound + close && !isStopped()) {
    const part: Part = chance() < 0.5 ? 'people' : 'days'
    const isFree =
      part === 'people' ? somePeople(work, chance, share.people) : someDays(work, chance, share.days)
    const started = performance.now()
    const { better, isProved } = attempt(best, work, choices, isFree)
    const took = performance.now() - started
    if (isProved && took < quickMs) share[part] = Math.min(1, share[part] * 1.1)
    else if (took > slowMs) share[part] = Math.max(leastShare, share[part] * 0.85)
    if (better === null) continue
    best = better
    work.onBetter(best.cost)
  }
  return best
}

/** In the order of the model's variables, as the solver wants them. */
const choicesOf = ({ built, grid }: Improving): readonly Choice[] =>
  built.holds
    .flatMap((bySlot, who) =>
      [...bySlot].map(([slot, variable]) => ({ who, day: grid.slots[slot]?.slot.day ?? 0, variable })),
    )
    .toSorted((a, b) => a.variable - b.variable)

type IsFree = (choice: Choice) => boolean

function somePeople({ grid }: Improving, chance: () => number, share: number): IsFree {
  const size = Math.max(2, Math.round(grid.people.length * share))
  const drawn = grid.people
    .map(({ index }) => ({ index, lot: chance() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, size)
  const free = new Set(drawn.map(({ index }) => index))
  return ({ who }) => free.has(who)
}

function someDays({ grid }: Improving, chance: () => number, share: number): IsFree {
  const { days } = grid.problem
  const size = Math.min(days, Math.max(2, Math.round(days * share)))
  const from = Math.floor(chance() * (days - size + 1))
  return ({ day }) => from <= day && day < from + size
}

/** Solves what is free, beginning with the plan there is. */
function attempt(best: Solution, work: Improving, choices: readonly Choice[], isFree: IsFree) {
  const { highs, model, built, left, isStopped } = work
  const { lower, upper } = built.model
  const held = (variable: number) => ((best.values[variable] ?? 0) > 0.5 ? 1 : 0)
  const indices = Int32Array.from(choices, ({ variable }) => variable)
  model.changeColsBounds(
    { kind: 'set', indices },
    Float64Array.from(choices, (choice) =>
      isFree(choice) ? (lower[choice.variable] ?? 0) : held(choice.variable),
    ),
    Float64Array.from(choices, (choice) =>
      isFree(choice) ? (upper[choice.variable] ?? 1) : held(choice.variable),
    ),
  )
  model.options.set({ time_limit: Math.max(0.05, Math.min(longestTryMs, left()) / 1000) })
  model.clearSolver()
  model.setSolution({ indices, values: Float64Array.from(choices, ({ variable }) => held(variable)) })
  model.run({
    [highs.constants.callbackType.mipInterrupt]: (event): undefined => {
      if (isStopped()) event.interrupt()
    },
  })
  const cost = Number(model.info.get('objective_function_value'))
  const isProved = model.getModelStatus() === highs.constants.modelStatus.optimal
  const isBetter = Number.isFinite(cost) && cost < best.cost - close
  return {
    isProved,
    better: isBetter ? { cost, values: Float64Array.from(model.getSolution().colValue) } : null,
  }
}
