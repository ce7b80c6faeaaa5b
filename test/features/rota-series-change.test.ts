import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, aTuesday, type Rota } from '#test/support/rota.ts'

// The clock stands at Saturday 21 November 2026.
let rota: Rota
let seriesId: string
let samira: string

beforeEach(async () => {
  rota = await aRota()
  seriesId = await rota.addSeries()
  samira = await rota.addHost('Samira')
})
afterEach(() => rota.dispose())

const signUp = (date: string, words: { reason?: string } = {}) =>
  valueOf(
    rota.api.rota.signUp({
      slotId: `${seriesId}@${date}`,
      hostId: samira,
      ...(words.reason === undefined ? {} : { override: { reason: words.reason } }),
    }),
  )
const datesIn = async (from: string, to: string) => (await rota.slotsOf(from, to)).map(({ date }) => date)
const patterns = () =>
  rota.rows('SELECT id, fromDate, weekdays, startTime FROM slotPattern ORDER BY fromDate')

describe('changing this slot alone', () => {
  const moved = { ...aTuesday, date: '2026-11-25', startTime: '15:00', endTime: '19:00' }
  const { weekdays: _weekdays, ...slot } = moved

  test('moves it under its own name, with its people, and tells who is to be told', async () => {
    await signUp('2026-11-24')
    const answer = await valueOf(
      rota.api.rota.changeSeries({ seriesId, scope: 'one', date: '2026-11-24', slot }),
    )
    expect(answer).toEqual({
      kept: [],
      moved: [
        {
          slotId: `${seriesId}@2026-11-24`,
          before: { date: '2026-11-24', startTime: '14:00', endTime: '18:00' },
          after: { date: '2026-11-25', startTime: '15:00', endTime: '19:00' },
        },
      ],
    })
    expect(await rota.slotsOf('2026-11-24')).toEqual([])
    expect(await rota.slotsOf('2026-11-25')).toMatchObject([
      { slotId: `${seriesId}@2026-11-24`, changed: true, hosts: [{ displayName: 'Samira' }] },
    ])
    expect(patterns()).toHaveLength(1)
  })

  test('moved weeks away it is read there, whatever rules the series by then', async () => {
    await signUp('2026-11-24')
    const away = { ...slot, date: '2027-02-06' }
    await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'one', date: '2026-11-24', slot: away }))
    await valueOf(
      rota.api.rota.changeSeries({
        seriesId,
        scope: 'following',
        date: '2026-12-01',
        pattern: { ...aTuesday, weekdays: [4] },
      }),
    )
    const week = await valueOf(rota.api.rota.getWeek({ weekStart: '2027-02-06' }))
    expect(week.slots.map(({ date, hosts }) => [date, hosts.length])).toEqual([
      ['2027-02-04', 0],
      ['2027-02-06', 1],
    ])
    const page = await valueOf(rota.api.rota.getSlot({ slotId: `${seriesId}@2026-11-24` }))
    expect(page).toMatchObject({ slot: { date: '2027-02-06' }, day: { date: '2027-02-06' } })
  })
})

describe('changing this slot and the following', () => {
  test('keeps the past, keeps the slots with people, and lists them', async () => {
    await signUp('2026-11-17', { reason: 'noté après' })
    await signUp('2026-11-24')
    await signUp('2026-12-01')
    const answer = await valueOf(
      rota.api.rota.changeSeries({
        seriesId,
        scope: 'following',
        date: '2026-12-01',
        pattern: { ...aTuesday, weekdays: [3] },
      }),
    )
    expect(answer.kept).toMatchObject([{ slotId: `${seriesId}@2026-12-01`, state: 'kept', past: false }])
    expect(await datesIn('2026-11-16', '2026-12-13')).toEqual([
      '2026-11-17',
      '2026-11-24',
      '2026-12-01',
      '2026-12-02',
      '2026-12-09',
    ])
    expect(patterns()).toMatchObject([
      { fromDate: '2026-01-01', weekdays: '2' },
      { fromDate: '2026-12-01', weekdays: '3' },
    ])
    expect(rota.lastAct()).toMatchObject({ command: 'rota.changeSeries', changeCount: 2 })
  })

  test('a kept slot that its last person left stays, open to sign-ups, until the place cancels it', async () => {
    await signUp('2026-12-01')
    const pattern = { ...aTuesday, weekdays: [3 as const] }
    const date = '2026-12-01'
    await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'following', date, pattern }))
    const slotId = `${seriesId}@${date}`
    await valueOf(rota.api.rota.withdraw({ slotId, hostId: samira }))
    expect(await valueOf(rota.api.rota.getSlot({ slotId }))).toMatchObject({
      slot: { state: 'kept', open: true, hosts: [{ state: 'withdrawn' }] },
      candidates: [{ hostId: samira, obstacles: [] }],
    })
    await signUp(date)
    expect(await rota.slotsOf(date)).toMatchObject([{ slotId, hosts: [{ hostId: samira }] }])
    await valueOf(rota.api.rota.cancelSlot({ slotId }))
    expect(await rota.slotsOf(date)).toMatchObject([{ slotId, state: 'cancelled' }])
  })

  test('a slot that only has counts is kept, and both the week and the day page go on showing it', async () => {
    rota.clock.set(instantOf('2026-11-17', '15:00'))
    const slotId = `${seriesId}@2026-11-17`
    for (let visit = 0; visit < 9; visit++) await valueOf(rota.api.visits.tap({ slotId, delta: 1 }))
    const pattern = { ...aTuesday, weekdays: [5 as const] }
    const { kept } = await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'all', pattern }))
    expect(kept).toMatchObject([{ slotId, state: 'kept', past: false }])
    expect(await valueOf(rota.api.rota.getSlot({ slotId }))).toMatchObject({ slot: { state: 'kept' } })
    expect(await datesIn('2026-11-16', '2026-11-22')).toEqual(['2026-11-17', '2026-11-20'])
    expect(await valueOf(rota.api.visits.getDay({ date: '2026-11-17' }))).toMatchObject({
      slots: [{ slotId, count: { state: { counted: 9 } } }],
      day: { total: 9 },
    })
  })

  test('names the versions programmed for later that it replaces, before it is done', async () => {
    const change = { seriesId, scope: 'following' as const }
    const summer = { ...aTuesday, startTime: '10:00', endTime: '13:00' }
    await valueOf(rota.api.rota.changeSeries({ ...change, date: '2027-07-01', pattern: summer }))
    const preview = (date: string) =>
      valueOf(rota.api.rota.previewSeriesChange({ ...change, date, pattern: aTuesday }))
    expect((await preview('2027-05-01')).replaced).toMatchObject([
      { fromDate: '2027-07-01', startTime: '10:00', endTime: '13:00' },
    ])
    expect((await preview('2027-07-06')).replaced).toEqual([])
  })

  test('at other hours, the same people are moved with their slots and listed', async () => {
    await signUp('2026-12-01')
    const answer = await valueOf(
      rota.api.rota.changeSeries({
        seriesId,
        scope: 'following',
        date: '2026-11-24',
        pattern: { ...aTuesday, startTime: '16:00', endTime: '20:00' },
      }),
    )
    expect(answer).toMatchObject({
      kept: [],
      moved: [{ slotId: `${seriesId}@2026-12-01`, after: { startTime: '16:00' } }],
    })
    expect(await rota.slotsOf('2026-12-01')).toMatchObject([
      { startTime: '16:00', hosts: [{ hostId: samira }] },
    ])
  })

  test('taken back from the history, the week is exactly as it was', async () => {
    await signUp('2026-12-01')
    const read = () =>
      Promise.all(
        ['2026-11-24', '2026-12-01', '2026-12-08'].map((weekStart) =>
          valueOf(rota.api.rota.getWeek({ weekStart })),
        ),
      )
    const before = await read()
    const pattern = { ...aTuesday, weekdays: [1 as const], maxHosts: 5 }
    await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'following', date: '2026-11-30', pattern }))
    expect(await read()).not.toEqual(before)
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(await read()).toEqual(before)
    expect(rota.rows('SELECT id FROM slotException')).toEqual([])
  })
})

describe('changing all slots of a series', () => {
  test('changes what is not over yet, later versions included, and leaves the past as it was', async () => {
    await signUp('2026-11-10', { reason: 'noté après' })
    const pattern = { ...aTuesday, maxHosts: 4 }
    await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'following', date: '2026-12-08', pattern }))
    rota.clock.set(instantOf('2026-11-17', '15:00'))
    await valueOf(rota.api.visits.tap({ slotId: `${seriesId}@2026-11-17`, delta: 1 }))
    rota.clock.set(instantOf('2026-11-21', '15:12'))
    const before = await rota.slotsOf('2026-10-01', '2026-11-20')
    const days = { from: '2026-10-01', to: '2026-11-20' }
    const uncounted = await valueOf(rota.api.visits.listUncounted(days))
    const thursdays = {
      ...aTuesday,
      weekdays: [4 as const, 5 as const],
      startTime: '09:00',
      endTime: '12:00',
    }
    const { kept } = await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'all', pattern: thursdays }))
    expect(kept).toEqual([])
    expect(patterns()).toMatchObject([
      { fromDate: '2026-01-01', weekdays: '2' },
      { fromDate: '2026-11-21', weekdays: '45', startTime: '09:00' },
    ])
    expect(await rota.slotsOf('2026-10-01', '2026-11-20')).toEqual(before)
    expect(await valueOf(rota.api.visits.listUncounted(days))).toEqual(uncounted)
    expect(await datesIn('2026-11-21', '2026-12-04')).toEqual([
      '2026-11-26',
      '2026-11-27',
      '2026-12-03',
      '2026-12-04',
    ])
  })

  test('is shown before it is done, and showing it writes nothing', async () => {
    await signUp('2026-11-24')
    const before = rota.lastAct()
    const change = {
      seriesId,
      scope: 'all' as const,
      pattern: { ...aTuesday, weekdays: [4 as const], everyWeeks: 2 },
    }
    const preview = await valueOf(rota.api.rota.previewSeriesChange(change))
    expect(preview.kept).toMatchObject([{ slotId: `${seriesId}@2026-11-24` }])
    // The kept Tuesday, then every other Thursday, counted from the first day of the series.
    expect(preview.nextDates.slice(0, 3)).toEqual(['2026-11-24', '2026-12-03', '2026-12-17'])
    expect(preview.nextDates).toHaveLength(8)
    expect(rota.lastAct()).toEqual(before)
    const { kept, moved } = await valueOf(rota.api.rota.changeSeries(change))
    expect({ kept, moved }).toEqual({ kept: preview.kept, moved: preview.moved })
    const dates = await datesIn('2026-11-21', '2027-03-31')
    expect(dates.slice(0, 8)).toEqual(preview.nextDates)
  })
})
