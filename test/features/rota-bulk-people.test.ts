import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { december, evenings, inTheWayOf, tuesdaysInBulk, type BulkAct } from '#test/support/bulk.ts'
import { valueOf } from '#test/support/core.ts'

let rota: Awaited<ReturnType<typeof tuesdaysInBulk>>
beforeEach(async () => {
  rota = await tuesdaysInBulk()
})
afterEach(() => rota.dispose())

describe('cancelling and reopening in one go', () => {
  test('keeps the slots with people unless each is asked for', async () => {
    const hostId = await rota.signUp('Samira', '2026-12-08')
    const act: BulkAct = { kind: 'close', which: december, reason: 'Travaux' }
    const { rows } = await rota.preview(act)
    expect(rows.filter(({ ticked }) => !ticked).map(({ people }) => people[0]?.hostId)).toEqual([hostId])
    expect(await rota.apply(act)).toEqual({ done: 4, left: 1, hostIds: [] })
    expect((await rota.slotsIn()).filter((slot) => !slot.endsWith('off'))).toEqual(['12-08 14:00'])
    expect(await rota.apply(act, { also: [rota.tuesday('2026-12-08')] })).toEqual({
      done: 1,
      left: 0,
      hostIds: [hostId],
    })
    expect((await rota.slotsOf('2026-12-08'))[0]?.hosts).toMatchObject([{ state: 'cancelledByPlace' }])
    expect(await rota.apply({ kind: 'reopen', which: december })).toMatchObject({
      done: 5,
      hostIds: [hostId],
    })
    expect(await rota.slotsIn()).toHaveLength(5)
  })

  test('opens the slots of closed days only when asked', async () => {
    await rota.addSeries({ weekdays: [5] })
    await rota.closeOn('2026-12-25')
    const act: BulkAct = { kind: 'reopen', which: december }
    expect((await rota.preview(act)).rows).toEqual([])
    expect(await rota.apply({ ...act, closedDays: true })).toMatchObject({ done: 1 })
    expect((await rota.slotsOf('2026-12-25'))[0]?.open).toBe(true)
  })
})

describe('copying some days to others', () => {
  const week = { from: '2026-11-30', to: '2026-12-06' }
  const extra = {
    date: '2026-12-02',
    startTime: '10:00',
    endTime: '12:00',
    minHosts: 1,
    maxHosts: 1,
    keyHolderNeeded: false,
  }

  test('makes what is not there, and brings the people who may come', async () => {
    const samira = await rota.signUp('Samira', '2026-12-01')
    const luc = await rota.addHost('Luc')
    const { slotId } = await valueOf(rota.api.rota.createSlot({ name: 'Brocante', ...extra }))
    await valueOf(rota.api.rota.signUp({ slotId, hostId: luc }))
    await valueOf(rota.api.hosts.addAbsence({ hostId: luc, fromDate: '2026-12-09', untilDate: '2026-12-09' }))
    const act: BulkAct = { kind: 'copy', which: week, onto: '2026-12-07', people: true }
    const { rows } = await rota.preview(act)
    expect(rows.map(({ effect, people }) => [effect, people.map(({ obstacle }) => obstacle)])).toEqual([
      ['signUp', [null]],
      ['copy', ['HostAbsent']],
    ])
    await rota.apply(act)
    const copied = await rota.slotsOf('2026-12-07', '2026-12-13')
    expect(copied.map(({ seriesName, hosts }) => [seriesName, hosts.map((host) => host.hostId)])).toEqual([
      ['Permanence', [samira]],
      ['Brocante', []],
    ])
    // A second time there is nothing left to do.
    expect(inTheWayOf((await rota.preview(act)).rows)).toEqual(['12-01 NobodyToCopy', '12-02 NobodyToCopy'])
  })

  test('does not bring back somebody who left that slot', async () => {
    const hostId = await rota.signUp('Samira', '2026-12-01')
    await valueOf(rota.api.rota.signUp({ slotId: rota.tuesday('2026-12-08'), hostId }))
    await valueOf(rota.api.rota.withdraw({ slotId: rota.tuesday('2026-12-08'), hostId }))
    const { rows } = await rota.preview({ kind: 'copy', which: week, onto: '2026-12-07', people: true })
    expect(rows[0]?.people).toMatchObject([{ hostId, obstacle: 'AlreadySignedUp' }])
    expect(rows[0]?.inTheWay).toEqual(['NobodyToCopy'])
  })
})

describe('what stands on a slot', () => {
  test('a slot that began, and its count, stay where they are', async () => {
    await rota.addSeries({ weekdays: [6] })
    const [slot] = await rota.slotsOf('2026-11-21')
    const slotId = slot?.slotId ?? ''
    await valueOf(rota.api.visits.tap({ slotId, delta: 1, kind: null }))
    const before = rota.bytes()
    const which = { from: '2026-11-21', to: '2026-11-21' }
    const acts: BulkAct[] = [
      { kind: 'hours', which, startTime: '20:00', endTime: '22:00' },
      { kind: 'move', which, days: 1 },
      { kind: 'close', which },
    ]
    for (const act of acts) {
      const { rows } = await rota.preview(act)
      expect(rows).toMatchObject([{ slotId, inTheWay: ['Begun'], ticked: false }])
      expect(await rota.api.rota.applyBulk({ act, also: [slotId] })).toMatchObject({
        error: { type: 'NothingToDo' },
      })
    }
    expect(rota.bytes()).toEqual(before)
  })

  test('keeps the act from being taken back over the heads of those who signed up', async () => {
    await rota.apply(evenings)
    const { txId } = rota.lastAct()
    const [slot] = await rota.slotsOf('2026-12-03')
    const hostId = await rota.addHost('Samira')
    await valueOf(rota.api.rota.signUp({ slotId: slot?.slotId ?? '', hostId }))
    const before = rota.bytes()
    expect(await rota.api.history.undo({ txId })).toMatchObject({ error: { type: 'ChangedSince' } })
    expect(rota.bytes()).toEqual(before)
  })
})
