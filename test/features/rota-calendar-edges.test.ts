import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

let rota: Rota
beforeEach(async () => {
  rota = await aRota()
})
afterEach(() => rota.dispose())

const week = (weekStart: string) => valueOf(rota.api.rota.getWeek({ weekStart }))
const nightly = { startTime: '22:00', endTime: '06:00' } as const

describe('the weeks the clock changes', () => {
  test('29 March 2026: a night loses an hour, its day keeps its hours on the wall', async () => {
    await rota.addSeries({ ...nightly, weekdays: [6] })
    await rota.addSeries({ weekdays: [7], startTime: '14:00', endTime: '18:00' })
    const { slots, totals } = await week('2026-03-29')
    expect(slots.map(({ date, startTime, endTime, minutes }) => [date, startTime, endTime, minutes])).toEqual(
      [
        ['2026-03-28', '22:00', '06:00', 420],
        ['2026-03-29', '14:00', '18:00', 240],
      ],
    )
    expect(slots[1]?.startAt).toBe(Date.UTC(2026, 2, 29, 12))
    expect(totals.openMinutes).toBe(660)
  })

  test('25 October 2026: a night gains an hour, and ends before the morning slot begins', async () => {
    const night = await rota.addSeries({ ...nightly, weekdays: [6] })
    const morning = await rota.addSeries({ weekdays: [7], startTime: '06:00', endTime: '09:00' })
    const { slots } = await week('2026-10-25')
    expect(slots.map(({ minutes }) => minutes)).toEqual([540, 180])
    const samira = await rota.addHost('Samira')
    rota.clock.set(instantOf('2026-10-01', '10:00'))
    await valueOf(rota.api.rota.signUp({ slotId: `${night}@2026-10-24`, hostId: samira }))
    await valueOf(rota.api.rota.signUp({ slotId: `${morning}@2026-10-25`, hostId: samira }))
    expect((await week('2026-10-25')).totals).toEqual({ hosts: 1, openMinutes: 720, hostMinutes: 720 })
  })
})

describe('days that are not every year', () => {
  test('29 February 2028 holds its slot, its sign-up and its place in the month', async () => {
    const seriesId = await rota.addSeries({ weekdays: [2] })
    const slotId = `${seriesId}@2028-02-29`
    const samira = await rota.addHost('Samira')
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    expect(await rota.slotsOf('2028-02-29')).toMatchObject([{ slotId, hosts: [{ hostId: samira }] }])
    const { weeks, slots } = await valueOf(rota.api.rota.getMonth({ month: '2028-02' }))
    expect(weeks.at(-1)?.days[1]).toMatchObject({ date: '2028-02-29', inMonth: true })
    expect(slots.filter(({ date }) => date.startsWith('2028-02'))).toHaveLength(5)
  })

  test('New Year’s Eve: a night from one year to the next, in week 53', async () => {
    const seriesId = await rota.addSeries({ weekdays: [4], startTime: '22:00', endTime: '03:00' })
    const { isoWeek, weekEnd, slots } = await week('2026-12-31')
    expect([isoWeek, weekEnd]).toEqual([{ year: 2026, week: 53 }, '2027-01-03'])
    expect(slots).toMatchObject([{ slotId: `${seriesId}@2026-12-31`, minutes: 300 }])
    rota.clock.set(instantOf('2027-01-01', '01:30'))
    const today = await valueOf(rota.api.rota.getToday({}))
    expect(today.onNow.map(({ date }) => date)).toEqual(['2026-12-31'])
    expect(today).toMatchObject({ day: { date: '2027-01-01', today: true }, openUntil: '03:00' })
  })
})

describe('a slot from 22:00 to 01:00', () => {
  test('is on after midnight, counts its gap until it ends, and belongs to its evening', async () => {
    const seriesId = await rota.addSeries({ weekdays: [5], startTime: '22:00', endTime: '01:00' })
    rota.clock.set(instantOf('2026-11-28', '00:30'))
    const today = await valueOf(rota.api.rota.getToday({}))
    expect(today.onNow).toMatchObject([{ slotId: `${seriesId}@2026-11-27`, minutes: 180 }])
    expect(today.changesAt).toBe(instantOf('2026-11-28', '01:00'))
    expect(today.gaps).toEqual({ slots: 1, hosts: 2, keyHolders: 0 })
    const gaps = await valueOf(rota.api.rota.listGaps({}))
    expect(gaps.today.slotIds).toEqual([`${seriesId}@2026-11-27`])
    rota.clock.set(instantOf('2026-11-28', '01:00'))
    const over = await valueOf(rota.api.rota.getToday({}))
    expect(over.onNow).toEqual([])
    expect(over.nextOpening).toMatchObject({ date: '2026-12-04' })
  })
})

describe('the views', () => {
  test('the week is a table of bands and days, with its gaps and its totals', async () => {
    await rota.addSeries({ weekdays: [1, 2, 6] })
    await rota.addSeries({ weekdays: [2], startTime: '18:00', endTime: '21:00' })
    const { days, table, slots, gaps } = await week('2026-11-25')
    expect(days.map(({ date }) => date)).toHaveLength(7)
    expect(table.columns).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
    ])
    expect(
      table.bands.map(({ startTime, cells }) => [startTime, cells.map(({ slotIds }) => slotIds.length)]),
    ).toEqual([
      ['14:00', [1, 1, 0, 0, 0, 1]],
      ['18:00', [0, 1, 0, 0, 0, 0]],
    ])
    expect(slots).toHaveLength(4)
    expect(gaps).toEqual({ slots: 4, hosts: 8, keyHolders: 0 })
  })

  test('gaps today, until Sunday and over four weeks', async () => {
    await rota.addSeries({ weekdays: [6, 7] })
    const { today, week, fourWeeks, slots } = await valueOf(rota.api.rota.listGaps({}))
    expect([today.until, week.until, fourWeeks.until]).toEqual(['2026-11-21', '2026-11-22', '2026-12-18'])
    expect([today.slots, week.slots, fourWeeks.slots]).toEqual([1, 2, 8])
    expect(slots).toHaveLength(8)
  })

  test('the list shows only what is missing, or only one host', async () => {
    const seriesId = await rota.addSeries({ minHosts: 1 })
    const samira = await rota.addHost('Samira')
    await valueOf(rota.api.rota.signUp({ slotId: `${seriesId}@2026-11-24`, hostId: samira }))
    const stretch = { from: '2026-11-23', to: '2026-12-06' }
    const mine = await valueOf(rota.api.rota.listSlots({ ...stretch, hostId: samira }))
    expect(mine.slots.map(({ date }) => date)).toEqual(['2026-11-24'])
    const gaps = await valueOf(rota.api.rota.listSlots({ ...stretch, onlyGaps: true }))
    expect(gaps.slots.map(({ date }) => date)).toEqual(['2026-12-01'])
    expect(gaps.days).toHaveLength(14)
  })

  test('the next opening is found past a closing of two months, and is none for a place without slots', async () => {
    expect((await valueOf(rota.api.rota.getToday({}))).nextOpening).toBeNull()
    await rota.addSeries()
    const name = { fr: 'Travaux', nl: 'Werken', en: 'Works' }
    await valueOf(
      rota.api.calendar.addPeriod({ kind: 'closing', fromDate: '2026-11-20', untilDate: '2027-01-22', name }),
    )
    expect((await valueOf(rota.api.rota.getToday({}))).nextOpening).toMatchObject({ date: '2027-01-26' })
  })
})
