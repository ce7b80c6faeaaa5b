import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aRota, aTuesday, type Rota } from '#test/support/rota.ts'

// The clock stands at Saturday 21 November 2026.
let rota: Rota
let seriesId: string

beforeEach(async () => {
  rota = await aRota()
  seriesId = await rota.addSeries()
})
afterEach(() => rota.dispose())

const datesIn = async (from: string, to: string) => (await rota.slotsOf(from, to)).map(({ date }) => date)

describe('a series', () => {
  test('ends after a day, keeps the later slots with people, and the end can be taken back', async () => {
    const hostId = await rota.addHost('Samira')
    await valueOf(rota.api.rota.signUp({ slotId: `${seriesId}@2026-12-08`, hostId }))
    const { kept } = await valueOf(rota.api.rota.endSeries({ seriesId, lastDate: '2026-11-30' }))
    expect(kept).toMatchObject([{ slotId: `${seriesId}@2026-12-08` }])
    expect(await datesIn('2026-11-23', '2026-12-31')).toEqual(['2026-11-24', '2026-12-08'])
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(await datesIn('2026-12-01', '2026-12-14')).toEqual(['2026-12-01', '2026-12-08'])
  })

  test('refuses what cannot be: unknown, ended, more wanted than taken, ending before it begins', async () => {
    const unknown = '01900000-0000-7000-8000-000000000000'
    const { api } = rota
    const following = { scope: 'following' as const, date: '2026-12-01' }
    const refusal = async (call: Promise<{ ok: boolean; error?: unknown }>) => (await call).error
    const nobody = { type: 'SeriesUnknown', seriesId: unknown }
    expect(
      await refusal(api.rota.changeSeries({ seriesId: unknown, ...following, pattern: aTuesday })),
    ).toEqual(nobody)
    expect(await refusal(api.rota.endSeries({ seriesId: unknown, lastDate: '2026-12-01' }))).toEqual(nobody)
    expect(await refusal(api.rota.nameSeries({ seriesId: unknown, name: 'Soir' }))).toEqual(nobody)
    expect(await refusal(api.rota.getSeries({ seriesId: unknown }))).toEqual(nobody)
    const first = { fromDate: '2026-01-01', pattern: { ...aTuesday, minHosts: 4 } }
    expect(await refusal(api.rota.createSeries({ first }))).toEqual({
      type: 'MaximumBelowMinimum',
      minHosts: 4,
      maxHosts: 3,
    })
    const backwards = { fromDate: '2026-01-02', pattern: { ...aTuesday, untilDate: '2026-01-01' } }
    expect(await refusal(api.rota.createSeries({ first: backwards }))).toEqual({ type: 'UntilBeforeFrom' })
    await valueOf(api.rota.endSeries({ seriesId, lastDate: '2026-11-24' }))
    expect(await refusal(api.rota.changeSeries({ seriesId, ...following, pattern: aTuesday }))).toEqual({
      type: 'SeriesEnded',
      endedFrom: '2026-11-25',
    })
  })

  test('is listed by weekday and hour while it gives slots, and by name with its next slots', async () => {
    const { api } = rota
    const monday = await rota.addSeries({ weekdays: [1, 4], startTime: '18:00', endTime: '21:00' })
    const slot = {
      date: '2026-11-28',
      startTime: '10:00',
      endTime: '12:00',
      minHosts: 1,
      maxHosts: 2,
      keyHolderNeeded: false,
    }
    const oneOff = await valueOf(api.rota.createSlot({ name: 'Brocante', ...slot }))
    const past = await valueOf(api.rota.createSlot({ name: 'Fête', ...slot, date: '2026-05-01' }))
    await valueOf(api.rota.nameSeries({ seriesId: monday, name: 'Soir' }))
    const { series } = await valueOf(api.rota.listSeries({}))
    expect(series.map(({ name, oneOff, nextDate }) => [name, oneOff, nextDate])).toEqual([
      ['Soir', false, '2026-11-23'],
      ['Permanence', false, '2026-11-24'],
      ['Brocante', true, '2026-11-28'],
    ])
    const all = await valueOf(api.rota.listSeries({ ended: true }))
    expect(all.series.find((one) => one.seriesId === past.seriesId)).toMatchObject({ nextDate: null })
    expect(oneOff.slotId).toBe(`${oneOff.seriesId}@2026-11-28`)
    const page = await valueOf(api.rota.getSeries({ seriesId: monday }))
    expect(page.nextSlots.map(({ date }) => date).slice(0, 3)).toEqual([
      '2026-11-23',
      '2026-11-26',
      '2026-11-30',
    ])
    expect(page.nextSlots).toHaveLength(8)
  })

  test('without a pattern yet gives no slot, and its first pattern begins today', async () => {
    const { api } = rota
    const empty = await valueOf(api.rota.createSeries({ name: 'Plus tard' }))
    expect((await valueOf(api.rota.getSeries(empty))).series).toMatchObject({ pattern: null, nextDate: null })
    await valueOf(api.rota.changeSeries({ ...empty, scope: 'all', pattern: { ...aTuesday, weekdays: [7] } }))
    expect((await valueOf(api.rota.getSeries(empty))).series.nextDate).toBe('2026-11-22')
  })

  test('every three weeks, a cancelled slot is no longer its next', async () => {
    const third = await rota.addSeries({ weekdays: [5], everyWeeks: 3, anchorDate: '2026-11-27' })
    await valueOf(rota.api.rota.cancelSlot({ slotId: `${third}@2026-11-27` }))
    expect((await valueOf(rota.api.rota.getSeries({ seriesId: third }))).series.nextDate).toBe('2026-12-18')
  })
})
