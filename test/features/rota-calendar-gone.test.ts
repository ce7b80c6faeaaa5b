import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { changesOfSeries } from '#core/features/rota/former-slots-queries.ts'
import { queryBuilder } from '#db/handle.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

/** Tuesday afternoons, seen on Monday 2 November 2026. */
let place: Rota
let seriesId: string
beforeEach(async () => {
  place = await aRota({ at: Date.UTC(2026, 10, 2, 9) })
  await valueOf(place.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  seriesId = await place.addSeries({ weekdays: [2] }, '2026-11-01')
})
afterEach(() => place.dispose())

const november = { from: '2026-11-01', to: '2026-11-30', language: 'fr' } as const

/** The events of the place's calendar, as another library reads them. */
async function ofPlace() {
  const { bytes } = await valueOf(place.api.rota.exportCalendar({ ...november, hostId: null }))
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, startDate } = new ICAL.Event(component)
    const status = String(component.getFirstPropertyValue('status') ?? '')
    return { uid, sequence, date: localDateOf(startDate.toJSDate().getTime()), status }
  })
}

describe('slots that nobody was on and that are no longer planned', () => {
  const draft = { startTime: '14:00', endTime: '18:00', minHosts: 2, maxHosts: 3, keyHolderNeeded: false }
  const told = async () =>
    (await ofPlace()).map(({ date, status }) => `${date.slice(5)} ${status}`).toSorted()
  const takeBack = () => place.api.history.undo({ txId: place.lastAct().txId })

  test('are cancelled under their ids when the series goes to another day, and come back when that is undone', async () => {
    const before = await ofPlace()
    const pattern = { ...draft, weekdays: [4] as 4[] }
    await valueOf(place.api.rota.changeSeries({ seriesId, scope: 'following', date: '2026-11-17', pattern }))
    expect(await told()).toEqual([
      '11-03 CONFIRMED',
      '11-10 CONFIRMED',
      '11-17 CANCELLED',
      '11-19 CONFIRMED',
      '11-24 CANCELLED',
      '11-26 CONFIRMED',
    ])
    const off = (await ofPlace()).filter(({ status }) => status === 'CANCELLED')
    expect(off.map(({ uid }) => uid)).toEqual(before.slice(2).map(({ uid }) => uid))
    expect(off.every(({ sequence }, index) => sequence > (before[index + 2]?.sequence ?? 0))).toBe(true)
    await valueOf(takeBack())
    expect(await told()).toEqual([
      '11-03 CONFIRMED',
      '11-10 CONFIRMED',
      '11-17 CONFIRMED',
      '11-19 CANCELLED',
      '11-24 CONFIRMED',
      '11-26 CANCELLED',
    ])
  })

  test('are cancelled when the series ends, or was made by mistake and is taken back', async () => {
    await valueOf(place.api.rota.endSeries({ seriesId, lastDate: '2026-11-16' }))
    const first = { fromDate: '2026-11-20', pattern: { ...draft, weekdays: [6] as 6[] } }
    await valueOf(place.api.rota.createSeries({ name: '', first }))
    await valueOf(takeBack())
    expect(await told()).toEqual([
      '11-03 CONFIRMED',
      '11-10 CONFIRMED',
      '11-17 CANCELLED',
      '11-21 CANCELLED',
      '11-24 CANCELLED',
      '11-28 CANCELLED',
    ])
  })

  test('are no longer spoken of once they are some weeks over', async () => {
    await valueOf(place.api.rota.endSeries({ seriesId, lastDate: '2026-11-02' }))
    place.clock.set(Date.UTC(2026, 11, 10, 9))
    expect(await told()).toEqual(['11-17 CANCELLED', '11-24 CANCELLED'])
  })

  test('are not cancelled when they are only moved to another month', async () => {
    const slotId = `${seriesId}@2026-11-10`
    const { minHosts, maxHosts, keyHolderNeeded } = draft
    const slot = { date: '2026-12-02', startTime: '22:00', endTime: '23:00', minHosts, maxHosts }
    const change = { seriesId, scope: 'one', date: '2026-11-10' } as const
    await valueOf(place.api.rota.changeSeries({ ...change, slot: { ...slot, keyHolderNeeded, note: '' } }))
    const moved = (await ofPlace()).find(({ uid }) => uid === slotId)
    expect(moved).toMatchObject({ date: '2026-12-02', status: 'CONFIRMED' })
  })
})

test('what was planned before is read by the index of the log', () => {
  const { sql, parameters } = changesOfSeries({ q: queryBuilder }).compile()
  const plan = place.rows(`EXPLAIN QUERY PLAN ${sql}`, ...parameters).map((row) => String(row['detail']))
  expect(plan.join('\n')).toMatch(/USING INDEX changeOfFrame/)
})
