import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { solveFill } from '#core/solver/fill-solving.ts'
import { withoutFixed } from '#core/solver/fixed-model.ts'
import { dataOf, loadSolver } from '#core/solver/highs-model.ts'
import { fillProblem } from '#scripts/bench/fill-problems.ts'
import { assignmentsOf, gridOf } from '#shared/filling/fill-grid.ts'
import { modelOf } from '#shared/filling/fill-model.ts'
import { addRow, addVariable, emptyModel, type LinearModel } from '#shared/filling/linear-model.ts'
import { judge } from '#test/support/fill-judge.ts'

/** What the solver proves by itself, with nothing of ours before it. */
async function provedAlone(model: LinearModel): Promise<number> {
  const highs = await loadSolver()
  return highs.withModel(dataOf(highs, model), (alone) => {
    alone.options.set({ output_flag: false, mip_rel_gap: 0 })
    alone.run()
    expect(alone.getModelStatus()).toBe(highs.constants.modelStatus.optimal)
    return Number(alone.info.get('objective_function_value'))
  })
}

describe('a proof', () => {
  it.each([
    { name: 'with nothing in parts', hosts: 30, slots: 84 },
    { name: 'with few parts, rounded at no cost', hosts: 40, slots: 84 },
    { name: 'with parts that cost a little to round', hosts: 40, slots: 56 },
    { name: 'with a rounded plan that is not the best', hosts: 16, slots: 84 },
  ])(
    'is that of the exact search alone: $name',
    async ({ hosts, slots }) => {
      const problem = fillProblem(hosts, slots, false)
      const solved = await solveFill(problem, { limitMs: 60_000, seed: 1 })
      if (solved.status !== 'optimal') throw new Error(solved.status)
      expect(solved.cost).toBeCloseTo(await provedAlone(modelOf(gridOf(problem)).model), 5)
      expect(judge(problem, assignmentsOf(solved.grid, solved.plan))).toEqual({
        cost: expect.closeTo(solved.cost, 5),
        broken: [],
      })
    },
    60_000,
  )
})

const anyModel = fc
  .record({
    costs: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 }), {
      maxLength: 5,
    }),
    values: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 6, maxLength: 6 }),
    fixed: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    offset: fc.integer({ min: -5, max: 5 }),
  })
  .map(({ costs, rows, ...more }) => {
    const model = emptyModel()
    model.offset = more.offset
    for (const cost of costs) addVariable(model, { cost, upper: 2, integral: true })
    for (const row of rows) {
      const terms = costs.flatMap((_, at) => (row[at] === 0 ? [] : [[at, row[at] ?? 0] as const]))
      addRow(model, { terms, lower: -1, upper: 4, tag: { rule: 'any' } })
    }
    return { model, ...more }
  })

/** What values cost, and by how much each row that has variables is inside its limits. */
function accountOf(model: LinearModel, values: readonly number[]) {
  const cost = model.cost.reduce((sum, one, at) => sum + one * (values[at] ?? 0), model.offset)
  const rooms = model.rowUpper.map((upper, row) => {
    const [from, until] = [model.starts[row] ?? 0, model.starts[row + 1] ?? 0]
    const sum = model.indices
      .slice(from, until)
      .reduce((total, variable, at) => total + (model.values[from + at] ?? 0) * (values[variable] ?? 0), 0)
    return [upper - sum, sum - (model.rowLower[row] ?? 0)] as const
  })
  return { cost, rooms }
}

describe('a model without what is fixed', () => {
  it('costs the same and leaves each of its rows the same room', () => {
    fc.assert(
      fc.property(anyModel, ({ model, values, fixed }) => {
        const isFixed = (at: number) => fixed[at] === true
        const bounds = {
          lower: Float64Array.from(model.lower, (from, at) => (isFixed(at) ? (values[at] ?? 0) : from)),
          upper: Float64Array.from(model.upper, (to, at) => (isFixed(at) ? (values[at] ?? 0) : to)),
        }
        const { model: small, free } = withoutFixed(model, bounds)
        expect(free).toEqual(model.cost.flatMap((_, at) => (isFixed(at) ? [] : [at])))
        const [whole, part] = [
          accountOf(model, values),
          accountOf(
            small,
            free.map((at) => values[at] ?? 0),
          ),
        ]
        expect(part.cost).toBe(whole.cost)
        const hasFree = (row: number) =>
          model.indices.slice(model.starts[row], model.starts[row + 1]).some((at) => !isFixed(at))
        expect(part.rooms).toEqual(whole.rooms.filter((_, row) => hasFree(row)))
      }),
      { numRuns: 500 },
    )
  })
})
