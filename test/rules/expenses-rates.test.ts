import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ExpenseRate, RateKind } from '#shared/expenses/expense-rate.ts'
import { canChangeRate, canHoldRate, canRateOn, canRemoveRate, rateOn } from '#shared/expenses/rate-rules.ts'
import { aDayOf, shippedRates } from '#test/support/year-facts.ts'

const amountOn = (kind: RateKind, date: string): number | null =>
  rateOn(shippedRates, kind, date)?.amount ?? null

describe('the figures that are shipped', () => {
  test.each([
    [2023, 4067, 162_677, 298_770, 2700],
    [2024, 4148, 165_929, 304_742, 3500],
    [2025, 4231, 169_251, 310_844, 3600],
    [2026, 4402, 176_083, 323_391, 3700],
  ])('of %i are those of its sources', (year, ...amounts) => {
    const date = `${year}-06-15`
    expect(
      (['flatDay', 'flatYear', 'flatYearIncreased', 'bicycle', 'travelMetres'] as const).map((kind) =>
        amountOn(kind, date),
      ),
    ).toEqual([...amounts, 2_000_000])
  })

  test('of the car are those of the quarter, or of the year from July', () => {
    const quarterly = [
      ['2023', 4259, 4246, 4237, 4259],
      ['2024', 4269, 4265, 4297, 4293],
      ['2025', 4290, 4320, 4309, 4312],
    ] as const
    for (const [year, ...amounts] of quarterly)
      expect(
        ['02', '05', '08', '11'].map((month) => amountOn('carQuarterly', `${year}-${month}-28`)),
      ).toEqual(amounts)
    expect(amountOn('carQuarterly', '2026-03-31')).toBe(4326)
    expect(
      ['2023-06-30', '2023-07-01', '2024-07-01', '2025-07-01', '2026-06-30'].map((date) =>
        amountOn('carYearly', date),
      ),
    ).toEqual([4170, 4280, 4415, 4449, 4449])
  })

  test('are missing where none was found: not guessed, and not the one before', () => {
    for (const date of ['2026-04-01', '2026-12-31']) expect(amountOn('carQuarterly', date)).toBeNull()
    expect(amountOn('carYearly', '2026-07-01')).toBeNull()
    for (const kind of ['flatDay', 'flatYear', 'flatYearIncreased', 'bicycle'] as const)
      expect(canRateOn(shippedRates, kind, '2027-01-01')).toEqual({
        ok: false,
        error: { type: 'RateMissing', kind, date: '2027-01-01' },
      })
  })

  test('have a source each, and a mark where it is not confirmed', () => {
    for (const { source } of shippedRates) expect(source).toMatch(/^https:\/\//)
    const unconfirmed = shippedRates.filter(({ standing }) => standing === 'unconfirmed').map(({ id }) => id)
    expect(unconfirmed).toEqual(['flatYearIncreased@2024-01-01', 'bicycle@2023-01-01', 'bicycle@2025-01-01'])
    for (const id of [...unconfirmed, 'flatYear@2024-01-01', 'carQuarterly@2025-10-01'])
      expect(shippedRates.find((rate) => rate.id === id)?.note).not.toBeNull()
  })

  test('never hold twice on a day', () => {
    fc.assert(
      fc.property(fc.constantFrom(2022, 2023, 2024, 2025, 2026).chain(aDayOf), (date) => {
        for (const kind of new Set(shippedRates.map((rate) => rate.kind))) {
          const holding = shippedRates.filter(
            (rate) => rate.kind === kind && rate.fromDate <= date && (rate.untilDate ?? '9999-12-31') >= date,
          )
          expect(holding.length, `${kind} on ${date}`).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

const draft = (words: Partial<ExpenseRate>) => ({
  kind: 'carQuarterly' as const,
  fromDate: '2026-04-01',
  untilDate: '2026-06-30',
  source: 'Moniteur belge',
  ...words,
})

describe('a rate that is added', () => {
  test('has a source, an end, and no day in common with another of its kind', () => {
    const held = (words: Partial<ExpenseRate>) => {
      const result = canHoldRate(draft(words), shippedRates)
      return result.ok ? result.value.rateId : result.error.type
    }
    expect(held({})).toBe('carQuarterly@2026-04-01')
    expect(held({ source: '' })).toBe('SourceMissing')
    expect(held({ untilDate: '2026-03-31' })).toBe('UntilBeforeFrom')
    expect(held({ untilDate: null })).toBe('EndMissing')
    expect(held({ fromDate: '2026-03-31' })).toBe('RateOverlaps')
    expect(held({ fromDate: '2020-01-01', untilDate: '2030-12-31' })).toBe('RateOverlaps')
    expect(held({ kind: 'travelMetres', untilDate: null, fromDate: '2027-01-01' })).toBe('RateOverlaps')
    // The other car rate ends in June: July is free.
    expect(held({ kind: 'carYearly', fromDate: '2026-07-01', untilDate: '2027-06-30' })).toBe(
      'carYearly@2026-07-01',
    )
  })

  test('is of a whole calendar year when it is a ceiling', () => {
    const held = (fromDate: string, untilDate: string) =>
      canHoldRate(draft({ kind: 'flatYear', fromDate, untilDate }), shippedRates)
    expect(held('2027-01-01', '2027-12-31')).toEqual({ ok: true, value: { rateId: 'flatYear@2027-01-01' } })
    expect(held('2027-02-01', '2027-12-31')).toMatchObject({ error: { type: 'YearNotWhole' } })
    expect(held('2027-01-01', '2027-11-30')).toMatchObject({ error: { type: 'YearNotWhole' } })
  })
})

describe('a rate that lines stand on', () => {
  const rate = shippedRates.find(({ id }) => id === 'carQuarterly@2026-01-01') as ExpenseRate
  const ceiling = shippedRates.find(({ id }) => id === 'flatYear@2026-01-01') as ExpenseRate
  const used = { lines: 3, lastDate: '2026-03-10' }
  const unused = { lines: 0, lastDate: null }

  test('keeps its amount, and does not end before the last of them', () => {
    const to = { amount: rate.amount, untilDate: rate.untilDate }
    expect(canChangeRate(rate, to, used).ok).toBe(true)
    expect(canChangeRate(rate, { ...to, untilDate: '2026-03-10' }, used).ok).toBe(true)
    const refused = { ok: false, error: { type: 'RateUsed', rateId: rate.id, ...used } }
    expect(canChangeRate(rate, { ...to, amount: 4327 }, used)).toEqual(refused)
    expect(canChangeRate(rate, { ...to, untilDate: '2026-03-09' }, used)).toEqual(refused)
    expect(canChangeRate(rate, { ...to, amount: 4327 }, unused).ok).toBe(true)
    expect(canRemoveRate(rate, used)).toEqual(refused)
    expect(canRemoveRate(rate, unused).ok).toBe(true)
  })

  test('is not the ceiling of the year: no line was made with it, and the year is measured anew', () => {
    const to = { amount: 176_084, untilDate: ceiling.untilDate }
    expect(canChangeRate(ceiling, to, used).ok).toBe(true)
    expect(canRemoveRate(ceiling, used).ok).toBe(false)
  })
})
