import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/kernel/local-date.ts'
import { heatFigures } from '#shared/visits/figure-rules.ts'
import { heatMapOf, hoursOf, meanOfCell } from '#shared/visits/heat-map-rules.ts'
import type { HourTally } from '#shared/visits/heat-map-rules.ts'
import type { PlannedSlot, SlotTally } from '#shared/visits/statistics-rules.ts'
import { anId } from '#test/support/builders.ts'

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
const slot = (date: string, startTime: string, endTime: string): PlannedSlot => ({
  slotId: `${anId(1)}@${date}`,
  date,
  startTime,
  endTime,
})
const tallyOf = ({ date, slotId }: PlannedSlot, total: number): SlotTally => ({ date, slotId, total })
const hoursOfSlot = ({ date, slotId }: PlannedSlot, totals: Record<number, number>): HourTally[] =>
  Object.entries(totals).map(([hour, total]) => ({ date, slotId, hour: Number(hour), total }))
const written = (hours: { weekday: number; hour: number }[]): string =>
  hours.map(({ weekday, hour }) => `${weekday}/${hour}`).join(' ')

describe('the hours a slot covers', () => {
  test('are those it touches, in part or whole', () => {
    expect(written(hoursOf(slot('2026-11-17', '13:30', '16:00')))).toBe('2/13 2/14 2/15')
    expect(written(hoursOf(slot('2026-11-17', '13:30', '16:01')))).toBe('2/13 2/14 2/15 2/16')
  })

  test('run into the next weekday past midnight, from Sunday to Monday too', () => {
    expect(written(hoursOf(slot('2026-11-22', '22:00', '01:00')))).toBe('7/22 7/23 1/0')
    expect(hoursOf(slot('2026-11-22', '09:00', '09:00'))).toHaveLength(24)
  })

  test('have no hour 2 in the night the clock goes forward', () => {
    expect(written(hoursOf(slot('2027-03-27', '23:00', '05:00')))).toBe('6/23 7/0 7/1 7/3 7/4')
    expect(written(hoursOf(slot('2027-03-28', '01:00', '04:00')))).toBe('7/1 7/3')
  })

  test('have one hour 2 in the night the clock goes back', () => {
    expect(written(hoursOf(slot('2026-10-24', '23:00', '05:00')))).toBe('6/23 7/0 7/1 7/2 7/3 7/4')
  })
})

describe('the heat map', () => {
  const [one, two, three] = ['2026-11-10', '2026-11-17', '2026-11-24'].map((date) =>
    slot(date, '14:00', '16:00'),
  )
  if (!one || !two || !three) throw new Error('three slots')

  test('averages over the slots whose hours are known, and says of how many', () => {
    const heat = heatMapOf([tallyOf(one, 7), tallyOf(two, 0)], hoursOfSlot(one, { 14: 3, 15: 4 }), [
      one,
      two,
      three,
    ])
    expect(heat.cells.map((cell) => [cell.weekday, cell.hour, cell.total, meanOfCell(cell)])).toEqual([
      [2, 14, 3, { mean: 1.5, counted: 2, planned: 3 }],
      [2, 15, 4, { mean: 2, counted: 2, planned: 3 }],
    ])
  })

  test('puts a typed total in no hour, and says how many visits have none', () => {
    const heat = heatMapOf([tallyOf(one, 7), tallyOf(two, 9)], hoursOfSlot(one, { 14: 3, 15: 2 }), [one, two])
    expect(heat).toMatchObject({ total: 16, withoutHour: 11 })
    expect(heat.cells.map((cell) => cell.countedSlots)).toEqual([1, 1])
  })

  test('shows a slot without a count as not counted, never as an empty hour', () => {
    const { cells } = heatFigures(heatMapOf([], [], [one]), null)
    expect(cells.map(({ state, total, perSlot }) => [state, total, perSlot.mean])).toEqual([
      ['notCounted', null, null],
      ['notCounted', null, null],
    ])
  })

  test('takes a −1 just past the hour from the hour before', () => {
    const heat = heatMapOf([tallyOf(one, 2)], hoursOfSlot(one, { 14: 3, 15: -1 }), [one])
    expect(heat.cells.map((cell) => cell.total)).toEqual([2, 0])
  })

  test('puts half past midnight of a Saturday slot on Sunday, after its other hours', () => {
    const night = slot('2026-11-21', '22:00', '01:00')
    const past = { ...night, date: '2026-11-22' }
    const hours = [...hoursOfSlot(past, { 0: -1 }), ...hoursOfSlot(night, { 22: 4, 23: 5 })]
    const heat = heatMapOf([tallyOf(night, 8)], hours, [night])
    expect(heat.cells.map((cell) => [cell.weekday, cell.hour, cell.total])).toEqual([
      [6, 22, 4],
      [6, 23, 4],
      [7, 0, 0],
    ])
  })

  test('adds the two hours 2 of 25 October 2026 together: that night the hour lasts two', () => {
    const night = slot('2026-10-24', '22:00', '04:00')
    const heat = heatMapOf([tallyOf(night, 5)], hoursOfSlot({ ...night, date: '2026-10-25' }, { 2: 5 }), [
      night,
    ])
    expect(heat.cells.find((cell) => cell.hour === 2)).toMatchObject({
      weekday: 7,
      total: 5,
      plannedSlots: 1,
    })
    expect(heat.withoutHour).toBe(0)
  })

  test('keeps a visit at the hour it was seen when the slot is given other hours, and averages over it', () => {
    const moved = { ...two, startTime: '12:00', endTime: '16:00' }
    const { cells } = heatMapOf([tallyOf(moved, 5)], hoursOfSlot(two, { 10: 5 }), [moved])
    expect(cells[0]).toEqual({
      weekday: 2,
      hour: 10,
      total: 5,
      slotTotal: 5,
      countedSlots: 1,
      plannedSlots: 1,
    })
    expect(cells.map(({ weekday, hour }) => `${weekday}/${hour}`)).toEqual([
      '2/10',
      '2/12',
      '2/13',
      '2/14',
      '2/15',
    ])
  })

  test('leaves visits outside slots in their hour and out of the average of slots', () => {
    const outside = [{ date: '2026-11-10', slotId: null, total: 2 }]
    const hours = [...hoursOfSlot(one, { 14: 4 }), { date: '2026-11-10', slotId: null, hour: 14, total: 2 }]
    const cell = heatMapOf([tallyOf(one, 4), ...outside], hours, [one]).cells[0]
    expect(cell).toMatchObject({ total: 6, slotTotal: 4 })
    expect(cell && meanOfCell(cell).mean).toBe(4)
  })

  test('adds up: cells by weekday, by hour, with and without an hour', () => {
    const aSlot = fc.record({
      day: fc.nat(60),
      hours: fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 5 }),
      typed: fc.integer({ min: -3, max: 9 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(aSlot, { selector: ({ day }) => day, maxLength: 20 }), (rows) => {
        const held = rows.map((row) => ({
          ...row,
          slot: slot(addDays('2026-10-01', row.day), '20:00', '01:00'),
        }))
        const hours = held.flatMap((one) =>
          one.hours.map((total, hour) => ({
            ...one.slot,
            date: addDays(one.slot.date, hour < 4 ? 0 : 1),
            hour: (20 + hour) % 24,
            total,
          })),
        )
        const tallies = held.map((one) => tallyOf(one.slot, one.typed + sumOf(one.hours)))
        const slots = held.map((one) => one.slot)
        const figures = heatFigures(heatMapOf(tallies, hours, slots), null)
        const sum = (all: { total: number | null }[]): number =>
          all.reduce((total, one) => total + (one.total ?? 0), 0)
        expect(sum(figures.cells)).toBe(figures.withHour.total ?? 0)
        expect(sum(figures.weekdays)).toBe(sum(figures.cells))
        expect(sum(figures.hours)).toBe(sum(figures.cells))
        expect((figures.withHour.total ?? 0) + (figures.withoutHour.total ?? 0)).toBe(figures.total.total)
        for (const { total } of [...figures.cells, figures.withoutHour])
          expect(total ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
