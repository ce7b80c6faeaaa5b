import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { WishedTime } from '#shared/hosts/host-wishes.ts'
import { rankSuggestions, slotsAround, type SuggestionSlot } from '#shared/rota/suggestion-rules.ts'
import { aHost, anId, aSlotCard } from '#test/support/builders.ts'
import { judgeReasons } from '#test/support/suggestion-judge.ts'
import { aGap, anyGap, aSlotHost, manyFacts, someFacts } from '#test/support/suggestions.ts'

const tuesdayAfternoon = (wish: WishedTime['wish']) => ({
  times: [{ weekday: 2, part: 'afternoon', wish } as const],
})
const order = (facts: Parameters<typeof rankSuggestions>[0], slot: SuggestionSlot = aGap()) =>
  rankSuggestions(facts, slot).map(({ hostId }) => Number(hostId.slice(-3)))
const reasonsOf = (facts: ReturnType<typeof someFacts>, slot: SuggestionSlot = aGap()) =>
  rankSuggestions([facts], slot)[0]?.reasons

describe('the order of suggestions', () => {
  test('goes by what the hosts said: likes, can, would rather not; who cannot is not asked', () => {
    const facts = [
      someFacts(1, { wishes: tuesdayAfternoon('cannot') }),
      someFacts(2, { wishes: tuesdayAfternoon('ratherNot') }),
      someFacts(3),
      someFacts(4, { wishes: tuesdayAfternoon('likes') }),
    ]
    expect(order(facts)).toEqual([4, 3, 2])
  })

  test('puts who has less than they wished first, then who has fewer slots this month', () => {
    const facts = [
      someFacts(1, { slots: { week: 0, month: 1 } }),
      someFacts(2, { slots: { week: 0, month: 3 }, wishes: { wishedAMonth: 4 } }),
      someFacts(3, { slots: { week: 0, month: 0 } }),
    ]
    expect(order(facts)).toEqual([2, 3, 1])
  })

  test('calls a last resort, and who has reached their most, after the others', () => {
    const facts = [
      someFacts(1, { wishes: { lastResort: true } }),
      someFacts(2, { wishes: { mostAWeek: 1 }, slots: { week: 1, month: 1 } }),
      someFacts(3, { wishes: tuesdayAfternoon('ratherNot') }),
    ]
    expect(order(facts)).toEqual([3, 2, 1])
  })

  test('begins with who is on standby for this slot', () => {
    const card = aSlotCard({ hosts: [aSlotHost({ hostId: anId(2), state: 'standby' })] })
    const facts = [someFacts(1, { wishes: tuesdayAfternoon('likes') }), someFacts(2)]
    expect(order(facts, aGap({ card }))).toEqual([2, 1])
  })

  test('ends with those whose obstacle can be passed over, and leaves out the others', () => {
    const facts = [
      someFacts(1, { obstacles: [{ type: 'HostAbsent', absenceId: anId(800) }] }),
      someFacts(2, { obstacles: [{ type: 'AlreadySignedUp', state: 'present' }] }),
      someFacts(3, { wishes: { lastResort: true } }),
    ]
    expect(order(facts)).toEqual([3, 1])
  })

  test('does not ask again who withdrew from this slot, or gave the place to somebody', () => {
    const left = (['withdrawn', 'replaced'] as const).map((state, index) =>
      aSlotHost({ hostId: anId(index + 1), state }),
    )
    const facts = [someFacts(1), someFacts(2), someFacts(3, { wishes: { lastResort: true } })]
    expect(order(facts, aGap({ card: aSlotCard({ hosts: left }) }))).toEqual([3])
  })

  test('keeps apart those who are never put together, and does not say so', () => {
    const facts = [someFacts(1, { apart: true }), someFacts(2)]
    expect(order(facts)).toEqual([2, 1])
    const [, apart] = rankSuggestions(facts, aGap())
    const [plain] = rankSuggestions([someFacts(1)], aGap())
    expect(apart).toEqual(plain)
  })

  test('is total, and does not depend on the order in which the hosts are read', () => {
    fc.assert(
      fc.property(manyFacts, anyGap, fc.integer(), (facts, slot, seed) => {
        const ranked = rankSuggestions(facts, slot)
        const shuffled = facts.toSorted(
          (a, b) =>
            ((Number(a.host.id.slice(-3)) * 7 + seed) % 11) - ((Number(b.host.id.slice(-3)) * 7 + seed) % 11),
        )
        expect(rankSuggestions(shuffled, slot)).toEqual(ranked)
        expect(new Set(ranked.map(({ hostId }) => hostId)).size).toBe(ranked.length)
      }),
    )
  })

  test('of some is the order they have among all', () => {
    fc.assert(
      fc.property(manyFacts, anyGap, (facts, slot) => {
        const some = facts.filter((_, index) => index % 2 === 0)
        const among = order(facts, slot).filter((number) =>
          some.some(({ host }) => Number(host.id.slice(-3)) === number),
        )
        expect(order(some, slot)).toEqual(among)
      }),
    )
  })
})

describe('the reasons of a suggestion', () => {
  test('say what speaks for asking: available, slots this month, the key', () => {
    const card = aSlotCard({ keyHolderNeeded: true })
    const facts = someFacts(1, {
      host: aHost({ keyHolder: true }),
      slots: { week: 0, month: 2 },
      wishes: { wishedAMonth: 4 },
    })
    expect(reasonsOf(facts, aGap({ card }))).toEqual([
      { type: 'available' },
      { type: 'slotsThisMonth', slots: 2, wished: 4 },
      { type: 'hasKey' },
    ])
  })

  test('name no key where somebody who comes has one, but do when that one leaves', () => {
    const holder = aSlotHost({ hostId: anId(9), keyHolder: true })
    const card = aSlotCard({ keyHolderNeeded: true, hosts: [holder] })
    const facts = someFacts(1, { host: aHost({ keyHolder: true }) })
    expect(reasonsOf(facts, aGap({ card }))).not.toContainEqual({ type: 'hasKey' })
    expect(reasonsOf(facts, aGap({ card, leavingHostId: anId(9) }))).toContainEqual({ type: 'hasKey' })
  })

  test('say who is experienced beside newcomers, and what somebody would rather not', () => {
    const newcomers = aSlotCard({ hosts: [aSlotHost({ hostId: anId(9), newcomer: true })] })
    expect(reasonsOf(someFacts(1), aGap({ card: newcomers }))).toContainEqual({ type: 'experienced' })
    const learning = someFacts(1, { host: aHost({ newcomer: true }) })
    expect(reasonsOf(learning, aGap({ card: newcomers }))).toContainEqual({ type: 'newcomersOnly' })
    const alone = someFacts(1, { wishes: { notAlone: true } })
    expect(reasonsOf(alone, aGap({ card: aSlotCard({ minHosts: 1 }) }))).toContainEqual({
      type: 'wouldBeAlone',
    })
    expect(reasonsOf(alone, aGap())).not.toContainEqual({ type: 'wouldBeAlone' })
  })

  test('do not call available who is away, whatever was said', () => {
    const away = someFacts(1, { obstacles: [{ type: 'HostAbsent', absenceId: anId(800) }] })
    expect(reasonsOf(away)).toEqual([{ type: 'slotsThisMonth', slots: 0, wished: null }])
  })

  test('are true, and all there are, by a function that knows nothing of the ranking', () => {
    fc.assert(
      fc.property(manyFacts, anyGap, (facts, slot) => {
        for (const { hostId, reasons } of rankSuggestions(facts, slot)) {
          const one = facts.find(({ host }) => host.id === hostId)
          if (one === undefined) throw new Error('suggested a stranger')
          expect(new Set(reasons.map((reason) => JSON.stringify(reason)))).toEqual(judgeReasons(one, slot))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the slots of a host around a slot', () => {
  const on = (date: string, number: number, more = {}) =>
    aSlotCard({ date, seriesId: anId(number), hosts: [aSlotHost()], ...more })

  test('are those of its week and of its month, besides itself, closed ones left out', () => {
    const cards = [
      on('2026-11-17', 101),
      on('2026-11-18', 102),
      on('2026-11-30', 103),
      on('2026-12-01', 104),
      on('2026-11-19', 105, { open: false }),
      on('2026-11-20', 106, { hosts: [aSlotHost({ state: 'standby' })] }),
    ]
    const at = (date: string, number: number) => slotsAround(cards, on(date, number), anId(1))
    expect(at('2026-11-17', 101)).toEqual({ week: 1, month: 2 })
    expect(at('2026-12-02', 107)).toEqual({ week: 2, month: 1 })
  })
})
