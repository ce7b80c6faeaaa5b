import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { lastActOf, rowsOf } from '#test/support/log-reader.ts'
import { aPlace } from '#test/support/places.ts'

const hour = 3_600_000

let place: Awaited<ReturnType<typeof aPlace>>
let seriesId: string
let hostId: string
/** Saturday 21 November 2026, 15:12; slots Monday to Saturday from 14:00 to 18:00. */
beforeEach(async () => {
  place = await aPlace()
  const { series } = await valueOf(place.api.rota.listSeries({}))
  seriesId = series[0]?.seriesId ?? ''
  const added = await valueOf(place.api.hosts.add({ displayName: 'Samira', origin: 'peer', keyHolder: true }))
  hostId = added.hostId
})
afterEach(() => place.dispose())

const slotOf = (date: string) => `${seriesId}@${date}`
const signUp = (date: string) => valueOf(place.api.rota.signUp({ slotId: slotOf(date), hostId }))
const get = () => valueOf(place.api.hosts.getHost({ hostId }))
const wholeDays = (fromDate: string, untilDate: string) => ({ hostId, fromDate, untilDate })

describe('the slots of a host', () => {
  it('lists what is to come in order of time, the slot of now included, and what was held', async () => {
    for (const date of ['2026-11-24', '2026-11-21', '2026-11-23']) await signUp(date)
    const { nextSlots, history } = await get()
    expect(nextSlots.map(({ date, startTime, endTime, state }) => [date, startTime, endTime, state])).toEqual(
      [
        ['2026-11-21', '14:00', '18:00', 'signedUp'],
        ['2026-11-23', '14:00', '18:00', 'signedUp'],
        ['2026-11-24', '14:00', '18:00', 'signedUp'],
      ],
    )
    expect(history).toEqual({ slotsThisYear: 0, slotsInAll: 0, lastDate: null })
  })

  it('counts a past slot as held unless absence was noted, and withdrawals never', async () => {
    for (const date of ['2026-11-21', '2026-11-23', '2026-11-24', '2026-11-25']) await signUp(date)
    await valueOf(place.api.rota.withdraw({ slotId: slotOf('2026-11-25'), hostId }))
    place.clock.set(Date.UTC(2027, 0, 4, 9))
    await valueOf(place.api.rota.markAbsent({ slotId: slotOf('2026-11-23'), hostId }))
    await valueOf(place.api.rota.markPresent({ slotId: slotOf('2027-01-02'), hostId }))
    const { nextSlots, history } = await get()
    expect(nextSlots).toEqual([])
    expect(history).toEqual({ slotsThisYear: 1, slotsInAll: 3, lastDate: '2027-01-02' })
  })

  it('shows a moved slot at its new day, and leaves out a cancelled one and a closed day', async () => {
    for (const date of ['2026-11-23', '2026-11-24', '2026-11-25']) await signUp(date)
    const slot = {
      date: '2026-11-26',
      startTime: '10:00',
      endTime: '12:00',
      minHosts: 1,
      maxHosts: 4,
      keyHolderNeeded: false,
    }
    const moved = { seriesId, scope: 'one', date: '2026-11-23', slot } as const
    await valueOf(place.api.rota.changeSeries(moved))
    await valueOf(place.api.rota.cancelSlot({ slotId: slotOf('2026-11-24') }))
    const name = { fr: 'Travaux', nl: 'Werken', en: 'Works' }
    await valueOf(place.api.calendar.closeDay({ date: '2026-11-25', name }))
    const { nextSlots } = await get()
    expect(nextSlots).toMatchObject([
      { slotId: slotOf('2026-11-23'), date: '2026-11-26', startTime: '10:00', endTime: '12:00' },
    ])
  })
})

describe('taking back the arrival of a host', () => {
  it('is refused once the host has signed up, and leaves everything as it is', async () => {
    const { txId } = lastActOf(place.core)
    await signUp('2026-11-23')
    const before = [rowsOf(place.core, 'host'), rowsOf(place.core, 'signup')]
    const refused = await place.api.history.undo({ txId })
    expect(refused).toEqual({ ok: false, error: { type: 'ChangedSince', rows: 1 } })
    expect([rowsOf(place.core, 'host'), rowsOf(place.core, 'signup')]).toEqual(before)
  })
})

describe('archiving a host', () => {
  it('lists the slots to come, leaves the lists for signing up, and keeps the history', async () => {
    for (const date of ['2026-11-21', '2026-11-23']) await signUp(date)
    place.clock.advance(4 * hour)
    const signups = rowsOf(place.core, 'signup')
    const { slotsToCome } = await valueOf(place.api.hosts.archive({ hostId }))
    expect(slotsToCome).toEqual([slotOf('2026-11-23')])
    expect(lastActOf(place.core)).toMatchObject({
      command: 'hosts.archive',
      changes: [{ table: 'host', rowId: hostId, column: 'archivedAt', old: null, new: place.clock.now() }],
    })
    expect((await valueOf(place.api.hosts.listHosts({}))).hosts).toEqual([])
    const { hosts } = await valueOf(place.api.hosts.listHosts({ archived: true }))
    expect(hosts).toMatchObject([{ id: hostId, archivedAt: place.clock.now() }])
    expect(rowsOf(place.core, 'signup')).toEqual(signups)
    expect((await get()).history).toEqual({ slotsThisYear: 1, slotsInAll: 1, lastDate: '2026-11-21' })
  })

  it('keeps the day it was first done, and is taken back by restoring', async () => {
    await valueOf(place.api.hosts.archive({ hostId }))
    const archivedAt = place.clock.now()
    place.clock.advance(hour)
    await valueOf(place.api.hosts.archive({ hostId }))
    expect(rowsOf(place.core, 'host')).toMatchObject([{ archivedAt }])
    await valueOf(place.api.hosts.restore({ hostId }))
    expect(rowsOf(place.core, 'host')).toMatchObject([{ archivedAt: null }])
    expect((await valueOf(place.api.hosts.listHosts({}))).hosts).toHaveLength(1)
  })
})

describe('noting an absence', () => {
  it('writes when and nothing more, and lists the slots promised in that time', async () => {
    for (const date of ['2026-11-23', '2026-11-24', '2026-11-26']) await signUp(date)
    const away = await valueOf(place.api.hosts.addAbsence(wholeDays('2026-11-24', '2026-11-26')))
    expect(away.promised).toEqual([slotOf('2026-11-24'), slotOf('2026-11-26')])
    const row = { id: away.absenceId, hostId, fromDate: '2026-11-24', untilDate: '2026-11-26' }
    expect(rowsOf(place.core, 'hostAbsence')).toEqual([
      { ...row, fromTime: null, untilTime: null, origin: 'screen' },
    ])
    expect(lastActOf(place.core)).toMatchObject({
      command: 'hosts.addAbsence',
      changes: [{ table: 'hostAbsence', rowId: away.absenceId, kind: 'insert' }],
    })
    expect((await get()).absences).toHaveLength(1)
  })

  it('back at 14:00 breaks no promise of a slot from 14:00', async () => {
    await signUp('2026-11-24')
    const until = { ...wholeDays('2026-11-24', '2026-11-24'), untilTime: '14:00' }
    expect((await valueOf(place.api.hosts.addAbsence(until))).promised).toEqual([])
    const later = { ...until, untilTime: '14:01' }
    expect((await valueOf(place.api.hosts.addAbsence(later))).promised).toEqual([slotOf('2026-11-24')])
  })

  it('is one row however often it is noted, and refused when it ends before it begins', async () => {
    const twice = [wholeDays('2026-12-01', '2026-12-02'), wholeDays('2026-12-01', '2026-12-02')]
    const ids = []
    for (const absence of twice) ids.push((await valueOf(place.api.hosts.addAbsence(absence))).absenceId)
    expect(new Set(ids).size).toBe(1)
    expect(rowsOf(place.core, 'hostAbsence')).toHaveLength(1)
    expect(await place.api.hosts.addAbsence(wholeDays('2026-12-02', '2026-12-01'))).toEqual({
      ok: false,
      error: { type: 'UntilBeforeFrom' },
    })
  })

  it('is listed over the days it touches, shown as away today, and removed', async () => {
    const { absenceId } = await valueOf(place.api.hosts.addAbsence(wholeDays('2026-11-20', '2026-11-22')))
    const awayToday = async () => (await valueOf(place.api.hosts.listHosts({}))).hosts[0]?.awayToday
    const listed = async (from: string, to: string) =>
      (await valueOf(place.api.hosts.listAbsences({ from, to, hostId }))).absences.length
    expect(await awayToday()).toBe(true)
    expect([await listed('2026-11-22', '2026-11-30'), await listed('2026-11-23', '2026-11-30')]).toEqual([
      1, 0,
    ])
    await valueOf(place.api.hosts.removeAbsence({ absenceId }))
    expect(await awayToday()).toBe(false)
    expect(await place.api.hosts.removeAbsence({ absenceId })).toEqual({
      ok: false,
      error: { type: 'AbsenceUnknown', absenceId },
    })
    await valueOf(
      place.api.hosts.addAbsence({ ...wholeDays('2026-11-21', '2026-11-21'), untilTime: '12:00' }),
    )
    // It is 15:12: whoever was away until noon is back.
    expect(await awayToday()).toBe(false)
  })
})
