import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, datesFrom, instantOf, isoWeekOf } from '#shared/kernel/local-date.ts'
import { wholeFigure } from '#shared/visits/figure-rules.ts'
import { periodLengths, periodOf, periodsBetween, seasonOf } from '#shared/visits/period-rules.ts'
import { seriesKeys, seriesOf } from '#shared/visits/series-rules.ts'
import {
  kindsOf,
  meanPerDay,
  meanPerSlot,
  settle,
  sumsByDay,
  sumsOf,
  uncountedSlots,
} from '#shared/visits/statistics-rules.ts'
import type { PlannedSlot, SlotTally } from '#shared/visits/statistics-rules.ts'
import { anId } from '#test/support/builders.ts'

const slot = (date: string, startTime = '14:00', series = 1): PlannedSlot => ({
  slotId: `${anId(series)}@${date}`,
  date,
  startTime,
  endTime: '18:00',
})
const tally = ({ date, slotId }: { date: string; slotId: string | null }, total: number): SlotTally => ({
  date,
  slotId,
  total,
})
const free = (date: string, total: number): SlotTally => ({ date, slotId: null, total })

/** Slots from 1 November to 29 March, each counted or not, with a few visits outside them. */
const aPlace = fc
  .array(
    fc.record({
      day: fc.nat(148),
      series: fc.constantFrom(1, 2, 3),
      total: fc.option(fc.integer({ min: -1, max: 30 })),
      outside: fc.option(fc.nat(4), { freq: 3 }),
      planned: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((rows) => {
    const unique = [...new Map(rows.map((row) => [`${row.day} ${row.series}`, row])).values()]
    const slots = unique.map((row) => ({
      ...row,
      slot: slot(addDays('2026-11-01', row.day), `${8 + 4 * row.series}:00`.padStart(5, '0'), row.series),
    }))
    const outside = new Map(unique.flatMap((row) => (row.outside === null ? [] : [[row.day, row.outside]])))
    return {
      planned: slots.filter((one) => one.planned).map((one) => one.slot),
      tallies: [
        ...slots.flatMap((one) => (one.total === null ? [] : [tally(one.slot, one.total)])),
        ...[...outside].map(([day, total]) => free(addDays('2026-11-01', day), total)),
      ],
    }
  })
const range = { from: '2026-11-01', to: '2027-03-29' }

describe('an average', () => {
  const [monday, tuesday, wednesday] = ['2026-11-16', '2026-11-17', '2026-11-18'].map((date) => slot(date))
  if (!monday || !tuesday || !wednesday) throw new Error('three slots')

  test('never divides by a slot nobody counted, and says how many were', () => {
    const sums = sumsOf([tally(monday, 10), tally(tuesday, 0)], [monday, tuesday, wednesday])
    expect(meanPerSlot(sums)).toEqual({ mean: 5, counted: 2, planned: 3 })
    expect(meanPerDay(sums)).toEqual({ mean: 5, counted: 2, planned: 3 })
  })

  test('is no number at all when nothing was counted, which is not zero', () => {
    const sums = sumsOf([], [monday, tuesday])
    expect(meanPerSlot(sums)).toEqual({ mean: null, counted: 0, planned: 2 })
    expect(wholeFigure(sums, null)).toMatchObject({ state: 'notCounted', total: null })
    expect(wholeFigure(sumsOf([tally(monday, 0)], [monday]), null)).toMatchObject({
      state: 'counted',
      total: 0,
    })
  })

  test('of slots leaves out visits outside them; the average of days has them', () => {
    const sums = sumsOf([tally(monday, 10), free('2026-11-16', 2), free('2026-11-19', 4)], [monday])
    expect(meanPerSlot(sums)).toEqual({ mean: 10, counted: 1, planned: 1 })
    expect(meanPerDay(sums)).toEqual({ mean: 8, counted: 2, planned: 2 })
  })

  test('counts a slot that has since left the rota as held', () => {
    expect(meanPerSlot(sumsOf([tally(monday, 6)], [tuesday]))).toEqual({ mean: 6, counted: 1, planned: 2 })
  })

  test('never stands on more than was planned, nor changes by planning more', () => {
    fc.assert(
      fc.property(aPlace, ({ tallies, planned }) => {
        const sums = sumsOf(tallies, planned)
        const more = sumsOf(tallies, [...planned, slot('2027-03-30')])
        expect(sums.countedSlots).toBeLessThanOrEqual(sums.plannedSlots)
        expect(sums.countedDays).toBeLessThanOrEqual(sums.openDays)
        expect(meanPerSlot(more).mean).toBe(meanPerSlot(sums).mean)
        expect(meanPerSlot(more).planned).toBe(sums.plannedSlots + 1)
      }),
    )
  })
})

describe('a series', () => {
  test('adds up to the same total whatever it is grouped by', () => {
    fc.assert(
      fc.property(aPlace, fc.constantFrom(...seriesKeys), ({ tallies, planned }, by) => {
        const series = seriesOf(tallies, planned, { by, ...range })
        const { total, slotTotal, countedSlots, plannedSlots } = sumsOf(tallies, planned)
        const sum = (of: (one: (typeof series)[number]) => number): number =>
          series.reduce((all, one) => all + of(one), 0)
        expect(sum((one) => one.total)).toBe(total)
        expect(sum((one) => one.slotTotal)).toBe(slotTotal)
        expect(sum((one) => one.countedSlots)).toBe(countedSlots)
        expect(sum((one) => one.plannedSlots)).toBe(plannedSlots)
        expect(new Set(series.map((one) => one.key)).size).toBe(series.length)
      }),
    )
  })

  test('of days has every day, the one nobody counted and the one nobody came', () => {
    const [open, empty] = [slot('2026-11-16'), slot('2026-11-18')]
    const series = seriesOf([tally(empty, 0)], [open, empty], {
      by: 'day',
      from: '2026-11-16',
      to: '2026-11-18',
    })
    expect(
      series.map(({ key, countedDays, openDays, total }) => [key, countedDays, openDays, total]),
    ).toEqual([
      ['2026-11-16', 0, 1, 0],
      ['2026-11-17', 0, 0, 0],
      ['2026-11-18', 1, 1, 0],
    ])
  })

  test('of usual slots puts the Tuesdays at two together, apart from those at ten', () => {
    const slots = [slot('2026-11-17'), slot('2026-11-24'), slot('2026-11-24', '10:00', 2), slot('2026-11-25')]
    const tallies = slots.slice(0, 3).map((one, index) => tally(one, 10 + index))
    const series = seriesOf([...tallies, free('2026-11-24', 3)], slots, { by: 'usualSlot', ...range })
    expect(
      series.map(({ key, total, countedSlots, plannedSlots }) => [key, total, countedSlots, plannedSlots]),
    ).toEqual([
      ['2-10:00', 12, 1, 1],
      ['2-14:00', 21, 2, 2],
      ['3-14:00', 0, 0, 1],
      ['free', 3, 0, 0],
    ])
  })

  test('of slots is in order of time, what came outside them after the slots of its day', () => {
    const slots = [slot('2026-11-17'), slot('2026-11-17', '10:00', 2), slot('2026-11-16')]
    const series = seriesOf([free('2026-11-17', 1)], slots, { by: 'slot', ...range })
    expect(series.map(({ from, startTime }) => `${from} ${startTime}`)).toEqual([
      '2026-11-16 14:00',
      '2026-11-17 10:00',
      '2026-11-17 14:00',
      '2026-11-17 null',
    ])
  })

  test('gives a night slot whole to the day it starts on, over New Year too', () => {
    const night = { ...slot('2026-12-31', '22:00'), endTime: '01:00' }
    const years = seriesOf([tally(night, 40)], [night], { by: 'year', from: '2026-12-31', to: '2027-01-01' })
    expect(years.map(({ key, total }) => [key, total])).toEqual([
      ['2026', 40],
      ['2027', 0],
    ])
  })
})

describe('a period', () => {
  test('follows the one before it without a hole or an overlap, cut to the range', () => {
    const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(
      fc.property(aDay, fc.nat(500), fc.constantFrom(...periodLengths), (from, length, by) => {
        const to = addDays(from, length)
        const periods = periodsBetween(from, to, by)
        expect(periods.flatMap((period) => datesFrom(period.from, period.to))).toEqual(datesFrom(from, to))
        for (const period of periods) expect(periodOf(period.to, by).key).toBe(period.key)
      }),
      { numRuns: 60 },
    )
  })

  test('of winter is December to February and belongs to the year it ends', () => {
    expect(
      ['2026-11-30', '2026-12-01', '2027-01-15', '2027-02-28', '2027-03-01'].map(
        (day) => periodOf(day, 'season').key,
      ),
    ).toEqual(['2026-autumn', '2027-winter', '2027-winter', '2027-winter', '2027-spring'])
    expect(periodOf('2027-12-25', 'season')).toEqual({
      key: '2028-winter',
      from: '2027-12-01',
      to: '2028-02-29',
    })
    expect(['05-31', '06-01', '08-31', '09-01'].map((day) => seasonOf(`2026-${day}`).season)).toEqual([
      'spring',
      'summer',
      'summer',
      'autumn',
    ])
  })

  test('of a week is ISO: 2 January 2027 is in week 53 of 2026', () => {
    expect(isoWeekOf('2027-01-02')).toEqual({ year: 2026, week: 53 })
    expect(periodOf('2027-01-02', 'week')).toEqual({ key: '2026-W53', from: '2026-12-28', to: '2027-01-03' })
  })

  test('of February has 29 days in 2028', () => {
    expect(periodOf('2028-02-29', 'month')).toEqual({ key: '2028-02', from: '2028-02-01', to: '2028-02-29' })
    expect(periodOf('2027-02-01', 'month').to).toBe('2027-02-28')
  })
})

describe('settling the parts of a total', () => {
  test('takes what is below zero from the part before it', () => {
    expect(settle([3, -1, 4], 6)).toEqual([2, 0, 4])
    expect(settle([3, -1, 4], 5)).toEqual([2, 0, 3])
    expect(settle([-2, 5], 3)).toEqual([0, 3])
    expect(settle([-2], -2)).toEqual([0])
  })

  test('never shows less than zero nor more than the total, and moves nothing that need not be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 20 })),
        fc.integer({ min: -5, max: 60 }),
        (parts, total) => {
          const settled = settle(parts, total)
          const sum = settled.reduce((all, part) => all + part, 0)
          const raw = parts.reduce((all, part) => all + part, 0)
          expect(Math.min(0, ...settled)).toBe(0)
          expect(sum).toBe(Math.max(0, Math.min(raw, total)))
          if (parts.every((part) => part >= 0) && raw <= total) expect(settled).toEqual(parts)
        },
      ),
    )
  })

  test('keeps kinds adding up to the total when a smaller total was typed without a kind', () => {
    expect(
      kindsOf(
        [
          { kind: 'coffee', total: 10 },
          { kind: null, total: -2 },
        ],
        8,
      ),
    ).toEqual([{ kind: 'coffee', total: 8 }])
    expect(
      kindsOf(
        [
          { kind: 'meal', total: 3 },
          { kind: null, total: 4 },
        ],
        7,
      ),
    ).toEqual([
      { kind: 'meal', total: 3 },
      { kind: null, total: 4 },
    ])
    expect(kindsOf([], 0)).toEqual([])
  })
})

test('a sum two PCs brought below zero is zero in every figure', () => {
  const [one, other] = [slot('2026-11-16'), slot('2026-11-17')]
  expect(sumsByDay([tally(one, -1), tally(other, 5)], []).get('2026-11-16')?.total).toBe(0)
  expect(sumsOf([tally(one, -1), tally(other, 5)], []).total).toBe(5)
})

describe('the slots nobody counted', () => {
  const night = {
    ...slot('2026-11-20', '22:00', 2),
    endTime: '01:00',
    endAt: instantOf('2026-11-21', '01:00'),
  }
  const afternoon = { ...slot('2026-11-20'), endAt: instantOf('2026-11-20', '18:00') }

  test('at 00:30 leave out the slot from 22:00 to 01:00 that is still running, and hold it from 01:00 on', () => {
    const at = (time: string) => uncountedSlots([afternoon, night], new Set(), instantOf('2026-11-21', time))
    expect(at('00:30')).toEqual([afternoon])
    expect(at('01:00')).toEqual([afternoon, night])
  })

  test('leave out those with a count, be it a zero', () => {
    const now = instantOf('2026-11-21', '12:00')
    expect(uncountedSlots([afternoon, night], new Set([afternoon.slotId]), now)).toEqual([night])
  })
})
