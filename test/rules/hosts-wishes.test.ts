import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dayParts, timeWishes, type WishedLoad } from '#shared/hosts/host-wishes.ts'
import { canWish, settledLoad, wishOf, wishTimeIdOf, withWish } from '#shared/hosts/wish-rules.ts'
import type { Weekday } from '#shared/kernel/local-date.ts'
import { anId } from '#test/support/builders.ts'

const aLoad = (load: Partial<WishedLoad> = {}): WishedLoad => ({
  leastAWeek: null,
  mostAWeek: null,
  leastAMonth: null,
  mostAMonth: null,
  wishedAMonth: null,
  ...load,
})

const anyLoad: fc.Arbitrary<WishedLoad> = fc.record({
  leastAWeek: fc.option(fc.integer({ min: 0, max: 21 })),
  mostAWeek: fc.option(fc.integer({ min: 0, max: 21 })),
  leastAMonth: fc.option(fc.integer({ min: 0, max: 93 })),
  mostAMonth: fc.option(fc.integer({ min: 0, max: 93 })),
  wishedAMonth: fc.option(fc.integer({ min: 0, max: 93 })),
})
const possibleLoad = anyLoad.map(settledLoad)
const anyWeekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7)

describe('how often somebody would come', () => {
  test('may be left unsaid, in whole or in part', () => {
    expect(canWish(aLoad()).ok).toBe(true)
    expect(canWish(aLoad({ leastAWeek: 2 })).ok).toBe(true)
    expect(canWish(aLoad({ mostAMonth: 0 })).ok).toBe(true)
  })

  test('is refused when the least is above the most', () => {
    const week = canWish(aLoad({ leastAWeek: 3, mostAWeek: 2 }))
    expect(week).toEqual({ ok: false, error: { type: 'LeastAboveMost', per: 'week' } })
    const month = canWish(aLoad({ leastAMonth: 5, mostAMonth: 4 }))
    expect(month).toEqual({ ok: false, error: { type: 'LeastAboveMost', per: 'month' } })
    expect(canWish(aLoad({ leastAMonth: 4, mostAMonth: 4 })).ok).toBe(true)
  })

  test('is refused when a least a week can fit the most a month in no month, and the reverse', () => {
    const inMonth = { ok: false, error: { type: 'LeastAboveMost', per: 'weekInMonth' } }
    const inWeeks = { ok: false, error: { type: 'LeastAboveMost', per: 'monthInWeeks' } }
    expect(canWish(aLoad({ leastAWeek: 3, mostAMonth: 2 }))).toEqual(inMonth)
    expect(canWish(aLoad({ leastAWeek: 3, mostAMonth: 8 }))).toEqual(inMonth)
    expect(canWish(aLoad({ leastAWeek: 3, mostAMonth: 9 })).ok).toBe(true)
    expect(canWish(aLoad({ leastAWeek: 0, mostAMonth: 0 })).ok).toBe(true)
    expect(canWish(aLoad({ leastAMonth: 7, mostAWeek: 1 }))).toEqual(inWeeks)
    expect(canWish(aLoad({ leastAMonth: 6, mostAWeek: 1 })).ok).toBe(true)
    expect(canWish(aLoad({ leastAMonth: 1, mostAWeek: 0 }))).toEqual(inWeeks)
  })

  test('is refused exactly where no month of the calendar could hold it', () => {
    const months = [28, 29, 30, 31].flatMap((days) =>
      [1, 2, 3, 4, 5, 6, 7].map((firstWeekday) => {
        const end = firstWeekday - 1 + days
        const touched = Math.ceil(end / 7)
        return { touched, whole: touched - Number(firstWeekday > 1) - Number(end % 7 > 0) }
      }),
    )
    fc.assert(
      fc.property(fc.nat(7), fc.nat(31), (week, month) => {
        expect(canWish(aLoad({ leastAWeek: week, mostAMonth: month })).ok).toBe(
          months.some(({ whole }) => week * whole <= month),
        )
        expect(canWish(aLoad({ leastAMonth: month, mostAWeek: week })).ok).toBe(
          months.some(({ touched }) => month <= week * touched),
        )
      }),
    )
  })

  test('is refused when what suits best is below the least or above the most', () => {
    for (const load of [
      aLoad({ leastAMonth: 4, wishedAMonth: 3 }),
      aLoad({ mostAMonth: 2, wishedAMonth: 3 }),
    ])
      expect(canWish(load)).toEqual({ ok: false, error: { type: 'WishedOutside' } })
  })

  test('said on two PCs at the same time, whatever was said on each, stays possible', () => {
    fc.assert(
      fc.property(
        possibleLoad,
        possibleLoad,
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (here, there, last) => {
          const fields = Object.keys(here) as (keyof WishedLoad)[]
          const merged = Object.fromEntries(
            fields.map((field, index) => [field, (last[index] ? here : there)[field]]),
          ) as unknown as WishedLoad
          expect(canWish(settledLoad(merged)).ok).toBe(true)
        },
      ),
    )
  })

  test('is left as it was said when it was possible', () => {
    fc.assert(
      fc.property(anyLoad, (load) => {
        fc.pre(canWish(load).ok)
        expect(settledLoad(load)).toEqual(load)
      }),
    )
  })

  test('never passes the most that somebody said', () => {
    expect(settledLoad(aLoad({ leastAWeek: 3, mostAMonth: 8 }))).toEqual(
      aLoad({ leastAWeek: 2, mostAMonth: 8 }),
    )
    expect(settledLoad(aLoad({ leastAMonth: 9, mostAWeek: 1 }))).toEqual(
      aLoad({ leastAMonth: 6, mostAWeek: 1 }),
    )
    expect(settledLoad(aLoad({ leastAMonth: 6, wishedAMonth: 8, mostAMonth: 4 }))).toEqual(
      aLoad({ leastAMonth: 4, wishedAMonth: 4, mostAMonth: 4 }),
    )
  })
})

describe('what is said of a part of a weekday', () => {
  test('changes that part only, and is found again', () => {
    const anyTimes = fc.array(
      fc.tuple(anyWeekday, fc.constantFrom(...dayParts), fc.constantFrom(...timeWishes)),
    )
    fc.assert(
      fc.property(anyTimes, (said) => {
        const known = new Map<string, string>()
        let times = withWish([], 1, 'morning', null)
        for (const [weekday, part, wish] of said) {
          times = withWish(times, weekday, part, wish)
          known.set(`${weekday} ${part}`, wish)
        }
        expect(times.length).toBe(known.size)
        for (const { weekday, part, wish } of times) expect(known.get(`${weekday} ${part}`)).toBe(wish)
      }),
    )
  })

  test('can be taken back', () => {
    const said = withWish(withWish([], 2, 'evening', 'likes'), 5, 'morning', 'cannot')
    expect(wishOf(said, 2, 'evening')).toBe('likes')
    expect(wishOf(withWish(said, 2, 'evening', null), 2, 'evening')).toBeNull()
  })

  test('is the same row on every device', () => {
    expect(wishTimeIdOf(anId(1), { weekday: 2, part: 'evening' })).toBe(`${anId(1)}#2#evening`)
  })
})
