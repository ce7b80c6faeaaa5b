import { describe, expect, it } from 'vitest'

import { solveFill } from '#core/solver/fill-solving.ts'
import type { Progress } from '#core/solver/solved.ts'
import { assignmentsOf } from '#shared/filling/fill-grid.ts'
import { zFillProblem, type FillProblem } from '#shared/filling/fill-problem.ts'
import { chanceFrom } from '#shared/kernel/chance.ts'
import { judge } from '#test/support/fill-judge.ts'

/** Shifts of a ward for four weeks, with every rule the published problems have. */
function ward(people: number, kinds: number): FillProblem {
  const chance = chanceFrom(7)
  const days = 28
  const between = (least: number, most: number) => least + Math.floor(chance() * (most - least + 1))
  const types = ['early', 'day', 'late', 'night'].slice(0, kinds)
  const slots = Array.from({ length: days }, (_, day) =>
    types.map((type) => {
      const cover = Math.max(1, Math.round((people * 0.58) / kinds) + between(-1, 1))
      return { id: `${day} ${type}`, day, type, least: cover, most: cover, under: 100, over: 1 }
    }),
  ).flat()
  const names = Array.from({ length: people }, (_, index) => `p${index}`)
  return zFillProblem.parse({
    days,
    slotTypes: types.map((id, at) => ({ id, start: at * 360, minutes: 480, notBefore: types.slice(0, at) })),
    slots,
    people: names.map((id) => ({
      id,
      loads: [{ from: 0, to: days - 1, of: 'minutes', least: 7200, most: 8640, weight: 'hard' }],
      longestRun: 5,
      shortestRun: 2,
      shortestRest: 2,
      mostWeekends: 2,
      daysOff: [between(0, 13), between(14, 27)],
    })),
    requests: names.flatMap((person) =>
      Array.from({ length: 4 }, () => ({
        person,
        slot: `${between(0, 27)} ${types[between(0, kinds - 1)] ?? ''}`,
        wants: chance() < 0.6,
        weight: between(1, 3),
      })),
    ),
    rules: { oneADay: 'hard', succession: 'hard', under: 100, over: 1, key: 0 },
  })
}

describe('shifts of a ward', () => {
  it('proves the best plan of a small ward', async () => {
    const problem = ward(8, 1)
    const solved = await solveFill(problem, { limitMs: 60_000, seed: 1 })
    expect(solved.status).toBe('optimal')
    if (solved.status !== 'optimal') return
    expect(judge(problem, assignmentsOf(solved.grid, solved.plan))).toEqual({
      cost: expect.closeTo(solved.cost, 5),
      broken: [],
    })
  })

  it('makes a plan that is too hard to prove better for as long as there is time', async () => {
    const problem = ward(20, 3)
    const heard: Progress[] = []
    const solved = await solveFill(problem, {
      limitMs: 25_000,
      seed: 1,
      onProgress: (one) => heard.push(one),
    })
    if (solved.status !== 'feasible' && solved.status !== 'optimal') throw new Error(solved.status)
    const costs = heard.map(({ cost }) => cost)
    expect(costs).toEqual(costs.toSorted((a, b) => b - a))
    expect(solved.cost).toBeLessThan(costs[0] ?? 0)
    expect(solved.bound ?? 0).toBeLessThanOrEqual(solved.cost)
    expect(judge(problem, assignmentsOf(solved.grid, solved.plan))).toEqual({
      cost: expect.closeTo(solved.cost, 4),
      broken: [],
    })
  })
})
