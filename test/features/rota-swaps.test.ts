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
  rota = await aRota({ at: instantOf('2026-11-23', '09:00') })
  slotId = `${await rota.addSeries()}@${tuesday}`
  samira = await rota.addHost('Samira')
  bram = await rota.addHost('Bram')
  await signUp(samira)
})
afterEach(() => rota.dispose())

const signUp = (hostId: string, slot = slotId) => valueOf(rota.api.rota.signUp({ slotId: slot, hostId }))
const undoLast = () => valueOf(rota.api.history.undo({ txId: rota.lastAct().txId }))
const open = async () => (await valueOf(rota.api.rota.listReplacements({}))).open
const requests = () =>
  rota.rows('SELECT kind, state, hostId, otherHostId, takenLate FROM replacement ORDER BY askedAt, id')
const standing = (slot = slotId) =>
  rota.rows('SELECT hostId, state, replacedBy, cameBy FROM signup WHERE slotId = ? ORDER BY createdAt', slot)

describe('a swap', () => {
  let thursday: string
  beforeEach(async () => {
    thursday = `${await rota.addSeries({ weekdays: [4] })}@2026-11-26`
    await signUp(bram, thursday)
  })
  const propose = () =>
    rota.api.rota.proposeSwap({ slotId, hostId: samira, otherSlotId: thursday, otherHostId: bram })

  test('changes nothing until the other accepts, then both at once', async () => {
    const { replacementId } = await valueOf(propose())
    expect(standing()).toMatchObject([{ hostId: samira, state: 'signedUp' }])
    expect(await open()).toMatchObject([
      { kind: 'swap', otherHost: { hostId: bram }, otherSlot: { slotId: thursday }, candidates: [] },
    ])
    await valueOf(rota.api.rota.acceptSwap({ replacementId }))
    expect(standing()).toEqual([
      { hostId: samira, state: 'replaced', replacedBy: bram, cameBy: 'self' },
      { hostId: bram, state: 'signedUp', replacedBy: null, cameBy: 'swap' },
    ])
    expect(standing(thursday)).toEqual([
      { hostId: bram, state: 'replaced', replacedBy: samira, cameBy: 'self' },
      { hostId: samira, state: 'signedUp', replacedBy: null, cameBy: 'swap' },
    ])
    expect(requests()).toMatchObject([{ kind: 'swap', state: 'done', takenLate: 0 }])
    await undoLast()
    expect(standing()).toMatchObject([{ hostId: samira, state: 'signedUp' }])
    expect(standing(thursday)).toMatchObject([{ hostId: bram, state: 'signedUp' }])
    expect(await open()).toHaveLength(1)
  })

  test('is on the record of both slots', async () => {
    const { replacementId } = await valueOf(propose())
    for (const slot of [slotId, thursday]) {
      expect(await valueOf(rota.api.rota.listSlotReplacements({ slotId: slot }))).toMatchObject({
        replacements: [{ replacementId, state: 'open' }],
      })
    }
  })

  test('is declined without a reason, and the same is not proposed twice', async () => {
    const { replacementId } = await valueOf(propose())
    expect(await propose()).toMatchObject({ error: { type: 'AlreadyAsked', replacementId } })
    await valueOf(rota.api.rota.declineSwap({ replacementId }))
    expect(requests()).toMatchObject([{ state: 'closed' }])
    expect((await propose()).ok).toBe(true)
  })

  test('is refused when one would be away, when proposed and when accepted', async () => {
    const { replacementId } = await valueOf(propose())
    await valueOf(rota.api.hosts.addAbsence({ hostId: bram, fromDate: tuesday, untilDate: tuesday }))
    const error = { type: 'SwapImpossible', hostId: bram, reason: 'HostAbsent' }
    expect(await rota.api.rota.acceptSwap({ replacementId })).toEqual({ ok: false, error })
    await valueOf(rota.api.rota.closeReplacement({ replacementId }))
    expect(await propose()).toEqual({ ok: false, error })
  })

  test('ends when either leaves', async () => {
    const { replacementId } = await valueOf(propose())
    await valueOf(rota.api.rota.withdraw({ slotId: thursday, hostId: bram }))
    expect(await rota.api.rota.acceptSwap({ replacementId })).toMatchObject({
      error: { type: 'ReplacementEnded', state: 'closed' },
    })
  })

  test('is neither taken as a replacement, nor is a replacement accepted as a swap', async () => {
    const { replacementId } = await valueOf(propose())
    expect(await rota.api.rota.takeReplacement({ replacementId, hostId: bram })).toMatchObject({
      error: { type: 'WrongKind', kind: 'swap' },
    })
    const { replacementId: asked } = await valueOf(rota.api.rota.askReplacement({ slotId, hostId: samira }))
    expect(await rota.api.rota.acceptSwap({ replacementId: asked })).toMatchObject({
      error: { type: 'WrongKind', kind: 'asked' },
    })
  })

  test('is offered only where it works for both', async () => {
    const options = async () =>
      (await valueOf(rota.api.rota.listSwapOptions({ slotId, hostId: samira }))).options
    expect(await options()).toMatchObject([{ slot: { slotId: thursday }, host: { displayName: 'Bram' } }])
    for (const { slot, host } of await options()) {
      const places = { slotId, hostId: samira, otherSlotId: slot.slotId, otherHostId: host.hostId }
      expect((await rota.api.rota.proposeSwap(places)).ok).toBe(true)
    }
    await valueOf(
      rota.api.hosts.addAbsence({ hostId: samira, fromDate: '2026-11-26', untilDate: '2026-11-26' }),
    )
    expect(await options()).toEqual([])
  })
})
