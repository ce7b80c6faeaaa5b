import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { travelCents } from '#shared/expenses/rate-rules.ts'
import { decimalOf, dividedHalfUp, mostCents, parseCents, sumOf } from '#shared/kernel/money.ts'

const cents = fc.integer({ min: 0, max: mostCents })

/** As people in Belgium write an amount: thousands by a point, a space or nothing, two digits after the comma. */
const written = (amount: number, thousands: string): string => {
  const whole = String(Math.trunc(amount / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${whole},${String(amount % 100).padStart(2, '0')}`
}

describe('an amount that is typed', () => {
  test.each([
    ['1.692,51', 169_251],
    ['1692,51', 169_251],
    ['1 692,51', 169_251],
    ['1\u202f692,51 €', 169_251],
    ["1'692.51", 169_251],
    ['1,692.51', 169_251],
    ['€ 12,5', 1250],
    ['12.50', 1250],
    ['12 euros', 1200],
    ['1.692', 169_200],
    ['12.505,50', 1_250_550],
    ['0', 0],
    ['0,01', 1],
    ['007', 700],
  ])('%s is %i cents', (text, amount) => {
    expect(parseCents(text)).toEqual({ ok: true, value: amount })
  })

  test.each([
    ['', 'words'],
    ['douze', 'words'],
    ['-5', 'words'],
    ['1e3', 'words'],
    ['12,5,0', 'words'],
    ['1,69,251', 'words'],
    ['12,505', 'parts'],
    ['1000000,01', 'size'],
    ['9'.repeat(40), 'size'],
  ])('%s is %s', (text, problem) => {
    expect(parseCents(text)).toEqual({ ok: false, error: problem })
  })

  test('is read back as it was written, to the cent, whatever separates the thousands', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('', '.', ' ', '\u00a0', "'"), (amount, thousands) => {
        expect(parseCents(written(amount, thousands))).toEqual({ ok: true, value: amount })
        expect(parseCents(decimalOf(amount))).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('sums and shares', () => {
  test('a sum is the same in any order: whole cents have nothing to round', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (amounts, draws) => {
        const shuffled = amounts
          .map((amount) => ({ amount, at: draws.next().value as number }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ amount }) => amount)
        expect(sumOf(shuffled)).toBe(sumOf(amounts))
      }),
    )
  })

  test('a share is rounded once, half up', () => {
    expect([dividedHalfUp(5, 2), dividedHalfUp(4, 3), dividedHalfUp(0, 7), dividedHalfUp(7, 7)]).toEqual([
      3, 1, 0, 1,
    ])
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1e6 }), (number, by) => {
        const share = BigInt(dividedHalfUp(number, by))
        // Exactly, with whole numbers of any size: half up is the floor of (2n + b) / 2b.
        expect(share).toBe((2n * BigInt(number) + BigInt(by)) / (2n * BigInt(by)))
      }),
    )
  })
})

describe('a trip in cents', () => {
  test.each([
    [12_000, 4326, 519],
    [500, 4270, 21],
    [10_000, 3500, 350],
    [2_000_000, 4326, 86_520],
    // 25 m at 0.40: a cent exactly; 12 m: 0.48 of one, rounded down; 13 m: 0.52, rounded up.
    [25, 4000, 1],
    [12, 4000, 0],
    [13, 4000, 1],
  ])('%i m at %i ten-thousandths are %i cents', (metres, rate, amount) => {
    expect(travelCents(metres, rate)).toBe(amount)
  })

  test('is rounded once: never more than half a cent from the exact product', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        (metres, rate) => {
          expect(Math.abs(travelCents(metres, rate) * 100_000 - metres * rate)).toBeLessThanOrEqual(50_000)
        },
      ),
    )
  })
})
