import { expect, it } from 'vitest'

import { plainPages } from '#db/proof.ts'

import { valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { aPlace } from '../support/places.ts'

async function aPlaceWithHost(displayName: string) {
  const place = keep(await aPlace())
  const { hostId } = await valueOf(
    place.api.hosts.add({ displayName: 'Prénom-Premier', origin: 'neighbour' }),
  )
  await valueOf(place.api.hosts.describe({ hostId, displayName }))
  const { slots } = await valueOf(place.api.rota.listSlots({ from: '2026-11-21', to: '2026-11-28' }))
  await valueOf(place.api.rota.signUp({ slotId: slots[0]?.slotId ?? '', hostId }))
  return { ...place, hostId }
}

it('takes the name of a host away for ever: from the lists, the log and the free pages', async () => {
  const place = await aPlaceWithHost('Prénom-Second')
  const { hostId } = place
  expect(await place.api.hosts.forget({ hostId })).toEqual({
    ok: false,
    error: { type: 'HostActive', hostId },
  })
  await valueOf(place.api.hosts.archive({ hostId }))
  const { redacted, found } = await valueOf(place.api.hosts.forget({ hostId }))
  expect({ redacted, found }).toEqual({ redacted: 3, found: 0 })
  const pages = plainPages(place.core.house.connection())
  expect(pages.includes('Prénom-')).toBe(false)
  expect((await valueOf(place.api.hosts.getHost({ hostId }))).host.displayName).toBe(
    'Ancien·ne accueillant·e',
  )
  expect(await valueOf(place.api.audit.verify({}))).toMatchObject({ fault: null, redacted: 3 })
  const signups = place.core.house.connection().prepare('SELECT count(*) FROM signup').pluck().get()
  expect(signups).toBe(1)
})

it('cannot be taken back, nor can the acts that said the name', async () => {
  const place = await aPlaceWithHost('Prénom-Second')
  await valueOf(place.api.hosts.archive({ hostId: place.hostId }))
  await valueOf(place.api.hosts.forget({ hostId: place.hostId }))
  const { acts } = await valueOf(place.api.history.listActs({}))
  const said = acts.filter(({ command }) => /^hosts\.(forget|add|describe)$/.test(command))
  expect(said).toHaveLength(3)
  for (const { txId, undoable, command } of said) {
    expect(undoable, command).toBe(false)
    expect(await place.api.history.undo({ txId }), command).toMatchObject({ ok: false })
  }
})
