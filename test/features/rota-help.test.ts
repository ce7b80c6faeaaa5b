import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Contract } from '#shared/contract.ts'
import { nothingWished } from '#shared/hosts/host-wishes.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'
import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'

let rota: Rota
let samira: string
let bram: string

beforeEach(async () => {
  rota = await aRota({ at: instantOf('2026-11-23', '09:00') })
  samira = await rota.addHost('Samira')
  bram = await rota.addHost('Bram')
})
afterEach(() => rota.dispose())

const help = async (hostId: string) => (await valueOf(rota.api.rota.listWhereToHelp({ hostId }))).slots
const daysOf = async (hostId: string) => (await help(hostId)).map(({ slot }) => slot.date)
const signUp = (hostId: string, slotId: string) => valueOf(rota.api.rota.signUp({ slotId, hostId }))
const says = async (hostId: string, times: InputOf<Contract['hosts']['sayWishes']>['times']) => {
  const { hostId: _hostId, saidAt: _saidAt, ...nothing } = nothingWished(hostId)
  await valueOf(rota.api.hosts.sayWishes({ hostId, ...nothing, times }))
}

describe('where somebody can help', () => {
  test('is over four weeks, only where somebody is missing and nothing stands in the way', async () => {
    const series = await rota.addSeries({ minHosts: 1, maxHosts: 2 })
    expect(await daysOf(samira)).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'])
    await signUp(bram, `${series}@2026-11-24`)
    await valueOf(
      rota.api.hosts.addAbsence({ hostId: samira, fromDate: '2026-12-01', untilDate: '2026-12-01' }),
    )
    await valueOf(rota.api.rota.cancelSlot({ slotId: `${series}@2026-12-08`, reason: '' }))
    expect(await daysOf(samira)).toEqual(['2026-12-15'])
  })

  test('begins with what the host likes, ends with what they would rather not, without what they cannot', async () => {
    await rota.addSeries({ weekdays: [2, 3, 4, 5], minHosts: 1, maxHosts: 1 })
    await says(samira, [
      { weekday: 2, part: 'afternoon', wish: 'ratherNot' },
      { weekday: 4, part: 'afternoon', wish: 'likes' },
      { weekday: 5, part: 'afternoon', wish: 'cannot' },
    ])
    const slots = await help(samira)
    expect(slots.map(({ fit }) => fit)).toEqual(
      ['likes', 'can', 'ratherNot'].flatMap((fit) => [fit, fit, fit, fit]),
    )
    expect(slots.map(({ slot }) => slot.date).filter((_, index) => index % 4 === 0)).toEqual([
      '2026-11-26',
      '2026-11-25',
      '2026-11-24',
    ])
    expect(slots[0]?.reasons).toContainEqual({ type: 'likes' })
  })

  test('asks for a key only of who has one', async () => {
    const series = await rota.addSeries({ minHosts: 1, maxHosts: 3, keyHolderNeeded: true })
    await signUp(bram, `${series}@2026-11-24`)
    const ana = await rota.addHost('Ana', { keyHolder: true })
    expect(await daysOf(samira)).not.toContain('2026-11-24')
    expect((await help(ana))[0]).toMatchObject({
      slot: { date: '2026-11-24' },
      needs: [{ type: 'keyMissing' }],
    })
  })

  test('tells of a request on a full slot, and taking it is one act', async () => {
    const series = await rota.addSeries({ minHosts: 1, maxHosts: 1 })
    const slotId = `${series}@2026-11-24`
    await signUp(bram, slotId)
    expect(await daysOf(samira)).not.toContain('2026-11-24')
    const { replacementId } = await valueOf(rota.api.rota.askReplacement({ slotId, hostId: bram }))
    const [first] = await help(samira)
    expect(first).toMatchObject({
      slot: { slotId },
      needs: [{ type: 'replacement', kind: 'asked', replacementId, hostId: bram }],
    })
    expect((await help(bram)).map(({ slot }) => slot.slotId)).not.toContain(slotId)
    await valueOf(rota.api.rota.takeReplacement({ replacementId, hostId: samira }))
    expect(await daysOf(samira)).not.toContain('2026-11-24')
  })

  test('each can be signed up for as it is', async () => {
    await rota.addSeries({ weekdays: [1, 2, 3], minHosts: 2, maxHosts: 2 })
    await rota.addSeries({ weekdays: [2], startTime: '16:00', endTime: '20:00', minHosts: 1, maxHosts: 1 })
    for (const { slot } of (await help(samira)).slice(0, 4)) {
      const here = await daysOf(samira)
      const answer = await rota.api.rota.signUp({ slotId: slot.slotId, hostId: samira })
      // The second of two at the same time is no longer offered once the first is taken.
      expect(answer.ok || (await help(samira)).every((one) => one.slot.slotId !== slot.slotId)).toBe(true)
      expect(here.length).toBeGreaterThan(0)
    }
  })

  test('of a stranger is refused', async () => {
    const hostId = '01900000-0000-7000-8000-000000000000'
    expect(await rota.api.rota.listWhereToHelp({ hostId })).toEqual({
      ok: false,
      error: { type: 'HostUnknown', hostId },
    })
  })
})

describe('suggestions for a gap', () => {
  test('count the slots of the month, and leave out who is there already', async () => {
    const series = await rota.addSeries({ weekdays: [2, 3] })
    await signUp(bram, `${series}@2026-11-24`)
    await signUp(samira, `${series}@2026-12-01`)
    const slotId = `${series}@2026-11-25`
    const ana = await rota.addHost('Ana')
    const { suggestions } = await valueOf(rota.api.rota.suggestHosts({ slotId }))
    expect(suggestions.map(({ hostId, reasons }) => [hostId, reasons[1]])).toEqual([
      [ana, { type: 'slotsThisMonth', slots: 0, wished: null }],
      [samira, { type: 'slotsThisMonth', slots: 0, wished: null }],
      [bram, { type: 'slotsThisMonth', slots: 1, wished: null }],
    ])
    await signUp(ana, slotId)
    const { suggestions: left } = await valueOf(rota.api.rota.suggestHosts({ slotId }))
    expect(left.map(({ hostId }) => hostId)).toEqual([samira, bram])
  })

  test('put those who are never together last, and the answer does not say why', async () => {
    const series = await rota.addSeries()
    const slotId = `${series}@2026-11-24`
    const ana = await rota.addHost('Ana')
    await signUp(bram, slotId)
    const before = await valueOf(rota.api.rota.suggestHosts({ slotId }))
    expect(before.suggestions.map(({ hostId }) => hostId)).toEqual([ana, samira])
    await valueOf(rota.api.hosts.setPair({ hostId: ana, otherHostId: bram, kind: 'notWith' }))
    const after = await valueOf(rota.api.rota.suggestHosts({ slotId }))
    expect(after.suggestions).toEqual(before.suggestions.toReversed())
  })
})
