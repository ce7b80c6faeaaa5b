import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { nothingWished } from '#shared/hosts/host-wishes.ts'

import { anId } from '../support/builders.ts'
import { valueOf } from '../support/core.ts'
import { lastActOf, rowsOf } from '../support/log-reader.ts'
import { aPlace } from '../support/places.ts'
import { openVaultOf } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aPlace>>
let samira = ''
let luc = ''
beforeEach(async () => {
  place = await aPlace()
  const add = async (displayName: string) =>
    (await valueOf(place.api.hosts.add({ displayName, origin: 'neighbour' }))).hostId
  samira = await add('Samira')
  luc = await add('Luc')
})
afterEach(() => place.dispose())

const unsaid = { leastAWeek: null, mostAWeek: null, leastAMonth: null, mostAMonth: null, wishedAMonth: null }
const saying = (hostId: string) => ({ ...unsaid, notAlone: false, lastResort: false, times: [], hostId })
const wishesOf = async (hostId: string) => (await valueOf(place.api.hosts.getWishes({ hostId }))).wishes

describe('what a host can and likes', () => {
  it('is nothing until they say it, and then what they said', async () => {
    expect(await wishesOf(samira)).toEqual(nothingWished(samira))
    const times = [
      { weekday: 2, part: 'morning', wish: 'can' },
      { weekday: 2, part: 'evening', wish: 'likes' },
      { weekday: 7, part: 'afternoon', wish: 'cannot' },
    ] as const
    const said = { ...saying(samira), mostAMonth: 4, wishedAMonth: 3, notAlone: true, times: [...times] }
    await valueOf(place.api.hosts.sayWishes({ ...said, times: times.toReversed() }))
    expect(await wishesOf(samira)).toEqual({ ...said, saidAt: place.clock.now() })
    const { wishes } = await valueOf(place.api.hosts.listWishes({}))
    expect(wishes.map(({ hostId }) => hostId)).toEqual([luc, samira])
  })

  it('leaves no row where nothing is said, and touches only the parts that change', async () => {
    const evening = { weekday: 2, part: 'evening', wish: 'likes' } as const
    const morning = { weekday: 3, part: 'morning', wish: 'cannot' } as const
    await valueOf(place.api.hosts.sayWishes({ ...saying(samira), times: [evening, morning] }))
    const changed = { ...evening, wish: 'ratherNot' as const }
    await valueOf(place.api.hosts.sayWishes({ ...saying(samira), times: [changed] }))
    expect(rowsOf(place.core, 'hostWishTime')).toEqual([
      { id: `${samira}#2#evening`, hostId: samira, ...changed },
    ])
    const { changes } = await valueOf(place.api.history.listChangesIn({ txId: lastActOf(place.core).txId }))
    const touched = changes.filter(({ table }) => table === 'hostWishTime')
    expect(touched.map(({ kind, rowId }) => [kind, rowId])).toEqual([
      ['update', `${samira}#2#evening`],
      ['delete', `${samira}#3#morning`],
    ])
  })

  it('is refused when the least is above the most, and for nobody', async () => {
    const odd = { ...saying(samira), leastAWeek: 3, mostAWeek: 1 }
    expect(await place.api.hosts.sayWishes(odd)).toMatchObject({
      error: { type: 'LeastAboveMost', per: 'week' },
    })
    const never = { ...saying(samira), leastAWeek: 3, mostAMonth: 2 }
    expect(await place.api.hosts.sayWishes(never)).toMatchObject({
      error: { type: 'LeastAboveMost', per: 'weekInMonth' },
    })
    const unknown = { ok: false, error: { type: 'HostUnknown', hostId: anId(9) } }
    expect(await place.api.hosts.sayWishes(saying(anId(9)))).toEqual(unknown)
    expect(await place.api.hosts.getWishes({ hostId: anId(9) })).toEqual(unknown)
    expect(rowsOf(place.core, 'hostWish')).toEqual([])
  })

  it('can be taken back in one step', async () => {
    const said = { ...saying(luc), times: [{ weekday: 1, part: 'morning', wish: 'likes' } as const] }
    await valueOf(place.api.hosts.sayWishes(said))
    await valueOf(place.api.history.undo({ txId: lastActOf(place.core).txId }))
    expect(await wishesOf(luc)).toEqual(nothingWished(luc))
  })

  it('is no longer listed once its host is archived', async () => {
    await valueOf(place.api.hosts.archive({ hostId: luc }))
    const { wishes } = await valueOf(place.api.hosts.listWishes({}))
    expect(wishes.map(({ hostId }) => hostId)).toEqual([samira])
  })
})

describe('who goes with whom', () => {
  const pairs = async () => (await valueOf(place.api.hosts.listPairs({}))).pairs

  it('is one fact of two people, said from either side', async () => {
    await valueOf(place.api.hosts.setPair({ hostId: samira, otherHostId: luc, kind: 'with' }))
    await valueOf(place.api.hosts.setPair({ hostId: luc, otherHostId: samira, kind: 'notWith' }))
    const [hostA = '', hostB = ''] = [samira, luc].toSorted()
    expect(await pairs()).toEqual([{ id: `${hostA}#${hostB}`, hostA, hostB, kind: 'notWith' }])
    await valueOf(place.api.hosts.setPair({ hostId: luc, otherHostId: samira, kind: null }))
    expect(await pairs()).toEqual([])
  })

  it('is refused of one person alone, and of nobody', async () => {
    const alone = await place.api.hosts.setPair({ hostId: luc, otherHostId: luc, kind: 'with' })
    expect(alone).toMatchObject({ error: { type: 'SameHost' } })
    const nobody = await place.api.hosts.setPair({ hostId: luc, otherHostId: anId(9), kind: 'with' })
    expect(nobody).toMatchObject({ error: { type: 'HostUnknown', hostId: anId(9) } })
  })

  it('is told to nobody below the coordination: not by the lists, and not by the history', async () => {
    const said = await place.api.hosts.setPair({ hostId: samira, otherHostId: luc, kind: 'notWith' })
    const txId = said.ok ? (said.act ?? '') : ''
    const [pair] = await pairs()
    const rowId = pair?.id ?? ''
    const [told] = (await valueOf(place.api.history.listActs({}))).acts
    expect(told).toMatchObject({ txId, subjects: [{ table: 'hostPair', name: 'Luc – Samira' }] })
    openVaultOf(place)
    await valueOf(place.api.vault.lock({}))

    expect(await place.api.hosts.listPairs({})).toMatchObject({ error: { type: 'RoleMissing' } })
    const answers = [
      await valueOf(place.api.history.listActs({})),
      await valueOf(place.api.history.listChangesIn({ txId })),
      await valueOf(place.api.history.listChangesOf({ rowId })),
      await valueOf(place.api.hosts.listWishes({})),
    ]
    expect(answers[0]).toMatchObject({ acts: [{ txId, subjects: [], undoable: false }, {}, {}, {}] })
    expect(answers[1]).toEqual({ changes: [], count: 0, names: {} })
    expect(answers[2]).toEqual({ changes: [] })
    expect(JSON.stringify(answers)).not.toContain('notWith')
    expect(JSON.stringify(answers)).not.toContain(rowId)
    expect(await place.api.history.undo({ txId })).toMatchObject({ error: { type: 'NotYours' } })

    openVaultOf(place)
    const again = await valueOf(place.api.history.listChangesIn({ txId }))
    expect(again).toMatchObject({ changes: [{ table: 'hostPair', rowId }], count: 1 })
  })
})
