import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { hostColours } from '#shared/hosts/host.ts'
import { valueOf } from '#test/support/core.ts'
import { actsOf, lastActOf, rowsOf } from '#test/support/log-reader.ts'
import { aPlace } from '#test/support/places.ts'

let place: Awaited<ReturnType<typeof aPlace>>
beforeEach(async () => {
  place = await aPlace()
})
afterEach(() => place.dispose())

const nobody = '01900000-0000-7000-8000-000000000001'
const add = async (displayName: string, words: { nameAlike?: boolean; keyHolder?: boolean } = {}) => {
  const { hostId } = await valueOf(place.api.hosts.add({ displayName, origin: 'neighbour', ...words }))
  return hostId
}
const names = async (archived = false) => {
  const { hosts } = await valueOf(place.api.hosts.listHosts({ archived }))
  return hosts.map(({ displayName }) => displayName)
}

describe('adding a host', () => {
  it('writes one row and one entry of the log, with the colour fewest hosts have', async () => {
    const first = await add('Samira', { keyHolder: true })
    expect(rowsOf(place.core, 'host')).toEqual([
      {
        id: first,
        displayName: 'Samira',
        colour: hostColours[0],
        origin: 'neighbour',
        keyHolder: 1,
        newcomer: 0,
        since: null,
        archivedAt: null,
        createdAt: place.clock.now(),
      },
    ])
    expect(lastActOf(place.core)).toMatchObject({
      command: 'hosts.add',
      changes: [{ table: 'host', rowId: first, kind: 'insert' }],
    })
    expect(place.changed.at(-1)).toEqual(['hosts', 'history'])
    const { host } = await valueOf(place.api.hosts.getHost({ hostId: await add('Karim') }))
    expect(host.colour).toBe(hostColours[1])
  })

  it('lists by name as people look for it: accents and capitals aside', async () => {
    for (const name of ['Zoé', 'Élodie', 'eva', 'Donald']) await add(name)
    expect(await names()).toEqual(['Donald', 'Élodie', 'eva', 'Zoé'])
  })

  it('refuses a name that another host has, unless somebody insists; archived hosts keep theirs', async () => {
    const hostId = await add('Zoé')
    const alike = { displayName: ' zoe', origin: 'peer' } as const
    const taken = { ok: false, error: { type: 'NameTaken', hostId } }
    expect(await place.api.hosts.add(alike)).toEqual(taken)
    await valueOf(place.api.hosts.archive({ hostId }))
    expect(await place.api.hosts.add(alike)).toEqual(taken)
    expect(rowsOf(place.core, 'host')).toHaveLength(1)
    await valueOf(place.api.hosts.add({ ...alike, nameAlike: true }))
    expect(await names()).toEqual(['zoe'])
  })

  it('is undone: the row is gone, the log keeps both acts', async () => {
    await add('Samira')
    const { txId } = lastActOf(place.core)
    await valueOf(place.api.history.undo({ txId }))
    expect(rowsOf(place.core, 'host')).toEqual([])
    expect(lastActOf(place.core)).toMatchObject({ command: 'history.undo', undoes: txId })
  })
})

describe('describing a host', () => {
  it('changes what is said and leaves the rest', async () => {
    const hostId = await add('Samira', { keyHolder: true })
    await valueOf(place.api.hosts.describe({ hostId, newcomer: true, since: '2026-11-01' }))
    const [row] = rowsOf(place.core, 'host')
    expect(row).toMatchObject({ displayName: 'Samira', keyHolder: 1, newcomer: 1, since: '2026-11-01' })
    expect(lastActOf(place.core).changes.map(({ column, old, new: now }) => [column, old, now])).toEqual([
      ['newcomer', 0, 1],
      ['since', null, '2026-11-01'],
    ])
  })

  it('refuses a name taken by another host, not a new accent in one’s own', async () => {
    const zoe = await add('Zoe')
    const hostId = await add('Karim')
    expect(await place.api.hosts.describe({ hostId, displayName: 'ZOÉ' })).toEqual({
      ok: false,
      error: { type: 'NameTaken', hostId: zoe },
    })
    await valueOf(place.api.hosts.describe({ hostId: zoe, displayName: 'Zoé' }))
    await valueOf(place.api.hosts.describe({ hostId, displayName: 'Zoé', nameAlike: true }))
    expect(await names()).toEqual(['Zoé', 'Zoé'])
    // Two are called alike by choice: writing one of the names again asks nothing.
    await valueOf(place.api.hosts.describe({ hostId, displayName: 'ZOÉ' }))
  })

  it('logs nothing when nothing changes', async () => {
    const hostId = await add('Samira')
    const before = actsOf(place.core).length
    await valueOf(place.api.hosts.describe({ hostId, displayName: 'Samira', keyHolder: false }))
    await valueOf(place.api.hosts.describe({ hostId }))
    expect(actsOf(place.core)).toHaveLength(before)
  })
})

describe('a host nobody knows', () => {
  it('is refused by every act, and nothing is logged', async () => {
    const before = actsOf(place.core).length
    const { hosts } = place.api
    const unknown = { ok: false, error: { type: 'HostUnknown', hostId: nobody } }
    const absence = { fromDate: '2026-11-23', untilDate: '2026-11-24', fromTime: null, untilTime: null }
    expect(await hosts.getHost({ hostId: nobody })).toEqual(unknown)
    expect(await hosts.describe({ hostId: nobody, newcomer: true })).toEqual(unknown)
    expect(await hosts.archive({ hostId: nobody })).toEqual(unknown)
    expect(await hosts.restore({ hostId: nobody })).toEqual(unknown)
    expect(await hosts.addAbsence({ hostId: nobody, ...absence })).toEqual(unknown)
    expect(await hosts.importAbsences({ hostId: nobody, absences: [absence] })).toEqual(unknown)
    expect(actsOf(place.core)).toHaveLength(before)
  })
})
