import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { instantOf, weekdayOf } from '#shared/kernel/local-date.ts'
import type { SignupState } from '#shared/rota/signup.ts'
import { arrangeToday } from '#shared/rota/today-rules.ts'
import { arrangeWeek, totalsOf, weeksOfMonth } from '#shared/rota/week-rules.ts'
import { aHost, anId, aSlotCard } from '#test/support/builders.ts'

const slot = (date: string, startTime: string, endTime: string, rest = {}) =>
  aSlotCard({ date, startTime, endTime, seriesId: anId(Number(startTime.replace(':', ''))), ...rest })

describe('the week table', () => {
  const slots = [
    slot('2026-11-16', '14:00', '18:00'),
    slot('2026-11-16', '10:00', '14:00'),
    slot('2026-11-18', '14:00', '18:00'),
    slot('2026-11-21', '18:00', '21:00'),
  ]

  test('has one row for each time, in order, and a cell for each day', () => {
    const { bands, columns } = arrangeWeek('2026-11-16', slots)
    expect(bands.map(({ startTime, endTime }) => `${startTime}–${endTime}`)).toEqual([
      '10:00–14:00',
      '14:00–18:00',
      '18:00–21:00',
    ])
    expect(bands.every(({ cells }) => cells.length === columns.length)).toBe(true)
  })

  test('shows Saturday because it has a slot, and no Sunday', () => {
    expect(arrangeWeek('2026-11-16', slots).columns.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('of a week without slots has its five days and no row', () => {
    expect(arrangeWeek('2026-11-16', [])).toMatchObject({ columns: { length: 5 }, bands: [] })
  })

  test('holds every slot of the week once, and none of another week', () => {
    const day = fc.integer({ min: 9, max: 29 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`)
    const hour = fc.integer({ min: 0, max: 23 }).map((number) => `${String(number).padStart(2, '0')}:00`)
    fc.assert(
      fc.property(fc.array(fc.record({ date: day, startTime: hour, endTime: hour })), (made) => {
        const all = made.map((each, index) => ({ ...each, slotId: `slot ${index}` }))
        const shown = arrangeWeek('2026-11-16', all).bands.flatMap(({ cells }) =>
          cells.flatMap(({ slotIds }) => slotIds),
        )
        const ofWeek = all.filter(({ date }) => date >= '2026-11-16' && date <= '2026-11-22')
        expect(shown.toSorted()).toEqual(ofWeek.map(({ slotId }) => slotId).toSorted())
      }),
    )
  })
})

describe('the month', () => {
  test('of November 2026 spreads over six whole weeks', () => {
    const weeks = weeksOfMonth('2026-11')
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([6, '2026-10-26', '2026-12-06'])
  })

  test('of December ends in the new year, and of February 2028 holds the 29th', () => {
    expect(weeksOfMonth('2026-12').at(-1)).toContain('2027-01-03')
    expect(weeksOfMonth('2028-02').flat()).toContain('2028-02-29')
  })

  test('of February 2027 takes four weeks exactly', () => {
    expect(weeksOfMonth('2027-02').map((week) => week[0])).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ])
  })
})

describe('the totals', () => {
  const host = (id: number, state: SignupState) => ({
    ...aHost(),
    hostId: anId(id),
    state,
    replacedBy: null,
    overrideReason: null,
    warnings: [],
  })

  test('count each host once, and only slots that take place', () => {
    const slots = [
      slot('2026-11-16', '10:00', '14:00', {
        hosts: [host(1, 'signedUp'), host(2, 'present'), host(3, 'standby')],
      }),
      slot('2026-11-17', '14:00', '18:00', { hosts: [host(1, 'confirmed')] }),
      slot('2026-11-18', '14:00', '18:00', { open: false, hosts: [host(4, 'signedUp')] }),
    ]
    expect(totalsOf(slots)).toEqual({ hosts: 2, openMinutes: 480, hostMinutes: 720 })
  })

  test('count real minutes in the night the clock changes', () => {
    expect(totalsOf([slot('2026-03-28', '22:00', '06:00')]).openMinutes).toBe(420)
  })
})

describe('today', () => {
  const slots = [
    slot('2026-11-16', '22:00', '01:00'),
    slot('2026-11-17', '10:00', '14:00'),
    slot('2026-11-17', '14:00', '18:00'),
    slot('2026-11-17', '16:00', '17:00', { open: false, state: 'cancelled' }),
    slot('2026-11-17', '19:00', '21:00'),
    slot('2026-11-17', '19:00', '20:00', { seriesId: anId(9) }),
    slot('2026-11-17', '21:00', '22:00'),
  ]
  const at = (time: string) => {
    const day = arrangeToday(slots, instantOf('2026-11-17', time))
    const times = (list: readonly { startTime: string }[]) => list.map(({ startTime }) => startTime)
    return {
      onNow: times(day.onNow),
      next: times(day.next),
      later: times(day.later),
      earlier: times(day.earlier),
      openUntil: day.openUntil,
      changesAt: day.changesAt,
    }
  }

  test('at 15:12 tells who welcomes, who comes next and what follows', () => {
    expect(at('15:12')).toEqual({
      onNow: ['14:00'],
      next: ['19:00', '19:00'],
      later: ['16:00', '21:00'],
      earlier: ['10:00'],
      openUntil: '18:00',
      changesAt: instantOf('2026-11-17', '16:00'),
    })
  })

  test("at half past midnight still shows last night's slot", () => {
    expect(at('00:30')).toMatchObject({ onNow: ['22:00'], next: ['10:00'], openUntil: '01:00', earlier: [] })
  })

  test('is open until the last of the slots that touch', () => {
    expect(at('11:00').openUntil).toBe('18:00')
    expect(at('19:30').openUntil).toBe('22:00')
  })

  test('between two slots is closed, and looks again when the next begins', () => {
    expect(at('18:00')).toMatchObject({
      onNow: [],
      openUntil: null,
      changesAt: instantOf('2026-11-17', '19:00'),
    })
  })

  test('after the last slot looks again at midnight', () => {
    expect(at('23:00')).toMatchObject({ next: [], later: [], changesAt: instantOf('2026-11-18', '00:00') })
  })
})
