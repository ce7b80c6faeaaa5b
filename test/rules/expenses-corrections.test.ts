import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ClaimState } from '#shared/expenses/claim.ts'
import { canCorrectionsComeBack, canCorrectionsGo } from '#shared/expenses/correction-chain-rules.ts'
import { canCorrect, type CorrectedLine } from '#shared/expenses/correction-rules.ts'

describe('corrections of one line', () => {
  const chain = (...states: readonly ClaimState[]) =>
    states.map((state, index) => ({ id: `c${index}`, state }))
  const one = (index: number) => new Set([`c${index}`])

  test('only the last that counts goes, and none is removed under one that may come back', () => {
    expect(canCorrectionsGo(chain('paid', 'submitted'), one(1), 'refused')).toBe(true)
    expect(canCorrectionsGo(chain('submitted', 'draft'), one(0), 'refused')).toBe(false)
    expect(canCorrectionsGo(chain('submitted', 'refused'), one(0), 'refused')).toBe(true)
    expect(canCorrectionsGo(chain('draft', 'refused'), one(0), 'removed')).toBe(false)
    expect(canCorrectionsGo(chain('draft', 'draft'), new Set(['c0', 'c1']), 'removed')).toBe(true)
  })

  test('one comes back only onto what stood when it was written', () => {
    expect(canCorrectionsComeBack(chain('paid', 'refused'), one(1))).toBe(true)
    expect(canCorrectionsComeBack(chain('refused', 'paid'), one(0))).toBe(false)
    expect(canCorrectionsComeBack(chain('refused', 'refused'), one(1))).toBe(false)
    expect(canCorrectionsComeBack(chain('draft', 'refused'), one(1))).toBe(false)
    expect(canCorrectionsComeBack(chain('refused', 'refused'), new Set(['c0', 'c1']))).toBe(true)
  })
})

describe('a correction', () => {
  const line = (words: Partial<CorrectedLine> = {}): CorrectedLine => ({
    kind: 'flatDay',
    state: 'paid',
    amountCents: 4231,
    metres: null,
    corrections: [],
    rate: null,
    ...words,
  })
  const ridden = line({ kind: 'travel', amountCents: 519, metres: 12_000, rate: 4326 })

  test.each([
    [
      'a day that was less',
      line(),
      { amountCents: 3000, metres: null },
      { amountCents: -1231, metres: null },
    ],
    ['a day that was not', line(), { amountCents: 0, metres: null }, { amountCents: -4231, metres: null }],
    [
      'a trip that was shorter',
      ridden,
      { amountCents: 0, metres: 10_000 },
      { amountCents: -86, metres: -2000 },
    ],
    ['a trip that was not', ridden, { amountCents: 0, metres: null }, { amountCents: -519, metres: -12_000 }],
  ])('answers %s with the difference', (_what, wrong, right, difference) => {
    expect(canCorrect(wrong, right)).toEqual({ ok: true, value: difference })
  })

  test('is of a claim that was approved or paid, of a line and not of a correction', () => {
    const why = (words: Partial<CorrectedLine>) => {
      const result = canCorrect(line(words), { amountCents: 1, metres: null })
      return result.ok ? null : result.error
    }
    for (const state of ['draft', 'submitted', 'refused'] as const)
      expect(why({ state })).toEqual({ type: 'NotCorrectable', why: state })
    expect(why({ kind: 'correction' })).toEqual({ type: 'NotCorrectable', why: 'correction' })
    expect(why({ state: 'approved' })).toBeNull()
    expect(why({ amountCents: 1 })).toEqual({ type: 'NothingToCorrect' })
  })

  test('after any number of them the line is worth what was said last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 8 }), (amounts) => {
        const corrections: { amountCents: number; metres: number | null }[] = []
        for (const amountCents of amounts) {
          const result = canCorrect(line({ corrections }), { amountCents, metres: null })
          if (result.ok) corrections.push(result.value)
        }
        const worth = corrections.reduce((sum, { amountCents }) => sum + amountCents, 4231)
        expect(worth).toBe(amounts.at(-1))
      }),
    )
  })
})
