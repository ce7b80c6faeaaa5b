import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import {
  canCount,
  correctionToZero,
  dayTarget,
  deltaForTotal,
  isLate,
  isSecondTime,
  kindToTakeBack,
  maximumTotal,
  minuteOfDay,
  newCount,
  stateOfCount,
  stateOfTally,
  totalOfState,
} from '#shared/visits/count-rules.ts'
import type { CountTarget } from '#shared/visits/visit-count.ts'
import { visitKinds } from '#shared/visits/visit-kind.ts'
import { anId } from '#test/support/builders.ts'

const minute = 60_000
const slotOf = (date: string, start: string, end: string, endDate = date): CountTarget => ({
  slotId: `${anId(1)}@${date}`,
  date,
  startAt: instantOf(date, start),
  endAt: instantOf(endDate, end),
})
const afternoon = slotOf('2026-11-21', '14:00', '18:00')
const at = (time: string, date = '2026-11-21'): number => instantOf(date, time)
const ask = { now: at('15:12'), target: afternoon, total: 17, kindTotal: null, delta: 1 }
const entry = {
  id: anId(9),
  now: at('15:12'),
  target: afternoon,
  delta: 1,
  entry: 'tap',
  kind: null,
  graceMinutes: 720,
} as const

describe('a count', () => {
  test('is accepted while the slot runs, from its first minute, and long after it', () => {
    for (const now of [at('14:00'), at('15:12'), at('23:00'), at('09:00', '2026-12-24')]) {
      expect(canCount({ ...ask, now })).toEqual({ ok: true, value: null })
    }
  })

  test('is refused for a slot that has not begun, with its day', () => {
    expect(canCount({ ...ask, now: at('13:59') })).toEqual({
      ok: false,
      error: { type: 'InTheFuture', date: '2026-11-21' },
    })
  })

  test('is refused for tomorrow, and accepted from midnight', () => {
    const tomorrow = dayTarget('2026-11-22')
    expect(canCount({ ...ask, target: tomorrow, now: at('23:59') }).ok).toBe(false)
    expect(canCount({ ...ask, target: tomorrow, now: at('00:00', '2026-11-22') }).ok).toBe(true)
  })

  test('is refused below zero, with the total that stands', () => {
    expect(canCount({ ...ask, total: 3, delta: -4 })).toEqual({
      ok: false,
      error: { type: 'TotalBelowZero', total: 3 },
    })
    expect(canCount({ ...ask, total: 3, delta: -3 }).ok).toBe(true)
    expect(canCount({ ...ask, total: 3, kindTotal: 0, delta: -1 })).toMatchObject({ error: { total: 0 } })
  })

  test('is refused past 5,000, a slip of the finger', () => {
    expect(canCount({ ...ask, total: 0, delta: maximumTotal }).ok).toBe(true)
    expect(canCount({ ...ask, total: 1, delta: maximumTotal })).toEqual({
      ok: false,
      error: { type: 'TotalTooHigh', maximum: 5000 },
    })
  })

  test('can always be a zero once the slot has begun, even where two PCs took too much back', () => {
    expect(canCount({ ...ask, total: 0, delta: 0 }).ok).toBe(true)
    expect(canCount({ ...ask, total: -1, delta: correctionToZero(-1) }).ok).toBe(true)
  })
})

describe('nothing counted and nobody came', () => {
  test('are two different things', () => {
    expect(stateOfCount([])).toBe('notCounted')
    expect(stateOfCount([{ delta: deltaForTotal(0, 0) }])).toEqual({ counted: 0 })
    expect(stateOfCount([{ delta: 1 }, { delta: -1 }])).toEqual({ counted: 0 })
    expect(stateOfTally(0, 0)).toBe('notCounted')
    expect(totalOfState('notCounted')).toBe(0)
  })
})

describe('a typed total', () => {
  test('of two PCs that saw the same number adds both differences', () => {
    const seen = 10
    const entries = [{ delta: 10 }, { delta: deltaForTotal(seen, 12) }, { delta: deltaForTotal(seen, 13) }]
    expect(stateOfCount(entries)).toEqual({ counted: 15 })
  })

  test('alone is what stands afterwards, whatever stood before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.nat(5000), (before, typed) => {
        const entries = before.map((delta) => ({ delta }))
        const seen = totalOfState(stateOfCount(entries))
        expect(stateOfCount([...entries, { delta: deltaForTotal(seen, typed) }])).toEqual({ counted: typed })
      }),
    )
  })
})

describe('two PCs that count at once', () => {
  const acts = fc.array(fc.oneof(fc.constant(1), fc.constant(-1), fc.integer({ min: 0, max: 40 })), {
    maxLength: 30,
  })

  test('add up, in whatever order their entries arrive', () => {
    fc.assert(
      fc.property(acts, acts, fc.infiniteStream(fc.nat(1)), (one, two, picks) => {
        const [left, right] = [[...one], [...two]]
        const merged: { delta: number }[] = []
        while (left.length + right.length > 0) {
          const from = right.length === 0 || (left.length > 0 && picks.next().value === 0) ? left : right
          merged.push({ delta: from.shift() ?? 0 })
        }
        const sum = [...one, ...two].reduce((total, delta) => total + delta, 0)
        const whole = stateOfCount(merged)
        expect(whole).toEqual(one.length + two.length === 0 ? 'notCounted' : { counted: Math.max(0, sum) })
        expect(stateOfCount(merged.toReversed())).toEqual(whole)
      }),
    )
  })

  test('that both take back the one visit show 0, and the next +1 shows 1', () => {
    const merged = [{ delta: 1 }, { delta: -1 }, { delta: -1 }]
    expect(stateOfCount(merged)).toEqual({ counted: 0 })
    expect(stateOfCount([...merged, { delta: correctionToZero(-1) }, { delta: 1 }])).toEqual({ counted: 1 })
    expect(correctionToZero(4)).toBe(0)
  })
})

describe('a late count', () => {
  test('is one made after the grace, to the minute', () => {
    expect(isLate(afternoon.endAt, at('18:00'), 720)).toBe(0)
    expect(isLate(afternoon.endAt, at('06:00', '2026-11-22'), 720)).toBe(0)
    expect(isLate(afternoon.endAt, at('06:00', '2026-11-22') + 1, 720)).toBe(1)
    expect(isLate(afternoon.endAt, at('18:01'), 0)).toBe(1)
  })

  test('counts real minutes through the night the clock changes', () => {
    const night = slotOf('2026-10-24', '22:00', '01:00', '2026-10-25')
    expect(isLate(night.endAt, instantOf('2026-10-25', '12:00'), 720)).toBe(0)
    expect(isLate(night.endAt, instantOf('2026-10-25', '12:01'), 720)).toBe(1)
    const spring = slotOf('2027-03-27', '22:00', '01:00', '2027-03-28')
    expect(isLate(spring.endAt, instantOf('2027-03-28', '14:00'), 720)).toBe(0)
  })

  test('for a day without a slot runs from midnight', () => {
    expect(newCount({ ...entry, target: dayTarget('2026-11-20'), now: at('11:59') }).late).toBe(0)
    expect(newCount({ ...entry, target: dayTarget('2026-11-20'), now: at('12:01') }).late).toBe(1)
  })
})

describe('an entry', () => {
  test('tapped while the slot runs says its minute', () => {
    expect(newCount(entry)).toEqual({
      id: anId(9),
      at: at('15:12'),
      date: '2026-11-21',
      minute: 15 * 60 + 12,
      slotId: `${anId(1)}@2026-11-21`,
      delta: 1,
      entry: 'tap',
      kind: null,
      late: 0,
    })
  })

  test('tapped for a slot that is over is a correction: nobody saw its hour', () => {
    expect(newCount({ ...entry, now: at('18:00') })).toMatchObject({
      entry: 'correction',
      minute: 14 * 60,
      late: 0,
    })
    expect(newCount({ ...entry, now: at('09:00', '2026-11-23') })).toMatchObject({
      entry: 'correction',
      late: 1,
    })
  })

  test('of a slot past midnight stays on the day the slot started, New Year too', () => {
    const newYear = slotOf('2026-12-31', '22:00', '01:00', '2027-01-01')
    expect(newCount({ ...entry, target: newYear, now: instantOf('2027-01-01', '00:30') })).toMatchObject({
      date: '2026-12-31',
      minute: 30,
      entry: 'tap',
    })
  })

  test('of a paper year has its own day and is never late', () => {
    expect(newCount({ ...entry, entry: 'import', target: dayTarget('2019-03-04') })).toMatchObject({
      date: '2019-03-04',
      minute: 0,
      entry: 'import',
      late: 0,
    })
  })

  test('holds numbers, an id, a slot, a day and words of closed lists, and nothing else', () => {
    const forms: Record<string, RegExp> = {
      id: /^[0-9a-f-]{36}$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      slotId: /^[0-9a-f-]{36}@\d{4}-\d{2}-\d{2}$/,
      entry: /^(tap|total|correction|import)$/,
      kind: new RegExp(`^(${visitKinds.join('|')})$`),
    }
    const texts = Object.entries(newCount({ ...entry, kind: 'coffee' })).filter(
      ([, value]) => typeof value !== 'number',
    )
    expect(texts.map(([name]) => name).toSorted()).toEqual(['date', 'entry', 'id', 'kind', 'slotId'])
    for (const [name, value] of texts) expect(String(value)).toMatch(forms[name] ?? /^$/)
  })
})

describe('the night of 25 October 2026', () => {
  const firstHalfPastTwo = instantOf('2026-10-25', '02:30')

  test('has 02:30 twice, both minute 150, and the second says it is the second', () => {
    expect([minuteOfDay(firstHalfPastTwo), minuteOfDay(firstHalfPastTwo + 60 * minute)]).toEqual([150, 150])
    expect([firstHalfPastTwo, firstHalfPastTwo + 60 * minute].map(isSecondTime)).toEqual([false, true])
    expect(isSecondTime(firstHalfPastTwo + 90 * minute)).toBe(false)
  })

  test('belongs to a day of 25 hours', () => {
    const { startAt, endAt } = dayTarget('2026-10-25')
    expect((endAt - startAt) / minute).toBe(25 * 60)
  })
})

describe('taking one back without saying the kind', () => {
  test('takes the kind last counted that still has a visit', () => {
    expect(kindToTakeBack([])).toBeNull()
    expect(
      kindToTakeBack([
        { kind: 'coffee', delta: 1 },
        { kind: 'meal', delta: 1 },
      ]),
    ).toBe('coffee')
    expect(
      kindToTakeBack([
        { kind: 'coffee', delta: -1 },
        { kind: 'coffee', delta: 1 },
        { kind: 'meal', delta: 1 },
      ]),
    ).toBe('meal')
    expect(
      kindToTakeBack([
        { kind: null, delta: 1 },
        { kind: 'meal', delta: 1 },
      ]),
    ).toBeNull()
  })
})
