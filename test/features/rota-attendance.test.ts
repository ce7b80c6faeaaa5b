import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

const tuesday = '2026-11-24'
let rota: Rota
let slotId: string
let samira: string

beforeEach(async () => {
  rota = await aRota()
  slotId = `${await rota.addSeries()}@${tuesday}`
  samira = await rota.addHost('Samira')
})
afterEach(() => rota.dispose())

const states = () =>
  rota.rows('SELECT displayName, state FROM signup JOIN host ON host.id = hostId ORDER BY displayName')

describe('moving a sign-up', () => {
  test('signed up, confirmed, on standby, and called in again', async () => {
    const { api } = rota
    const place = { slotId, hostId: samira }
    await valueOf(api.rota.signUp(place))
    expect(await valueOf(api.rota.confirm(place))).toEqual({ state: 'confirmed' })
    expect(await valueOf(api.rota.standby(place))).toEqual({ state: 'standby' })
    const [slot] = await rota.slotsOf(tuesday)
    expect(slot?.gap.missingHosts).toBe(2)
    expect(await api.rota.confirm(place)).toEqual({
      ok: false,
      error: { type: 'MoveRefused', from: 'standby', to: 'confirmed' },
    })
    expect(await valueOf(api.rota.signUp(place))).toEqual({ state: 'signedUp', passed: [] })
  })

  test('a host who is not on the slot has nothing to withdraw, confirm or put on standby', async () => {
    const place = { slotId, hostId: samira }
    const refused = { ok: false, error: { type: 'NotSignedUp' } }
    expect(await rota.api.rota.withdraw(place)).toEqual(refused)
    expect(await rota.api.rota.confirm(place)).toEqual(refused)
    expect(await rota.api.rota.standby(place)).toEqual(refused)
    expect(await rota.api.rota.clearAttendance(place)).toEqual(refused)
    expect(states()).toEqual([])
  })

  test('someone who withdrew comes back by signing up, not through standby', async () => {
    const place = { slotId, hostId: samira }
    await valueOf(rota.api.rota.signUp(place))
    await valueOf(rota.api.rota.withdraw(place))
    expect(await rota.api.rota.standby(place)).toEqual({
      ok: false,
      error: { type: 'MoveRefused', from: 'withdrawn', to: 'standby' },
    })
  })

  test('a replacement keeps both on the record, and the place in one act', async () => {
    const { api } = rota
    const bram = await rota.addHost('Bram')
    await valueOf(api.rota.signUp({ slotId, hostId: samira }))
    expect(await valueOf(api.rota.replace({ slotId, hostId: samira, byHostId: bram }))).toEqual({
      state: 'signedUp',
      passed: [],
    })
    expect(rota.lastAct().command).toBe('rota.replace')
    expect(states()).toEqual([
      { displayName: 'Bram', state: 'signedUp' },
      { displayName: 'Samira', state: 'replaced' },
    ])
    const { slot } = await valueOf(api.rota.getSlot({ slotId }))
    expect(slot.hosts.find(({ hostId }) => hostId === samira)?.replacedBy).toBe(bram)
    const [shown] = await rota.slotsOf(tuesday)
    expect(shown?.hosts.map(({ displayName }) => displayName)).toEqual(['Bram'])
    // Coming back is an ordinary sign-up, and no longer says who took the place.
    await valueOf(api.rota.signUp({ slotId, hostId: samira }))
    expect(rota.rows('SELECT replacedBy FROM signup WHERE hostId = ?', samira)).toEqual([
      { replacedBy: null },
    ])
  })

  test('a full slot lets one host take the place of another', async () => {
    const others = await Promise.all(['Aïcha', 'Chloé'].map((name) => rota.addHost(name)))
    for (const hostId of [samira, ...others]) await valueOf(rota.api.rota.signUp({ slotId, hostId }))
    const bram = await rota.addHost('Bram')
    await valueOf(rota.api.rota.replace({ slotId, hostId: samira, byHostId: bram }))
    const [slot] = await rota.slotsOf(tuesday)
    expect(slot?.gap.overMaximum).toBe(0)
  })

  test('a replacement that is refused leaves both as they were', async () => {
    const bram = await rota.addHost('Bram')
    await valueOf(rota.api.hosts.addAbsence({ hostId: bram, fromDate: tuesday, untilDate: tuesday }))
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    expect(await rota.api.rota.replace({ slotId, hostId: samira, byHostId: bram })).toMatchObject({
      ok: false,
      error: { type: 'HostAbsent' },
    })
    expect(states()).toEqual([{ displayName: 'Samira', state: 'signedUp' }])
  })
})

describe('attendance', () => {
  test('is noted from the day on, and can be taken back', async () => {
    const { api, clock } = rota
    const place = { slotId, hostId: samira }
    await valueOf(api.rota.signUp(place))
    expect(await api.rota.markPresent(place)).toEqual({
      ok: false,
      error: { type: 'SlotInFuture', date: tuesday },
    })
    clock.set(instantOf(tuesday, '13:40'))
    expect(await valueOf(api.rota.markPresent(place))).toEqual({ state: 'present' })
    expect(await valueOf(api.rota.markAbsent(place))).toEqual({ state: 'absent' })
    expect(await valueOf(api.rota.clearAttendance(place))).toEqual({ state: 'signedUp' })
    expect(await api.rota.clearAttendance(place)).toEqual({
      ok: false,
      error: { type: 'MoveRefused', from: 'signedUp', to: 'signedUp' },
    })
    const moves = rota.logOf(`${slotId}#${samira}`).filter(({ col }) => col === 'state')
    expect(moves.map((line) => line.new)).toEqual(['present', 'absent', 'signedUp'])
  })

  test('someone who simply came to help is present', async () => {
    rota.clock.set(instantOf(tuesday, '15:00'))
    expect(await valueOf(rota.api.rota.markPresent({ slotId, hostId: samira }))).toEqual({ state: 'present' })
    expect(states()).toEqual([{ displayName: 'Samira', state: 'present' }])
  })

  test('is refused on a slot the place cancelled, until it is reopened; visits are counted all the same', async () => {
    const { api, clock } = rota
    const place = { slotId, hostId: samira }
    await valueOf(api.rota.cancelSlot({ slotId, reason: 'panne' }))
    clock.set(instantOf(tuesday, '15:00'))
    const refused = { ok: false, error: { type: 'SlotCancelled' } }
    expect(await api.rota.markPresent(place)).toEqual(refused)
    expect(await api.rota.markAbsent(place)).toEqual(refused)
    expect(states()).toEqual([])
    // People came to a closed door, or somebody opened it: that is worth counting, and the day page says so.
    await valueOf(api.visits.tap({ slotId, delta: 1 }))
    expect(await valueOf(api.visits.getDay({ date: tuesday }))).toMatchObject({
      slots: [{ slotId, cancelled: true, closed: false, count: { state: { counted: 1 } } }],
    })
    await valueOf(api.rota.reopenSlot({ slotId }))
    expect(await valueOf(api.rota.markPresent(place))).toEqual({ state: 'present' })
  })

  test('nobody is absent who was not expected', async () => {
    rota.clock.set(instantOf(tuesday, '15:00'))
    expect(await rota.api.rota.markAbsent({ slotId, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'NotSignedUp' },
    })
  })
})

describe('undoing', () => {
  test('a sign-up taken back from the history leaves the week exactly as it was', async () => {
    const before = await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    expect(await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))).not.toEqual(before)
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))).toEqual(before)
    expect(states()).toEqual([])
    expect(rota.logOf(`${slotId}#${samira}`).map(({ kind }) => kind)).toEqual(['insert', 'delete'])
  })

  test('a withdrawal taken back gives the confirmed place back', async () => {
    const place = { slotId, hostId: samira }
    await valueOf(rota.api.rota.signUp(place))
    await valueOf(rota.api.rota.confirm(place))
    const before = await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))
    await valueOf(rota.api.rota.withdraw(place))
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))).toEqual(before)
  })
})
