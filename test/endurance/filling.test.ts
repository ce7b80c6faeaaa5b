import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { solveFill } from '#core/solver/fill-solving.ts'
import { costOf, isAllowed } from '#shared/filling/breach.ts'
import { breachesOf } from '#shared/filling/fill-breaches.ts'
import { assignmentsOf, gridOf, planOf } from '#shared/filling/fill-grid.ts'
import { checkProblem } from '#shared/filling/fill-problem-rules.ts'
import { zFillProblem, type Assignment, type FillProblem } from '#shared/filling/fill-problem.ts'
import { openSlots } from '#shared/filling/fill-reasons.ts'
import { judge } from '#test/support/fill-judge.ts'
import { anyProblem } from '#test/support/fill-problems.ts'

const empty = {
  days: 28,
  slotTypes: [{ id: 'day', start: 600, minutes: 240 }],
  slots: [],
  people: [],
}
const zPersonOf = (id: string) => {
  const [person] = zFillProblem.parse({ ...empty, people: [{ id }] }).people
  if (person === undefined) throw new Error('nobody')
  return person
}

const quick = { limitMs: 20_000, seed: 1 }

/** Every plan there is, the pinned ones kept or not: the cheapest that keeps the hard rules. */
function cheapestOfAll(problem: FillProblem): number | null {
  const pairs = problem.people.flatMap(({ id }) =>
    problem.slots.map((slot) => ({ person: id, slot: slot.id })),
  )
  let cheapest: number | null = null
  for (let bits = 0; bits < 2 ** pairs.length; bits += 1) {
    const { cost, broken } = judge(
      problem,
      pairs.filter((_, at) => (bits >> at) & 1),
    )
    if (broken.length === 0 && (cheapest === null || cost < cheapest)) cheapest = cost
  }
  return cheapest
}

describe('filling', () => {
  it('costs a plan as the rules say, rule by rule', () => {
    fc.assert(
      fc.property(anyProblem, fc.infiniteStream(fc.boolean()), (problem, coins) => {
        const plan: Assignment[] = problem.people
          .flatMap(({ id }) => problem.slots.map((slot) => ({ person: id, slot: slot.id })))
          .filter(() => coins.next().value)
        const grid = gridOf(problem)
        const breaches = breachesOf(grid, planOf(grid, plan))
        const judged = judge(problem, plan)
        expect(costOf(breaches)).toBeCloseTo(judged.cost, 6)
        expect(isAllowed(breaches)).toBe(judged.broken.length === 0)
      }),
      { numRuns: 500 },
    )
  })

  it('finds the cheapest plan of all, breaks no hard rule, and keeps what is pinned', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        fc.pre(problem.people.length * problem.slots.length <= 10)
        const cheapest = cheapestOfAll(problem)
        const solved = await solveFill(problem, quick)
        if (cheapest === null) {
          expect(solved.status).toBe('infeasible')
          return
        }
        if (solved.status !== 'optimal') throw new Error(`${solved.status}, and ${cheapest} was there`)
        const plan = assignmentsOf(solved.grid, solved.plan)
        expect(judge(problem, plan)).toEqual({ cost: expect.closeTo(cheapest, 5), broken: [] })
        expect(solved.cost).toBeCloseTo(cheapest, 5)
        expect(solved.greedyCost ?? Infinity).toBeGreaterThanOrEqual(solved.cost - 1e-6)
        for (const { id, pinned } of problem.people)
          for (const slot of pinned) expect(plan).toContainEqual({ person: id, slot })
      }),
      { numRuns: 120 },
    )
  }, 120_000)

  it('gives the same plan for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.nat(1000), async (problem, seed) => {
        const [first, again] = [
          await solveFill(problem, { ...quick, seed }),
          await solveFill(problem, { ...quick, seed }),
        ]
        expect(again).toEqual(first)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it('shares no less fairly when somebody more can come', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, fc.constantFrom(1, 2, 4), async (problem, share) => {
        const fairOnly = {
          ...problem,
          pairs: [],
          requests: [],
          previous: [],
          rules: { ...zFillProblem.parse(empty).rules, fair: 5 },
        }
        const more = [...fairOnly.people, { ...zPersonOf('somebody'), share }]
        const [before, after] = [
          await solveFill(fairOnly, quick),
          await solveFill({ ...fairOnly, people: more }, quick),
        ]
        if (before.status !== 'optimal') return
        if (after.status !== 'optimal')
          throw new Error(`it was solved, and with somebody more it is ${after.status}`)
        expect(after.cost).toBeLessThanOrEqual(before.cost + 1e-6)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('says which rules cannot hold together', async () => {
    const problem = zFillProblem.parse({
      ...empty,
      slots: [
        { id: 'one', day: 0, type: 'day', least: 1, most: 1 },
        { id: 'other', day: 0, type: 'day', least: 1, most: 1 },
        { id: 'far', day: 1, type: 'day', least: 1, most: 1 },
      ],
      people: [{ id: 'Ana', pinned: ['one', 'other'] }, { id: 'Luc' }],
    })
    const solved = await solveFill(problem, quick)
    expect(solved).toMatchObject({ status: 'infeasible', conflict: [{ rule: 'overlap', person: 0 }] })
  })

  it('gives for each open slot the reason of each person, true of the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyProblem, async (problem) => {
        const solved = await solveFill(problem, quick)
        if (solved.status !== 'optimal') return
        const plan = assignmentsOf(solved.grid, solved.plan)
        const judged = judge(problem, plan)
        for (const { slot, missing, keyMissing, reasons } of openSlots(solved.grid, solved.plan)) {
          const open = solved.grid.slots[slot]?.slot
          if (open === undefined) throw new Error('a slot that is not there')
          expect(missing > 0 || keyMissing).toBe(true)
          for (const { id, pinned } of problem.people) {
            if (plan.some((one) => one.person === id && one.slot === open.id)) continue
            const reason = reasons.get(solved.grid.personIndex.get(id) ?? -1)
            const added = judge(problem, [...plan, { person: id, slot: open.id }])
            if (added.broken.length > 0) expect(reason?.type).not.toBe('dearer')
            else if (added.cost > judged.cost + 1e-6) {
              expect(reason?.type === 'dearer' ? reason.by : null).toBeCloseTo(added.cost - judged.cost, 5)
            } else expect(added.cost).toBeCloseTo(judged.cost, 5)
            expect(pinned).not.toContain(open.id)
          }
        }
      }),
      { numRuns: 80 },
    )
  }, 60_000)
})

describe('absurd problems', () => {
  const slots = Array.from({ length: 84 }, (_, at) => ({
    id: `s${at}`,
    day: at % 28,
    type: 'day',
    least: 2,
    most: 3,
  }))

  it('leaves every slot open when there is nobody', async () => {
    const solved = await solveFill(zFillProblem.parse({ ...empty, slots }), quick)
    expect(solved).toMatchObject({ status: 'optimal', cost: 84 * 2 * 1000, plan: [] })
  })

  it('leaves every slot open when everybody is away', async () => {
    const people = [{ id: 'Ana', daysOff: slots.map(({ day }) => day) }]
    const solved = await solveFill(zFillProblem.parse({ ...empty, slots, people }), quick)
    expect(solved).toMatchObject({ status: 'optimal', cost: 84 * 2 * 1000, plan: [[]] })
  })

  it('says that more at least than at most is asked for', () => {
    const crossed = zFillProblem.parse({
      ...empty,
      slots: [{ id: 's', day: 0, type: 'day', least: 3, most: 1 }],
    })
    expect(checkProblem(crossed)).toEqual({ ok: false, error: { type: 'LeastAboveMost', where: 's' } })
  })

  it('fills with ten thousand people within its time', async () => {
    const people = Array.from({ length: 10_000 }, (_, at) => ({ id: `p${at}` }))
    const problem = zFillProblem.parse({ ...empty, slots, people, rules: { fair: 1 } })
    const started = performance.now()
    const solved = await solveFill(problem, { limitMs: 3000, seed: 1 })
    expect(performance.now() - started).toBeLessThan(9000)
    expect(solved.status).toBe('feasible')
  }, 30_000)

  it('refuses what would not fit in memory', () => {
    const many = {
      ...zFillProblem.parse({ ...empty, slots }),
      people: Array.from({ length: 100_000 }, () => zPersonOf('p')),
    }
    expect(checkProblem(many)).toMatchObject({ ok: false, error: { type: 'TooLarge' } })
  })

  it('stops when it is asked to, with the best so far', async () => {
    const people = Array.from({ length: 40 }, (_, at) => ({ id: `p${at}`, longestRun: 2, shortestRest: 2 }))
    const problem = zFillProblem.parse({ ...empty, slots, people, rules: { fair: 3, runs: 5 } })
    const solved = await solveFill(problem, { ...quick, isStopped: () => true })
    expect(['feasible', 'nothingFound', 'optimal']).toContain(solved.status)
  })
})
