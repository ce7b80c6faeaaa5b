import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

const tuesday = '2026-11-24'
let rota: Rota
let slotId: string
let samira: string
let bram: string

beforeEach(async () => {
  // Monday at nine, 29 hours before the slot: leaving it is late.
  rota = await aRota({ at: instantOf('2026-11-23', '09:00') })
  slotId = `${await rota.addSeries()}@${tuesday}`
  samira = await rota.addHost('Samira')
  bram = await rota.addHost('Bram')
  await signUp(samira)
})
afterEach(() => rota.dispose())

const signUp = (hostId: string, slot = slotId) => valueOf(rota.api.rota.signUp({ slotId: slot, hostId }))
const withdraw = async (hostId = samira) =>
  (await valueOf(rota.api.rota.withdraw({ slotId, hostId }))).replacementId ?? ''
const undoLast = () => valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
const open = async () => (await valueOf(rota.api.rota.listReplacements({}))).open
const requests = () =>
  rota.rows('SELECT kind, state, hostId, otherHostId, takenLate FROM replacement ORDER BY askedAt, id')
const standing = (slot = slotId) =>
  rota.rows('SELECT hostId, state, replacedBy, cameBy FROM signup WHERE slotId = ? ORDER BY createdAt', slot)

describe('a late withdrawal', () => {
  test('opens a request, in the same act', async () => {
    const replacementId = await withdraw()
    expect(rota.lastAct().command).toBe('rota.withdraw')
    expect(await open()).toMatchObject([
      { replacementId, kind: 'late', urgent: true, host: { hostId: samira }, slot: { slotId } },
    ])
  })

  test('is undone with its request', async () => {
    await withdraw()
    await undoLast()
    expect(requests()).toEqual([])
    expect(standing()).toMatchObject([{ hostId: samira, state: 'signedUp' }])
  })

  test('in good time opens none, nor from standby, nor of a slot that is over', async () => {
    const later = `${slotId.slice(0, 36)}@2026-12-01`
    await signUp(samira, later)
    expect(await valueOf(rota.api.rota.withdraw({ slotId: later, hostId: samira }))).toMatchObject({
      replacementId: null,
    })
    await valueOf(rota.api.rota.standby({ slotId, hostId: samira }))
    expect(await valueOf(rota.api.rota.withdraw({ slotId, hostId: samira }))).toMatchObject({
      replacementId: null,
    })
    await signUp(samira)
    rota.clock.set(instantOf(tuesday, '18:00'))
    expect(await valueOf(rota.api.rota.withdraw({ slotId, hostId: samira }))).toMatchObject({
      replacementId: null,
    })
    expect(requests()).toEqual([])
  })

  test('ends when the host comes back', async () => {
    await withdraw()
    await signUp(samira)
    expect(requests()).toMatchObject([{ state: 'closed' }])
    expect(await open()).toEqual([])
  })

  test('is taken in one click: who left is replaced, who comes is signed up, and it was late', async () => {
    const replacementId = await withdraw()
    expect(await valueOf(rota.api.rota.takeReplacement({ replacementId, hostId: bram }))).toEqual({
      passed: [],
      takenLate: true,
    })
    expect(standing()).toEqual([
      { hostId: samira, state: 'replaced', replacedBy: bram, cameBy: 'self' },
      { hostId: bram, state: 'signedUp', replacedBy: null, cameBy: 'replacement' },
    ])
    expect(requests()).toEqual([
      { kind: 'late', state: 'done', hostId: samira, otherHostId: bram, takenLate: 1 },
    ])
    const { latest } = await valueOf(rota.api.rota.listReplacements({}))
    expect(latest).toMatchObject([{ replacementId, state: 'done', otherHost: { displayName: 'Bram' } }])
    await undoLast()
    expect(standing()).toMatchObject([{ hostId: samira, state: 'withdrawn', replacedBy: null }])
    expect(await open()).toHaveLength(1)
  })

  test('is answered by whoever signs up there, on whichever screen', async () => {
    await withdraw()
    await signUp(bram)
    expect(standing()).toMatchObject([
      { hostId: samira, state: 'replaced', replacedBy: bram },
      { hostId: bram, state: 'signedUp', cameBy: 'replacement' },
    ])
    expect(requests()).toMatchObject([{ state: 'done', otherHostId: bram, takenLate: 1 }])
  })

  test('is answered by a filling that is accepted, whose sign-up a later one may still move', async () => {
    await withdraw()
    const { lines } = await valueOf(rota.api.rota.proposeFill({ from: tuesday, to: tuesday }))
    expect(lines).toMatchObject([{ slotId, hostId: bram, act: 'add' }])
    await valueOf(rota.api.rota.acceptFill({ lines: [{ slotId, hostId: bram, act: 'add' }] }))
    expect(standing()).toEqual([
      { hostId: samira, state: 'replaced', replacedBy: bram, cameBy: 'self' },
      { hostId: bram, state: 'signedUp', replacedBy: null, cameBy: 'filling' },
    ])
    expect(requests()).toEqual([
      { kind: 'late', state: 'done', hostId: samira, otherHostId: bram, takenLate: 1 },
    ])
    await undoLast()
    expect(standing()).toMatchObject([{ hostId: samira, state: 'withdrawn', replacedBy: null }])
    expect(await open()).toHaveLength(1)
  })

  test('is not answered by somebody who only stands by, who is then offered first', async () => {
    const ana = await rota.addHost('Ana')
    await withdraw()
    await valueOf(rota.api.rota.signUp({ slotId, hostId: bram, standby: true }))
    const [request] = await open()
    expect(request?.candidates.map(({ hostId }) => hostId)).toEqual([bram, ana])
    expect(request?.candidates[0]?.reasons[0]).toEqual({ type: 'standby' })
  })

  test('is taken over an obstacle with a reason', async () => {
    const replacementId = await withdraw()
    const { absenceId } = await valueOf(
      rota.api.hosts.addAbsence({ hostId: bram, fromDate: tuesday, untilDate: tuesday }),
    )
    const asked = { replacementId, hostId: bram }
    expect(await rota.api.rota.takeReplacement(asked)).toEqual({
      ok: false,
      error: { type: 'HostAbsent', absenceId },
    })
    const override = { reason: 'je reviens plus tôt' }
    expect(await valueOf(rota.api.rota.takeReplacement({ ...asked, override }))).toMatchObject({
      passed: ['HostAbsent'],
    })
  })

  test('ends with its slot, cancelled and opened again too', async () => {
    const replacementId = await withdraw()
    await valueOf(rota.api.rota.cancelSlot({ slotId, reason: '' }))
    expect(requests()).toMatchObject([{ state: 'closed' }])
    await valueOf(rota.api.rota.reopenSlot({ slotId }))
    expect(await open()).toEqual([])
    expect(await rota.api.rota.takeReplacement({ replacementId, hostId: bram })).toEqual({
      ok: false,
      error: { type: 'ReplacementEnded', state: 'closed' },
    })
  })

  test('reads closed once the slot is over, without anybody closing it', async () => {
    const replacementId = await withdraw()
    rota.clock.set(instantOf(tuesday, '18:00'))
    expect(await open()).toEqual([])
    expect(await valueOf(rota.api.rota.listSlotReplacements({ slotId }))).toMatchObject({
      replacements: [{ replacementId, state: 'closed' }],
    })
  })

  test('is found again when its slot was moved to a later day', async () => {
    await withdraw()
    await valueOf(
      rota.api.rota.changeSeries({
        seriesId: slotId.slice(0, 36),
        scope: 'one',
        date: tuesday,
        slot: {
          date: '2026-12-30',
          startTime: '14:00',
          endTime: '18:00',
          minHosts: 2,
          maxHosts: 3,
          keyHolderNeeded: false,
        },
      }),
    )
    rota.clock.set(instantOf('2026-12-20', '09:00'))
    expect(await open()).toMatchObject([{ urgent: false, slot: { date: '2026-12-30' } }])
  })
})

describe('asking somebody to come instead', () => {
  const ask = async () =>
    (await valueOf(rota.api.rota.askReplacement({ slotId, hostId: samira }))).replacementId

  test('leaves the host signed up until somebody takes it', async () => {
    const replacementId = await ask()
    expect(standing()).toMatchObject([{ hostId: samira, state: 'signedUp' }])
    await valueOf(rota.api.rota.takeReplacement({ replacementId, hostId: bram }))
    expect(standing()).toMatchObject([
      { hostId: samira, state: 'replaced', replacedBy: bram },
      { hostId: bram, state: 'signedUp' },
    ])
  })

  test('twice is refused, and can be taken back', async () => {
    const replacementId = await ask()
    expect(await rota.api.rota.askReplacement({ slotId, hostId: samira })).toEqual({
      ok: false,
      error: { type: 'AlreadyAsked', replacementId },
    })
    await valueOf(rota.api.rota.closeReplacement({ replacementId }))
    expect(await rota.api.rota.closeReplacement({ replacementId })).toMatchObject({
      error: { type: 'ReplacementEnded', state: 'closed' },
    })
    await ask()
  })

  test('is for who comes', async () => {
    expect(await rota.api.rota.askReplacement({ slotId, hostId: bram })).toMatchObject({
      error: { type: 'NotComing' },
    })
  })

  test('then leaving after all makes it a late withdrawal, and coming back revives nothing', async () => {
    await ask()
    await withdraw()
    expect(requests()).toMatchObject([
      { kind: 'asked', state: 'closed' },
      { kind: 'late', state: 'open' },
    ])
    await signUp(samira)
    expect(await open()).toEqual([])
  })

  test('is answered by a replacement noted in the window of the slot', async () => {
    await ask()
    await valueOf(rota.api.rota.replace({ slotId, hostId: samira, byHostId: bram }))
    expect(requests()).toMatchObject([{ state: 'done', otherHostId: bram, takenLate: 1 }])
  })
})
