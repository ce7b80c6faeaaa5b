import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { listReplacements } from '#core/features/rota/replacement-queries.ts'
import { suggestHosts } from '#core/features/rota/suggestion-queries.ts'
import { openHandle } from '#db/handle.ts'
import { pairKinds } from '#shared/hosts/host-wishes.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import { instantOf } from '#shared/kernel/local-date.ts'
import { valueOf } from '#test/support/core.ts'
import { aRota, type Rota } from '#test/support/rota.ts'
import { openVaultOf } from '#test/support/vault.ts'

/** A Tuesday with Bram and Cleo on it, who asks to be replaced; Ana, Dries and Els could come. */
let rota: Rota
let slotId: string
let hostIds: string[]
beforeEach(async () => {
  rota = await aRota({ at: instantOf('2026-11-23', '09:00') })
  await valueOf(rota.api.place.setUp({ name: 'Le Seuil', language: 'fr', openingHours: [] }))
  hostIds = []
  for (const name of ['Ana', 'Bram', 'Cleo', 'Dries', 'Els']) hostIds.push(await rota.addHost(name))
  slotId = `${await rota.addSeries()}@2026-11-24`
  const [, bram = '', cleo = ''] = hostIds
  for (const hostId of [bram, cleo]) await valueOf(rota.api.rota.signUp({ slotId, hostId }))
  await valueOf(rota.api.rota.askReplacement({ slotId, hostId: cleo }))
})
afterEach(() => rota.dispose())

const anyPairs = fc.array(
  fc.record({
    of: fc.constantFrom(0, 3, 4),
    and: fc.constantFrom(1, 2),
    kind: fc.constantFrom(...pairKinds, null),
  }),
  { maxLength: 6 },
)

async function sayPairs(pairs: typeof anyPairs extends fc.Arbitrary<infer P> ? P : never) {
  for (const { of, and, kind } of pairs)
    await valueOf(
      rota.api.hosts.setPair({ hostId: hostIds[of] ?? '', otherHostId: hostIds[and] ?? '', kind }),
    )
}

/** All that is answered of who could come, to a role. */
function toldTo(role: Role) {
  const db = openHandle(rota.core.house.connection())
  const now = rota.clock.now()
  return [
    suggestHosts(db, slotId, { leavingHostId: null, now, role }),
    suggestHosts(db, slotId, { leavingHostId: hostIds[2] ?? '', now, role }),
    listReplacements(db, { now, today: '2026-11-23', role }).open.map(({ candidates }) => candidates),
  ]
}

test('who could come is told the same below the coordination, whoever is kept apart from whom', async () => {
  const before = toldTo('open')
  await fc.assert(
    fc.asyncProperty(anyPairs, async (pairs) => {
      await sayPairs(pairs)
      for (const role of ['open', 'host', 'treasurer'] as const) expect(toldTo(role)).toEqual(before)
    }),
    { numRuns: 25 },
  )
})

test('the coordination is offered last those who are kept apart; nobody else, once the vault is locked', async () => {
  const order = async () => {
    const { suggestions } = await valueOf(rota.api.rota.suggestHosts({ slotId }))
    const { open } = await valueOf(rota.api.rota.listReplacements({}))
    return [suggestions, open[0]?.candidates ?? []].map((list) => list.map(({ displayName }) => displayName))
  }
  const byName = ['Ana', 'Dries', 'Els']
  expect(await order()).toEqual([byName, byName])
  await sayPairs([{ of: 0, and: 1, kind: 'notWith' }])
  const anaLast = ['Dries', 'Els', 'Ana']
  expect(await order()).toEqual([anaLast, anaLast])
  openVaultOf(rota)
  await valueOf(rota.api.vault.lock({}))
  expect(await order()).toEqual([byName, byName])
})
