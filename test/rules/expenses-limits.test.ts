import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { passingsOf } from '#shared/expenses/ceiling-rules.ts'
import type { Ceiling } from '#shared/expenses/claim.ts'
import { limitsPassed, roomOn, roomsOf, totalsOf } from '#shared/expenses/limit-rules.ts'
import { standingOf } from '#shared/expenses/standing-rules.ts'
import type { CountedLine, Entry } from '#shared/expenses/year-facts.ts'
import { aCounted, aDayOf, factsOf, figuresOf, linesOf } from '#test/support/year-facts.ts'

const figures = figuresOf(2025)
const trip = (date: string, amountCents: number, metres: number) =>
  aCounted({ date, countsAs: 'travel', amountCents, metres })

/** The same lines, entered in another order. */
const shuffledWith = (lines: readonly CountedLine[], seeds: readonly number[]): CountedLine[] =>
  lines
    .map((line, index) => ({ line, at: seeds[index % seeds.length] ?? 0 }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ line }) => line)

const seeds = fc.array(fc.nat(), { minLength: 50, maxLength: 50 })

/** Says again, the long way and by other means, which limits a year passes. */
function passedByHand(lines: readonly CountedLine[], otherCents: number): Set<Ceiling> {
  const passed = new Set<Ceiling>()
  const quarterRates = [4290, 4320, 4309, 4312]
  const of = (kind: string) => lines.filter(({ countsAs }) => countsAs === kind)
  for (const { date } of lines) {
    const inDay = of('flatDay').filter((line) => line.date === date)
    if (inDay.reduce((sum, line) => sum + line.amountCents, 0) > 4231) passed.add('day')
    const until = of('travel').filter((line) => line.date <= date)
    const rate = quarterRates[Math.floor((Number(date.slice(5, 7)) - 1) / 3)] ?? 0
    const isTravelDay = of('travel').some((line) => line.date === date)
    // 2 000 km at a rate of ten-thousandths is twenty times that many cents.
    if (isTravelDay && until.reduce((sum, line) => sum + line.amountCents, 0) > rate * 20)
      passed.add('travelMoney')
  }
  if (of('flatDay').reduce((sum, line) => sum + line.amountCents, otherCents) > 169_251) passed.add('year')
  if (of('travel').reduce((sum, line) => sum + (line.metres ?? 0), 0) > 2_000_000)
    passed.add('travelDistance')
  return passed
}

describe('the limits of a year', () => {
  test('the order of entry changes neither the totals nor which limits are passed', () => {
    fc.assert(
      fc.property(linesOf(2025), seeds, fc.nat(200_000), (lines, order, otherCents) => {
        const facts = factsOf({ lines, otherCents })
        const other = factsOf({ lines: shuffledWith(lines, order), otherCents })
        expect(standingOf(other, figures)).toEqual(standingOf(facts, figures))
        expect(roomsOf(other, figures)).toEqual(roomsOf(facts, figures))
        expect(new Set(limitsPassed(facts, figures))).toEqual(passedByHand(lines, otherCents))
      }),
    )
  })

  test('an entry is refused exactly when the year would pass a limit with it', () => {
    const entry: fc.Arbitrary<Entry> = fc
      .tuple(
        aDayOf(2025),
        fc.boolean(),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 400_000 }),
      )
      .map(([date, isTrip, cents, metres]) =>
        isTrip
          ? { date, countsAs: 'travel', amountCents: cents, metres }
          : { date, countsAs: 'flatDay', amountCents: cents, metres: null },
      )
    fc.assert(
      fc.property(linesOf(2025), entry, (entered, one) => {
        // A year within its limits: lines that would pass one were refused as they came.
        const lines: CountedLine[] = []
        for (const line of entered)
          if (passingsOf(factsOf({ lines }), figures, line).length === 0) lines.push(line)
        expect(limitsPassed(factsOf({ lines }), figures)).toEqual([])
        const with1 = factsOf({ lines: [...lines, aCounted({ ...one })] })
        const isRefused = passingsOf(factsOf({ lines }), figures, one).length > 0
        expect(limitsPassed(with1, figures).length > 0).toBe(isRefused)
      }),
    )
  })

  test('what fits into the room that is said passes nothing, and one cent or metre more does', () => {
    fc.assert(
      fc.property(linesOf(2025), aDayOf(2025), (lines, date) => {
        const facts = factsOf({ lines })
        const room = roomOn(facts, figures, date)
        const flatRoom = Math.min(room.dayCents ?? 0, room.yearCents ?? 0)
        const flat = (amountCents: number): Entry => ({
          date,
          countsAs: 'flatDay',
          amountCents,
          metres: null,
        })
        if (flatRoom > 0) expect(passingsOf(facts, figures, flat(flatRoom))).toEqual([])
        if (flatRoom >= 0) expect(passingsOf(facts, figures, flat(flatRoom + 1))).not.toEqual([])
        const ride = (amountCents: number, metres: number): Entry => ({
          date,
          countsAs: 'travel',
          amountCents,
          metres,
        })
        const [cents, metres] = [room.travelCents ?? 0, room.travelMetres ?? 0]
        if (cents > 0 && metres > 0) {
          expect(passingsOf(facts, figures, ride(cents, metres))).toEqual([])
          expect(passingsOf(facts, figures, ride(cents + 1, 1))).not.toEqual([])
          expect(passingsOf(facts, figures, ride(1, metres + 1))).not.toEqual([])
        }
      }),
    )
  })

  test('one passed limit makes the whole taxable, not what is over', () => {
    fc.assert(
      fc.property(linesOf(2025), (lines) => {
        const standing = standingOf(factsOf({ lines }), figures)
        const all = standing.flatCents + standing.travelCents
        expect(standing.taxableCents).toBe(standing.over.length === 0 ? 0 : all)
      }),
    )
  })

  test('what is left before a line is what was left after the one before it, to the last', () => {
    fc.assert(
      fc.property(linesOf(2025), fc.nat(100_000), (lines, otherCents) => {
        const facts = factsOf({ lines, otherCents })
        const rooms = roomsOf(facts, figures)
        const flat = lines
          .filter(({ countsAs }) => countsAs === 'flatDay')
          .toSorted((one, other) => (`${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1))
        let left = 169_251 - otherCents
        for (const { id, amountCents } of flat) {
          expect(rooms.get(id)?.before.yearCents).toBe(left)
          left -= amountCents
          expect(rooms.get(id)?.after.yearCents).toBe(left)
        }
        expect(left).toBe(169_251 - otherCents - totalsOf(lines).flatCents)
      }),
    )
  })
})

describe('the money limit of travel', () => {
  test('is that of the day: the car rate changes by the quarter', () => {
    // 2 000 × 0.4290 = 858.00 in the first quarter of 2025, 2 000 × 0.4320 = 864.00 in the second.
    const lines = [trip('2025-02-01', 85_800, 1000)]
    const on = (date: string) => roomOn(factsOf({ lines }), figures, date).travelCents
    expect(on('2025-03-31')).toBe(0)
    expect(on('2025-04-01')).toBe(600)
  })

  test('a trip entered late must not push a later one over', () => {
    // In the fourth quarter 862.40: 860.00 by October leaves 2.40, though the second quarter alone has room for 864.00.
    const lines = [trip('2025-10-05', 86_000, 1000)]
    const late = { date: '2025-05-05', countsAs: 'travel', metres: 1000 } as const
    expect(passingsOf(factsOf({ lines }), figures, { ...late, amountCents: 240 })).toEqual([])
    expect(passingsOf(factsOf({ lines }), figures, { ...late, amountCents: 241 })).toMatchObject([
      { type: 'TravelMoney', date: '2025-10-05', limitCents: 86_240, wouldBeCents: 86_241 },
    ])
  })

  test('does not hold for who drives people regularly, nor for real costs', () => {
    const entry = { date: '2025-05-05', countsAs: 'travel', amountCents: 500_000, metres: 9_000_000 } as const
    const system = { system: 'flatRate', ceiling: 'normal', category: null } as const
    const driver = factsOf({ system: { ...system, regularTransport: true } })
    const real = factsOf({ system: { ...system, system: 'realCosts', regularTransport: false } })
    expect(passingsOf(driver, figures, entry)).toEqual([])
    expect(passingsOf(real, figures, entry)).toEqual([])
    expect(passingsOf(factsOf(), figures, entry)).toHaveLength(2)
  })
})
