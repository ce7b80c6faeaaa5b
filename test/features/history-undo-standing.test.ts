import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { capturedTables } from '#db/capture.ts'

import { valueOf } from '../support/core.ts'
import { aRota, aTuesday, type Rota } from '../support/rota.ts'
import { bytesOfAll } from '../support/sample-rows.ts'

// The clock stands at Saturday 21 November 2026, 15:12.
const minute = 60_000
const day = 24 * 60 * minute
let rota: Rota
let samira: string

beforeEach(async () => {
  rota = await aRota()
  samira = await rota.addHost('Samira')
})
afterEach(() => rota.dispose())

const facts = () => {
  const connection = rota.core.house.connection()
  return bytesOfAll(connection, capturedTables(connection))
}

/** Does an act, a minute after the last one, and answers its id. */
async function act(call: Promise<{ readonly ok: boolean }>): Promise<string> {
  rota.clock.advance(minute)
  const answer = await call
  expect(answer).toMatchObject({ ok: true, act: expect.any(String) })
  return (answer as unknown as { act: string }).act
}

/** Why the act is not taken back; nothing changes then. */
async function refusalOf(txId: string): Promise<unknown> {
  rota.clock.advance(minute)
  const before = facts()
  const answer = await rota.api.history.undo({ txId })
  expect(facts()).toEqual(before)
  return answer.ok ? null : answer.error
}

const toWednesday = (seriesId: string) =>
  rota.api.rota.changeSeries({
    seriesId,
    scope: 'following',
    date: '2026-11-23',
    pattern: { ...aTuesday, weekdays: [3] },
  })
const signUp = (slotId: string) => rota.api.rota.signUp({ slotId, hostId: samira })
const nextSlots = async () =>
  (await valueOf(rota.api.hosts.getHost({ hostId: samira }))).nextSlots.map(({ slotId }) => slotId)

describe('taking back a change of a series', () => {
  test('is refused when somebody would be left on a slot that is no more', async () => {
    const seriesId = await rota.addSeries()
    const changed = await act(toWednesday(seriesId))
    const slotId = `${seriesId}@2026-11-25`
    const signedUp = await act(signUp(slotId))
    expect(await refusalOf(changed)).toEqual({ type: 'PeopleWithoutSlot', slots: 1 })
    expect(await nextSlots()).toEqual([slotId])
    await act(rota.api.history.undo({ txId: signedUp }))
    await act(rota.api.history.undo({ txId: changed }))
    expect((await rota.slotsOf('2026-11-23', '2026-11-29')).map(({ date }) => date)).toEqual(['2026-11-24'])
  })

  test('leaves out those who withdrew, who no longer hold the slot', async () => {
    const seriesId = await rota.addSeries()
    const changed = await act(toWednesday(seriesId))
    const slotId = `${seriesId}@2026-11-25`
    await act(signUp(slotId))
    const withdrawn = await act(rota.api.rota.withdraw({ slotId, hostId: samira }))
    await act(rota.api.history.undo({ txId: changed }))
    expect(await refusalOf(withdrawn)).toEqual({ type: 'PeopleWithoutSlot', slots: 1 })
  })

  test('and doing it again are judged alike', async () => {
    const seriesId = await rota.addSeries()
    const changed = await act(toWednesday(seriesId))
    const undoing = await act(rota.api.history.undo({ txId: changed }))
    const signedUp = await act(signUp(`${seriesId}@2026-11-24`))
    expect(await refusalOf(undoing)).toEqual({ type: 'PeopleWithoutSlot', slots: 1 })
    await act(rota.api.history.undo({ txId: signedUp }))
    await act(rota.api.history.undo({ txId: undoing }))
    expect((await rota.slotsOf('2026-11-25')).length).toBe(1)
  })

  test('is refused when the hours would change under somebody who signed up since', async () => {
    const seriesId = await rota.addSeries()
    const later = { ...aTuesday, startTime: '15:00', endTime: '19:00' }
    const slotId = `${seriesId}@2026-11-24`
    const change = { seriesId, scope: 'following', date: '2026-11-23', pattern: later } as const
    const changed = await act(rota.api.rota.changeSeries(change))
    await act(signUp(slotId))
    expect(await refusalOf(changed)).toEqual({ type: 'SlotsMovedSince', slots: 1 })
  })

  test('gives their hours back to those who were there before', async () => {
    const seriesId = await rota.addSeries()
    const slotId = `${seriesId}@2026-11-24`
    await act(signUp(slotId))
    const later = { ...aTuesday, startTime: '15:00', endTime: '19:00' }
    const change = { seriesId, scope: 'following', date: '2026-11-23', pattern: later } as const
    const changed = await act(rota.api.rota.changeSeries(change))
    await act(rota.api.history.undo({ txId: changed }))
    expect(await rota.slotsOf('2026-11-24')).toMatchObject([
      { startTime: '14:00', hosts: [{ state: 'signedUp' }] },
    ])
  })

  test('leaves the slots that took place since as they were', async () => {
    const seriesId = await rota.addSeries()
    await act(signUp(`${seriesId}@2026-11-24`))
    const later = { ...aTuesday, startTime: '15:00', endTime: '19:00' }
    const change = { seriesId, scope: 'following', date: '2026-11-23', pattern: later } as const
    const changed = await act(rota.api.rota.changeSeries(change))
    rota.clock.advance(7 * day)
    expect(await refusalOf(changed)).toEqual({ type: 'SlotsMovedSince', slots: 1 })
  })
})

describe('taking back an act that others stand on', () => {
  test('a series is not taken back once visits were counted in one of its slots', async () => {
    rota.clock.advance(4 * day)
    const first = { fromDate: '2026-11-01', pattern: aTuesday }
    const created = await rota.api.rota.createSeries({ name: '', first })
    if (!created.ok) throw new Error('refused')
    const slotId = `${created.value.seriesId}@2026-11-24`
    await act(rota.api.visits.typeTotal({ slotId, total: 12, seen: 0, kind: null }))
    expect(await refusalOf(created.act ?? '')).toEqual({ type: 'CountsWithoutSlot', slots: 1 })
    await act(rota.api.visits.correct({ slotId, delta: -1 }))
  })

  test('nor is a slot of one day', async () => {
    const { weekdays: _weekdays, ...terms } = aTuesday
    const created = await rota.api.rota.createSlot({ name: '', date: '2026-11-21', ...terms })
    if (!created.ok) throw new Error('refused')
    const { slotId } = created.value
    await act(rota.api.visits.tap({ slotId, delta: 1 }))
    expect(await refusalOf(created.act ?? '')).toEqual({ type: 'CountsWithoutSlot', slots: 1 })
  })

  test('a slot is not cancelled again under those who signed up since it was reopened', async () => {
    const seriesId = await rota.addSeries()
    const slotId = `${seriesId}@2026-11-24`
    await act(rota.api.rota.cancelSlot({ slotId, reason: 'Travaux' }))
    const reopened = await act(rota.api.rota.reopenSlot({ slotId }))
    await act(signUp(slotId))
    expect(await refusalOf(reopened)).toEqual({ type: 'PeopleWithoutSlot', slots: 1 })
  })

  test('nobody is put back on a slot that was cancelled since', async () => {
    const seriesId = await rota.addSeries()
    const slotId = `${seriesId}@2026-11-24`
    await act(signUp(slotId))
    const withdrawn = await act(rota.api.rota.withdraw({ slotId, hostId: samira }))
    await act(rota.api.rota.cancelSlot({ slotId, reason: 'Travaux' }))
    expect(await refusalOf(withdrawn)).toEqual({ type: 'PeopleWithoutSlot', slots: 1 })
  })

  test('a cancelling is, and those who were expected are again', async () => {
    const seriesId = await rota.addSeries()
    const slotId = `${seriesId}@2026-11-24`
    await act(signUp(slotId))
    const cancelled = await act(rota.api.rota.cancelSlot({ slotId, reason: 'Travaux' }))
    await act(rota.api.history.undo({ txId: cancelled }))
    expect(await nextSlots()).toEqual([slotId])
  })
})
