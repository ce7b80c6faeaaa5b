import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, localDateOf, localTimeOf } from '#shared/kernel/local-date.ts'
import { occurrencesOf } from '#shared/rota/occurrence-rules.ts'
import { clashes } from '#shared/rota/signup-rules.ts'
import { aSchedule, aSlot } from '#test/support/builders.ts'

const night = (date: string) => aSlot({ date, startTime: '22:00', endTime: '06:00' })

describe('the night of 29 March 2026, when the clock goes forward', () => {
  test('a slot from 22:00 to 06:00 lasts seven hours', () => {
    expect(night('2026-03-28').minutes).toBe(7 * 60)
  })

  test('a slot at 02:30, in the hour that is skipped, begins when the clock shows 03:30', () => {
    const slot = aSlot({ date: '2026-03-29', startTime: '02:30', endTime: '04:30' })
    expect([localTimeOf(slot.startAt), localTimeOf(slot.endAt), slot.minutes]).toEqual(['03:30', '04:30', 60])
  })

  test('a slot that would end before it begins has no length, and never a negative one', () => {
    expect(aSlot({ date: '2026-03-29', startTime: '02:30', endTime: '03:15' }).minutes).toBe(0)
  })
})

describe('the night of 25 October 2026, when the clock goes back', () => {
  test('a slot from 22:00 to 06:00 lasts nine hours', () => {
    expect(night('2026-10-24').minutes).toBe(9 * 60)
  })

  test('a slot at 02:30 begins the first time the clock shows it', () => {
    const slot = aSlot({ date: '2026-10-25', startTime: '02:30', endTime: '03:30' })
    expect([new Date(slot.startAt).toISOString(), slot.minutes]).toEqual(['2026-10-25T00:30:00.000Z', 120])
  })
})

describe('a slot past midnight', () => {
  test('from 22:00 to 01:00 belongs to the day it begins and lasts three hours', () => {
    const [slot] = occurrencesOf(
      [aSchedule({ startTime: '22:00', endTime: '01:00' })],
      [],
      '2026-11-17',
      '2026-11-17',
    )
    expect(slot).toMatchObject({ date: '2026-11-17', minutes: 180 })
    expect(localDateOf(slot?.endAt ?? 0)).toBe('2026-11-18')
  })

  test('on 31 December ends in the new year', () => {
    const slot = aSlot({ date: '2026-12-31', startTime: '22:00', endTime: '01:00' })
    expect([localDateOf(slot.endAt), localTimeOf(slot.endAt), slot.minutes]).toEqual([
      '2027-01-01',
      '01:00',
      180,
    ])
  })

  test('on 28 February 2028 ends on the 29th', () => {
    expect(localDateOf(aSlot({ date: '2028-02-28', startTime: '22:00', endTime: '01:00' }).endAt)).toBe(
      '2028-02-29',
    )
  })

  test('that ends at the time it began lasts a whole day', () => {
    expect(aSlot({ date: '2026-11-17', startTime: '08:00', endTime: '08:00' }).minutes).toBe(24 * 60)
  })

  test("clashes with the next day's 00:30", () => {
    const late = aSlot({ date: '2026-11-17', startTime: '22:00', endTime: '01:00' })
    const early = aSlot({ date: '2026-11-18', startTime: '00:30', endTime: '02:00' })
    expect(clashes(late, early)).toBe(true)
  })
})

describe('the weeks the clock changes', () => {
  test('still begin every slot at its own local time', () => {
    const schedule = aSchedule({ weekdays: [1, 2, 3, 4, 5, 6, 7], fromDate: '2026-01-01' })
    for (const monday of ['2026-03-23', '2026-03-30', '2026-10-19', '2026-10-26']) {
      const slots = occurrencesOf([schedule], [], monday, addDays(monday, 6))
      expect(slots.map(({ startAt }) => localTimeOf(startAt))).toEqual(Array(7).fill('14:00'))
      expect(slots.map(({ minutes }) => minutes)).toEqual(Array(7).fill(240))
    }
  })

  test('add or take an hour at most, whatever the slot', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((all) => {
      return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`
    })
    const day = fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-17')
    fc.assert(
      fc.property(day, time, time, (date, startTime, endTime) => {
        const ordinary = aSlot({ date: '2026-11-17', startTime, endTime }).minutes
        const { minutes } = aSlot({ date, startTime, endTime })
        expect(minutes).toBeGreaterThanOrEqual(Math.max(0, ordinary - 60))
        expect(minutes).toBeLessThanOrEqual(ordinary + 60)
      }),
    )
  })
})
