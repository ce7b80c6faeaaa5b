import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { openRouter, type Router } from '#core/router.ts'
import { verifyChain } from '#db/audit.ts'
import { openHandle } from '#db/handle.ts'
import { openTransactions } from '#db/transaction.ts'
import { type Entry, type Role, roleAllows } from '#shared/kernel/contract-kit.ts'

import { inputsOf } from '../support/contract-inputs.ts'
import { aLivelyPlace, coreEntries } from '../support/contract-place.ts'
import { valueOf } from '../support/core.ts'
import { aPlace } from '../support/places.ts'
import { bytesOfAll } from '../support/sample-rows.ts'
import { founder } from '../support/vault.ts'

let place: Awaited<ReturnType<typeof aLivelyPlace>>
beforeAll(async () => {
  place = await aLivelyPlace()
})
afterAll(() => place.dispose())
afterEach(() => place.openAs(founder))

const aLegalInput = (entry: Entry): unknown =>
  fc.sample(inputsOf(entry.input, place.known), { numRuns: 1, seed: 7 })[0]

/** What is written in the two files: nothing of it may move while everything is refused. */
const facts = () => {
  place.openAs(founder)
  const logs = [place.core.house.connection(), place.vault().connection].map((connection) => [
    connection.prepare('SELECT count(*), max(tx) FROM txn').raw().get(),
    bytesOfAll(connection, ['device']),
  ])
  place.core.house.vault.close()
  return logs
}

/** The house as somebody of that role meets it: the core gives `host` to nobody yet. */
function asRole(role: Role): Router {
  const connection = place.core.house.connection()
  const database = { db: openHandle(connection), transactions: openTransactions(connection) }
  return openRouter({
    now: place.clock.now,
    newId: () => crypto.randomUUID(),
    role: () => role,
    database: () => database,
    house: place.core.house,
    log: () => undefined,
  })
}

const refused = (role: Role) => ({ ok: false, error: { type: 'RoleMissing', role } })
const invalid = { ok: false, error: { type: 'InvalidInput' } }
const vaultLocked = { ok: false, error: { type: 'VaultLocked' } }

describe('without a vault', () => {
  it('everyone coordinates: no entry asks for a role, and those of the vault say that it is not open', async () => {
    const bare = await aPlace()
    expect((await valueOf(bare.api.vault.getStatus({}))).state).toBe('absent')
    for (const [name, { tier }] of coreEntries) {
      const answer = await bare.core.call(name, Symbol.for('no input'))
      expect(answer, name).toMatchObject(tier === 'vault' ? vaultLocked : invalid)
    }
    bare.dispose()
  })
})

describe('with the vault locked', () => {
  it.each(['open', 'host'] as const)(
    'the role %s is refused every entry above it before its input is looked at, and the rest answers',
    async (role) => {
      const before = facts()
      expect(place.core.house.vault.state()).toBe('locked')
      const router = asRole(role)
      const above = coreEntries.filter(([, entry]) => !roleAllows(role, entry.role))
      expect(above.length).toBeGreaterThan(60)
      expect(above.filter(([, { tier }]) => tier === 'vault').length).toBeGreaterThan(5)
      for (const [name, entry] of above) {
        expect(await router.call(name, aLegalInput(entry)), name).toEqual(refused(entry.role))
        expect(await router.call(name, null), name).toEqual(refused(entry.role))
      }
      for (const [name, { role: needed, tier }] of coreEntries) {
        if (!roleAllows(role, needed)) continue
        expect(tier, name).toBe('open')
        expect(await router.call(name, null), name).toMatchObject(invalid)
      }
      expect(facts()).toEqual(before)
    },
  )

  it('nobody at the PC is more than open: the core itself says so', async () => {
    place.core.house.vault.close()
    for (const [name, { role }] of coreEntries) {
      const expected = role === 'open' ? invalid : refused(role)
      expect(await place.core.call(name, null), name).toMatchObject(expected)
    }
  })
})

describe('with the vault open', () => {
  it('a treasurer is refused every entry of the coordinator, and has all the others', async () => {
    place.openAs({ id: 'somebody', role: 'treasurer' })
    const ofCoordinator = coreEntries.filter(([, { role }]) => role === 'coordinator')
    expect(ofCoordinator.length).toBeGreaterThan(50)
    for (const [name, entry] of ofCoordinator) {
      expect(await place.core.call(name, aLegalInput(entry)), name).toEqual(refused('coordinator'))
      expect(await place.core.call(name, null), name).toEqual(refused('coordinator'))
    }
    for (const [name] of coreEntries.filter(([, { role }]) => role !== 'coordinator'))
      expect(await place.core.call(name, null), name).toMatchObject(invalid)
  })

  it('a coordinator has everything', async () => {
    for (const [name] of coreEntries) expect(await place.core.call(name, null), name).toMatchObject(invalid)
    expect(verifyChain(place.core.house.connection()).fault).toBeNull()
    expect(verifyChain(place.vault().connection).fault).toBeNull()
  })
})

describe('every entry of the vault', () => {
  it('asks for the role of whoever holds it: nobody else can even ask', () => {
    const forOthers = coreEntries.filter(
      ([, { tier, role }]) => tier === 'vault' && !roleAllows(role, 'treasurer'),
    )
    expect(forOthers.map(([name]) => name)).toEqual([])
  })

  it('that is of people, or of the vault itself, is for the coordination, but for what claims need', () => {
    const forTreasurer = coreEntries
      .filter(
        ([name, { tier, role }]) => tier === 'vault' && role === 'treasurer' && !name.startsWith('expenses.'),
      )
      .map(([name]) => name)
    expect(forTreasurer).toEqual(expect.arrayContaining(['vault.changePassphrase', 'vault.undo']))
    for (const name of forTreasurer)
      expect(name).not.toMatch(/^people\.(add|change|remove|erase|purge|export)/)
  })
})
