import { describe, expect, it } from 'vitest'

import { fillRota } from '#core/solver/rota-filling.ts'
import type { Proposal } from '#shared/filling/proposal.ts'
import type { RotaFacts } from '#shared/filling/rota-facts.ts'
import { problemOf } from '#shared/filling/rota-problem.ts'
import { rulesInForce } from '#shared/filling/usual-rules.ts'
import { nothingWished } from '#shared/hosts/host-wishes.ts'
import { addDays, daysBetween, instantOf } from '#shared/kernel/local-date.ts'
import { usualRotaSettings } from '#shared/rota/rota-settings.ts'
import { aHost, anId, aSlotCard } from '#test/support/builders.ts'
import { judge } from '#test/support/fill-judge.ts'
import { planAfter } from '#test/support/plan-after.ts'

const from = '2026-12-01'
const periods = [
  { name: 'a month', to: '2026-12-31' },
  { name: 'three months', to: '2027-02-28' },
  { name: 'six months', to: '2027-05-31' },
  { name: 'a year', to: '2027-11-30' },
]

/** One host for each number of slots wished a month, the first with the only key, and a slot for two or three each day. */
function aPlace(to: string, wished: readonly number[], keyHolderNeeded: boolean): RotaFacts {
  const hosts = wished.map((_, index) =>
    aHost({ id: anId(index + 1), displayName: `Host ${index + 1}`, keyHolder: index === 0 }),
  )
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day))
  return {
    from,
    to,
    now: instantOf('2026-11-21', '15:00'),
    cards: days.map((date) => aSlotCard({ date, minHosts: 2, maxHosts: 3, keyHolderNeeded })),
    hosts,
    wishes: wished.map((wishedAMonth, index) => ({ ...nothingWished(anId(index + 1)), wishedAMonth })),
    pairs: [],
    absences: [],
    expected: [],
    movable: [],
    settings: usualRotaSettings,
    rules: rulesInForce([]),
  }
}

/** The slots left short that somebody could fill with nothing in the way but the balance: there must be none. */
function heldBackByBalance(facts: RotaFacts, proposal: Proposal) {
  const problem = problemOf(facts)
  const plan = planAfter(problem, proposal)
  const unbalanced = { ...problem, rules: { ...problem.rules, fair: 0, under: 0, key: 0 } }
  const costs = judge(unbalanced, plan).cost
  return proposal.open.flatMap(({ slotId, missing }) =>
    facts.hosts
      .filter(({ id, keyHolder }) => {
        if (missing === 0 && !keyHolder) return false
        if (plan.some((one) => one.person === id && one.slot === slotId)) return false
        // Where the places are taken, somebody without a key makes room.
        const leaving = missing > 0 ? undefined : plan.find((one) => one.slot === slotId)
        const rest = plan.filter((one) => one !== leaving)
        const tried = judge(unbalanced, [...rest, { person: id, slot: slotId }])
        return tried.broken.length === 0 && tried.cost <= costs
      })
      .map(({ displayName }) => `${slotId} ${displayName}`),
  )
}

describe.each(periods)('$name', ({ to }) => {
  it.each([
    { name: 'one key, and who has it wished to come less than the others', wished: [2, 8, 8, 8], key: true },
    { name: 'somebody wished to come far less than the others', wished: [1, 8, 8], key: false },
  ])(
    'stays short of nobody for the sake of balance: $name',
    async ({ wished, key }) => {
      const facts = aPlace(to, wished, key)
      const outcome = await fillRota(facts, { limitMs: 3000, seed: 1 })
      if (outcome.type !== 'proposal') throw new Error(outcome.type)
      expect(outcome.proposal.open.map(({ slotId }) => slotId.slice(-10))).toEqual([])
      expect(heldBackByBalance(facts, outcome.proposal)).toEqual([])
    },
    30_000,
  )
})

describe('what one more slot weighs for the balance', () => {
  it('is the same on a year as on a month', () => {
    const fairOf = (to: string) => problemOf(aPlace(to, [4], false)).rules.fair
    expect(fairOf('2026-12-07')).toBe(4)
    expect(fairOf('2026-12-30')).toBe(4)
    expect(fairOf('2027-11-30') * (365 / 30.44)).toBeCloseTo(4, 0)
  })

  it('is never more than a missing key, however many slots somebody has and however few they wished', () => {
    for (const { to } of periods) {
      const { rules, people } = problemOf(aPlace(to, [1, 31, 31], true))
      expect(people[0]?.share).toBe(0.25)
      expect(rules.fairMost).toBe(200)
      expect(rules.fairMost ?? Infinity).toBeLessThan(Number(rules.key) / 2)
    }
  })
})
