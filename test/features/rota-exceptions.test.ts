import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

const tuesday = '2026-11-24'
const stocktaking = { fr: 'Inventaire', nl: 'Inventaris', en: 'Stocktaking' }
let rota: Rota
let seriesId: string
let slotId: string
let samira: string

beforeEach(async () => {
  rota = await aRota()
  seriesId = await rota.addSeries()
  slotId = `${seriesId}@${tuesday}`
  samira = await rota.addHost('Samira')
})
afterEach(() => rota.dispose())

const slot = async () => {
  const [first] = await rota.slotsOf(tuesday)
  if (first === undefined) throw new Error('no slot')
  return first
}

describe('a slot the place cancels', () => {
  test('says why, lists the hosts who were coming, and forgets nobody', async () => {
    const bram = await rota.addHost('Bram')
    const lea = await rota.addHost('Léa')
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(rota.api.rota.signUp({ slotId, hostId: bram, standby: true }))
    await valueOf(rota.api.rota.signUp({ slotId, hostId: lea }))
    await valueOf(rota.api.rota.withdraw({ slotId, hostId: lea }))
    const answer = await valueOf(rota.api.rota.cancelSlot({ slotId, reason: 'chaudière en panne' }))
    expect(answer.hostIds.toSorted()).toEqual([samira, bram].toSorted())
    expect(await slot()).toMatchObject({
      state: 'cancelled',
      reason: 'chaudière en panne',
      open: false,
      gap: { missingHosts: 0 },
      hosts: [
        { hostId: bram, state: 'cancelledByPlace' },
        { hostId: samira, state: 'cancelledByPlace' },
      ],
    })
    expect(rota.rows('SELECT state FROM signup WHERE hostId = ?', lea)).toEqual([{ state: 'withdrawn' }])
    expect(rota.lastAct()).toMatchObject({ command: 'rota.cancelSlot' })
    expect(rota.logOf(`${slotId}#${bram}`).filter(({ col }) => col === 'state')).toMatchObject([
      { command: 'rota.cancelSlot', old: 'standby', new: 'cancelledByPlace' },
    ])
  })

  test('takes no sign-up, and no second cancelling', async () => {
    await valueOf(rota.api.rota.cancelSlot({ slotId }))
    expect(
      await rota.api.rota.signUp({ slotId, hostId: samira, override: { reason: 'quand même' } }),
    ).toEqual({
      ok: false,
      error: { type: 'SlotCancelled' },
    })
    expect(await rota.api.rota.cancelSlot({ slotId })).toEqual({
      ok: false,
      error: { type: 'AlreadyCancelled' },
    })
  })

  test('opens again with its hosts still named, and each signs up again', async () => {
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(rota.api.rota.cancelSlot({ slotId, reason: 'panne' }))
    await valueOf(rota.api.rota.reopenSlot({ slotId }))
    expect(await slot()).toMatchObject({
      state: 'asPlanned',
      reason: '',
      reopened: false,
      open: true,
      gap: { missingHosts: 2 },
      hosts: [{ hostId: samira, state: 'cancelledByPlace' }],
    })
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    expect((await slot()).hosts).toMatchObject([{ state: 'signedUp' }])
    expect(rota.rows('SELECT id FROM slotException')).toHaveLength(1)
    expect(await rota.api.rota.reopenSlot({ slotId })).toEqual({ ok: false, error: { type: 'AlreadyOpen' } })
  })

  test('cancelled by mistake, undoing brings everyone back as they were', async () => {
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(rota.api.rota.confirm({ slotId, hostId: samira }))
    const before = await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))
    await valueOf(rota.api.rota.cancelSlot({ slotId }))
    await valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
    expect(await valueOf(rota.api.rota.getWeek({ weekStart: tuesday }))).toEqual(before)
  })

  test('stays cancelled, for its people to read, when its series no longer gives that day', async () => {
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
    await valueOf(rota.api.rota.cancelSlot({ slotId, reason: 'panne' }))
    const { kept } = await valueOf(rota.api.rota.endSeries({ seriesId, lastDate: '2026-11-22' }))
    expect(kept).toMatchObject([{ slotId, state: 'cancelled', past: false }])
    expect(await slot()).toMatchObject({ state: 'cancelled', reason: 'panne', startTime: '14:00' })
    await valueOf(rota.api.rota.reopenSlot({ slotId }))
    expect(await slot()).toMatchObject({ state: 'kept', open: true })
  })
})

describe('a closed day', () => {
  beforeEach(async () => {
    await valueOf(
      rota.api.calendar.addPeriod({
        kind: 'closing',
        fromDate: tuesday,
        untilDate: tuesday,
        name: stocktaking,
      }),
    )
  })

  test('shows why, and asks for nobody', async () => {
    expect(await slot()).toMatchObject({
      open: false,
      closure: { kind: 'closingPeriod', name: stocktaking },
      gap: { missingHosts: 0 },
    })
    expect(await rota.api.rota.signUp({ slotId, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'SlotClosed', closure: 'closingPeriod' },
    })
  })

  test('opens for one slot in one click, and still says that the day is closed', async () => {
    await valueOf(rota.api.rota.reopenSlot({ slotId }))
    expect(await slot()).toMatchObject({
      open: true,
      reopened: true,
      closure: { kind: 'closingPeriod' },
      gap: { missingHosts: 2 },
    })
    expect(rota.rows('SELECT id, state, reopened FROM slotException')).toEqual([
      { id: slotId, state: 'asPlanned', reopened: 1 },
    ])
    expect(rota.logOf(slotId)).toMatchObject([{ command: 'rota.reopenSlot', kind: 'insert' }])
    await valueOf(rota.api.rota.signUp({ slotId, hostId: samira }))
  })

  test('opens whole in one click', async () => {
    await valueOf(rota.api.calendar.reopenDay({ date: tuesday }))
    expect(await slot()).toMatchObject({ open: true, reopened: false, closure: null })
  })

  test('cancelled and on a closed day, one click opens both', async () => {
    await valueOf(rota.api.rota.cancelSlot({ slotId, reason: 'panne' }))
    await valueOf(rota.api.rota.reopenSlot({ slotId }))
    expect(await slot()).toMatchObject({ open: true, reopened: true, state: 'asPlanned' })
  })

  test('a slot moved away from it is open where it went', async () => {
    const terms = {
      date: '2026-11-25',
      startTime: '14:00',
      endTime: '18:00',
      minHosts: 2,
      maxHosts: 3,
      keyHolderNeeded: false,
    }
    await valueOf(rota.api.rota.changeSeries({ seriesId, scope: 'one', date: tuesday, slot: terms }))
    expect(await rota.slotsOf(tuesday)).toEqual([])
    expect(await rota.slotsOf('2026-11-25')).toMatchObject([{ slotId, open: true, closure: null }])
  })
})

describe('the note of one slot', () => {
  test('is written, given back to the series when emptied, and refused where there is no slot', async () => {
    await valueOf(rota.api.rota.noteSlot({ slotId, note: 'apporter la clé de la cave' }))
    expect(await slot()).toMatchObject({ note: 'apporter la clé de la cave', changed: false })
    await valueOf(rota.api.rota.noteSlot({ slotId, note: '' }))
    expect(await slot()).toMatchObject({ note: '' })
    expect(rota.rows('SELECT note FROM slotException')).toEqual([{ note: null }])
    const elsewhere = `${seriesId}@2026-11-26`
    expect(await rota.api.rota.noteSlot({ slotId: elsewhere, note: 'x' })).toEqual({
      ok: false,
      error: { type: 'SlotUnknown', slotId: elsewhere },
    })
  })

  test('that says nothing new writes nothing', async () => {
    const before = rota.lastAct()
    await valueOf(rota.api.rota.noteSlot({ slotId, note: '' }))
    expect(rota.lastAct()).toEqual(before)
  })
})
