import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { canApprove, canStep, isCounted, stateAfter, stateOf } from '#shared/expenses/claim-state-rules.ts'
import { claimStates, claimSteps, type ClaimStep } from '#shared/expenses/claim.ts'
import { canPriceLine, type LineSetting, type LineWords } from '#shared/expenses/line-rules.ts'
import { canWithdraw } from '#shared/expenses/passed-rules.ts'
import { suggestionOf } from '#shared/expenses/suggestion-rules.ts'
import { canChooseSystem } from '#shared/expenses/system-rules.ts'
import type { CountedLine } from '#shared/expenses/year-facts.ts'
import { aCounted, aDayOf, factsOf, figuresOf, flatRate } from '#test/support/year-facts.ts'

const figures = figuresOf(2026)
const setting = (words: Partial<LineSetting> = {}): LineSetting => ({
  facts: factsOf(),
  figures,
  month: '2026-03',
  isPresent: true,
  flatDayCents: null,
  ...words,
})
const day: LineWords = { kind: 'flatDay', date: '2026-03-10', amountCents: null, activity: null }
const ride = (words: object = {}): LineWords => ({
  kind: 'travel',
  date: '2026-03-10',
  mode: 'car',
  trip: 'errand',
  reason: 'Pain',
  metres: 12_000,
  amountCents: null,
  ...words,
})
const priceOf = (words: LineWords, among: Partial<LineSetting> = {}) => {
  const priced = canPriceLine(words, setting(among))
  return priced.ok ? priced.value.amountCents : priced.error.type
}

describe('what a line is worth', () => {
  test('a day: the amount of a day here, or the ceiling where that is lower', () => {
    expect(priceOf(day)).toBe(4402)
    expect(priceOf(day, { flatDayCents: 3000 })).toBe(3000)
    expect(priceOf(day, { flatDayCents: 4500 })).toBe(4402)
    // A typed amount is not cut to the ceiling: it is refused by it, and may be forced.
    expect(priceOf({ ...day, amountCents: 4500 })).toBe(4500)
  })

  test('a day: only with a presence, or an activity that is named', () => {
    expect(priceOf(day, { isPresent: false })).toBe('NotPresent')
    expect(priceOf({ ...day, activity: '' }, { isPresent: false })).toBe('ActivityMissing')
    expect(priceOf({ ...day, activity: 'Assemblée' }, { isPresent: false })).toBe(4402)
  })

  test('a day corrected to nothing may be claimed again', () => {
    const line = aCounted({ date: day.date, amountCents: 4402, state: 'paid' })
    const undone = aCounted({
      date: day.date,
      amountCents: -4402,
      kind: 'correction',
      correctsLineId: line.id,
    })
    expect(priceOf(day, { facts: factsOf({ lines: [line] }) })).toBe('AlreadyClaimed')
    expect(priceOf(day, { facts: factsOf({ lines: [line, undone] }) })).toBe(4402)
  })

  test('a trip: distance × rate, the ticket for public transport, with its reason', () => {
    expect(priceOf(ride())).toBe(519)
    expect(priceOf(ride({ mode: 'bicycle' }))).toBe(444)
    expect(priceOf(ride({ mode: 'publicTransport', amountCents: 260 }))).toBe(260)
    expect(priceOf(ride({ mode: 'publicTransport' }))).toBe('AmountMissing')
    expect(priceOf(ride({ reason: '' }))).toBe('ReasonMissing')
    expect(priceOf(ride({ metres: 1 }))).toBe('DistanceTooShort')
  })

  test('neither a day to come, nor one of another month, nor without a system', () => {
    const today = { ...figures, today: '2026-03-09' }
    expect(priceOf(day, { figures: today })).toBe('DayToCome')
    expect(priceOf(day, { month: '2026-02' })).toBe('OutsideMonth')
    expect(priceOf(day, { facts: factsOf({ system: null }) })).toBe('SystemNotChosen')
  })

  test('real costs pay a trip without the limits of the flat rate, and so without a car rate for a ticket', () => {
    const facts = factsOf({ system: { ...flatRate, system: 'realCosts' } })
    const inMay = { date: '2026-05-10', mode: 'publicTransport', amountCents: 260 }
    expect(priceOf(ride(inMay), { facts, month: '2026-05' })).toBe(260)
    expect(priceOf(ride(inMay), { month: '2026-05' })).toBe('RateMissing')
  })
})

describe('what the rota gives to claim', () => {
  const daysOf = (dates: readonly string[]) => dates.map((date) => ({ date, slotIds: [`s@${date}`] }))

  test('one flat amount a day until the ceiling of the year, and no day that would pass it', () => {
    const present = daysOf(
      Array.from(
        { length: 42 },
        (_, index) => `2025-${index < 21 ? '03' : '04'}-${String((index % 21) + 1).padStart(2, '0')}`,
      ),
    )
    const suggestion = suggestionOf(factsOf(), figuresOf(2025), { present, flatDayCents: null })
    expect(suggestion).toMatchObject({ totalCents: 169_240, leftBeforeCents: 169_251, leftAfterCents: 11 })
    expect(suggestion.days.filter(({ passes }) => passes === 'year').map(({ date }) => date)).toEqual([
      '2025-04-20',
      '2025-04-21',
    ])
  })

  test('is the same whatever the order of the days, and never over the ceiling', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aDayOf(2025), { maxLength: 80 }),
        fc.nat(200_000),
        fc.option(fc.integer({ min: 1, max: 6000 }), { nil: null }),
        (dates, otherCents, flatDayCents) => {
          const facts = factsOf({ otherCents })
          const suggest = (given: readonly string[]) =>
            suggestionOf(facts, figuresOf(2025), { present: daysOf(given), flatDayCents })
          const suggestion = suggest(dates)
          expect(suggest(dates.toReversed())).toEqual(suggestion)
          expect(suggestion.totalCents).toBeLessThanOrEqual(Math.max(0, 169_251 - otherCents))
          const { leftBeforeCents, leftAfterCents } = suggestion
          expect((leftBeforeCents ?? 0) - (leftAfterCents ?? 0)).toBe(suggestion.totalCents)
        },
      ),
    )
  })
})

describe('the system of a year', () => {
  test('stands once a line was made with it, a trip too', () => {
    const lines = [aCounted({ date: '2026-03-10', countsAs: 'travel', metres: 1000, amountCents: 43 })]
    const real = { ...flatRate, system: 'realCosts' } as const
    expect(canChooseSystem(real, factsOf({ lines }), figures)).toMatchObject({
      error: { type: 'SystemChosen', system: 'flatRate', lines: 1 },
    })
    expect(canChooseSystem(real, factsOf(), figures)).toEqual({ ok: true, value: real })
  })

  test('is not lowered under what was claimed', () => {
    const increased = { ...flatRate, ceiling: 'increased', category: 'sport' } as const
    const lines = [aCounted({ date: '2026-03-10', amountCents: 176_084 })]
    expect(canChooseSystem(flatRate, factsOf({ system: increased, lines }), figures)).toMatchObject({
      error: { type: 'YearCeiling', ceilingCents: 176_083, wouldBeCents: 176_084 },
    })
    expect(canChooseSystem({ ...increased, category: null }, factsOf(), figures)).toMatchObject({
      error: { type: 'CategoryMissing' },
    })
    // The normal ceiling has no category, and real costs have neither.
    expect(canChooseSystem({ ...flatRate, category: 'sport' }, factsOf(), figures)).toEqual({
      ok: true,
      value: flatRate,
    })
  })
})

describe('a line that stops counting', () => {
  const line = (words: object) => aCounted({ date: '2026-03-10', amountCents: 4402, state: 'paid', ...words })
  const undone = (of: { id: string }) =>
    aCounted({ date: '2026-03-10', amountCents: -4402, kind: 'correction', correctsLineId: of.id })
  const withdraw = (lines: readonly CountedLine[], gone: CountedLine, otherCents = 0, mayPass = true) => {
    const lineIds = new Set([gone.id])
    const result = canWithdraw(factsOf({ lines, otherCents }), figures, { lineIds, mayPass })
    return result.ok ? null : result.error
  }

  test('is one that adds, whenever; one that takes away only while nothing stands in the room it made', () => {
    const [paid, again] = [line({}), line({ state: 'draft' })]
    const correction = undone(paid)
    expect(withdraw([paid, correction, again], again)).toBeNull()
    expect(withdraw([paid, correction], correction)).toBeNull()
    expect(withdraw([paid, correction, again], correction)).toMatchObject({
      type: 'DayCeiling',
      wouldBeCents: 8804,
    })
    // Two amounts of a day may be under its ceiling together: one a day all the same.
    const [half, other] = [line({ amountCents: 2000 }), line({ amountCents: 2000 })]
    const taken = aCounted({ ...undone(half), amountCents: -2000 })
    expect(withdraw([half, taken, other], taken)).toMatchObject({ type: 'AlreadyClaimed' })
  })

  test('may bring back what was forced, by a coordinator: that line says who let it pass', () => {
    const forced = line({ forced: true })
    const correction = undone(forced)
    expect(withdraw([forced, correction], correction, 176_083)).toBeNull()
    expect(withdraw([forced, correction], correction, 176_083, false)).toMatchObject({ type: 'YearCeiling' })
    const unforced = line({})
    const other = undone(unforced)
    expect(withdraw([unforced, other], other, 176_083)).toMatchObject({ type: 'YearCeiling' })
  })
})

describe('what happens to a claim', () => {
  test('each step is taken from where it makes sense, and nowhere else', () => {
    const from = Object.fromEntries(
      claimSteps.map((step) => [step, claimStates.filter((state) => canStep(state, step))]),
    )
    expect(from).toEqual({
      submitted: ['draft'],
      takenBack: ['submitted', 'refused'],
      approved: ['submitted'],
      refused: ['submitted'],
      paid: ['approved'],
      paymentCancelled: ['paid'],
    })
    expect(stateOf(null)).toBe('draft')
    expect(claimStates.filter((state) => !isCounted(state))).toEqual(['refused'])
  })

  test('no claim is paid that was not approved after it was last submitted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...claimSteps), { maxLength: 20 }), (tried) => {
        const taken: ClaimStep[] = []
        for (const step of tried) if (canStep(stateOf(taken.at(-1) ?? null), step)) taken.push(step)
        const paidAt = taken.lastIndexOf('paid')
        if (paidAt < 0) return
        const before = taken.slice(0, paidAt)
        expect(before.lastIndexOf('approved')).toBeGreaterThan(before.lastIndexOf('submitted'))
        expect(stateAfter[taken[paidAt] as ClaimStep]).toBe('paid')
      }),
    )
  })

  test('four eyes are two people, unless they are switched off', () => {
    expect(canApprove('a', 'a', true)).toEqual({ ok: false, error: { type: 'FourEyes' } })
    expect(canApprove('a', 'b', true)).toEqual({ ok: true, value: { alone: false } })
    expect(canApprove('a', 'a', false)).toEqual({ ok: true, value: { alone: true } })
    expect(canApprove('a', 'b', false)).toEqual({ ok: true, value: { alone: false } })
  })
})
