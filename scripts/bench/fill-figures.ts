import { solveFill } from '#core/solver/fill-solving.ts'
import type { Solved } from '#core/solver/solved.ts'
import { gridOf } from '#shared/filling/fill-grid.ts'
import { modelOf } from '#shared/filling/fill-model.ts'
import type { FillProblem } from '#shared/filling/fill-problem.ts'

import { figure, median, type Figure } from './figure.ts'
import { fillProblem } from './fill-problems.ts'
import { glpkTime, type Reference } from './glpk-reference.ts'

interface Run {
  readonly milliseconds: number
  readonly solved: Extract<Solved, { status: 'optimal' | 'feasible' }>
}

async function fill(problem: FillProblem): Promise<Run> {
  const started = performance.now()
  const solved = await solveFill(problem, { limitMs: 60_000, seed: 1 })
  const milliseconds = performance.now() - started
  if (solved.status !== 'optimal' && solved.status !== 'feasible')
    throw new Error(`the bench is ${solved.status}`)
  return { milliseconds, solved }
}

/** A month and a year filled with the optimum proved, every rule at once, each beside GLPK on the very same model. */
export async function fillFigures(): Promise<Figure[]> {
  const month = fillProblem(40, 84, false)
  // The first of each reads and compiles its solver; the application keeps its own compiled for as long as it runs.
  await fill(month)
  await glpkTime(modelOf(gridOf(month)).model, 20)
  const figures = [
    await timed('rota.fill.month', month, { times: 9, glpkSeconds: 20, target: '≤ 1 s' }),
    await timed('rota.fill.year', fillProblem(100, 260, false), {
      times: 3,
      glpkSeconds: 30,
      target: '≤ 5 s',
    }),
    await timed('rota.fill.hard', fillProblem(30, 56, true), {
      times: 1,
      glpkSeconds: 60,
      target: 'gap ≤ 2 % in 60 s',
    }),
  ]
  const { solved } = await fill(month)
  const greedy = solved.greedyCost ?? Number.NaN
  const says = {
    reference: greedy,
    ratio: solved.cost / greedy,
    note: 'cost of the month, beside a plain fill',
  }
  return [...figures, figure('rota.fill.vs-greedy', solved.cost, 'cost', says)]
}

interface Timing {
  readonly times: number
  readonly glpkSeconds: number
  readonly target: string
}

/**
 * Ours and GLPK in turn, as often one as the other, so that what else the machine does weighs on both; ours counts from the
 * problem to the plan, writing the model down included. Where GLPK does not prove its answer by its limit, once is enough.
 */
async function timed(
  name: string,
  problem: FillProblem,
  { times, glpkSeconds, target }: Timing,
): Promise<Figure> {
  const { model } = modelOf(gridOf(problem))
  const runs: Run[] = []
  const references: Reference[] = []
  for (let time = 0; time < times; time += 1) {
    runs.push(await fill(problem))
    if (references.every(({ isProved }) => isProved)) references.push(await glpkTime(model, glpkSeconds))
  }
  const milliseconds = median(runs.map((run) => run.milliseconds))
  const isProved = references.every((reference) => reference.isProved)
  const glpk = isProved ? median(references.map((reference) => reference.milliseconds)) : glpkSeconds * 1000
  const [{ solved } = await fill(problem)] = runs
  const gap = solved.bound === null ? 1 : (solved.cost - solved.bound) / Math.max(1, solved.cost)
  const proof = solved.status === 'optimal' ? 'optimum proved' : `gap ${(gap * 100).toFixed(1)} %`
  const size = `${problem.people.length} hosts × ${problem.slots.length} slots`
  const beside = isProved
    ? 'glpk.js, same model, proved'
    : `glpk.js, same model, not proved in ${glpkSeconds} s`
  return figure(name, milliseconds, 'ms', {
    reference: glpk,
    ratio: milliseconds / glpk,
    note: `${size}, ${proof}, median of ${times} of each in turn; reference: ${beside}; target ${target}`,
  })
}
