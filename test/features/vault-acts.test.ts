import { afterEach, describe, expect, it } from 'vitest'

import { newUuid } from '#core/new-id.ts'
import { verifyChain } from '#db/audit.ts'
import type { WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import { valueOf } from '../support/core.ts'
import { aVaultPlace, founder } from '../support/vault.ts'

type Place = Awaited<ReturnType<typeof aVaultPlace>>
const places: Place[] = []
afterEach(() => places.splice(0).forEach((place) => place.dispose()))

async function aPlaceWithItsVault(): Promise<Place> {
  const place = await aVaultPlace()
  places.push(place)
  return place
}

/** One act of the vault, as the router writes it, a minute after the one before. */
function write({ clock, vault }: Place, command: string, work: (db: WriteDb<VaultSchema>) => void): string {
  const { db, transactions, holder } = vault()
  const txId = newUuid()
  clock.advance(60_000)
  transactions.run(
    { txId, actor: holder.id, command, now: clock.now(), undoes: null },
    () => work(db),
    () => true,
  )
  return txId
}

const nameInstitution = (name: string) => (db: WriteDb<VaultSchema>) =>
  void db.run(
    db.q
      .insertInto('institution')
      .values({ id: 'one', name, contactName: null, email: null, phone: null, note: null, createdAt: 1 })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ name })),
  )
const addRate = (db: WriteDb<VaultSchema>) =>
  void db.run(
    db.q.insertInto('expenseRate').values({
      id: 'rate',
      kind: 'bicycle',
      fromDate: '2026-01-01',
      untilDate: null,
      amount: 3600,
      source: 'A circular',
      standing: 'typed',
      note: null,
    }),
  )
const addPurge = (db: WriteDb<VaultSchema>) =>
  void db.run(
    db.q
      .insertInto('purge')
      .values({ id: 'p', kind: 'yearly', at: 1, byHolder: 'founder', counts: '{}', proof: '{}' }),
  )
const institutions = ({ vault }: Place) => {
  const { db } = vault()
  return db.all(db.q.selectFrom('institution').select('name')).map(({ name }) => name)
}
const refused = (type: string, fields: object = {}) => ({ ok: false, error: { type, ...fields } })

describe('taking an act of the vault back', () => {
  it('writes its inverse, says so in the history of the vault, and can itself be taken back', async () => {
    const place = await aPlaceWithItsVault()
    const added = write(place, 'people.addInstitution', nameInstitution('Croisée'))
    const named = write(place, 'people.changeInstitution', nameInstitution('La Croisée'))
    expect(await place.api.vault.undo({ txId: added })).toEqual(refused('ChangedSince', { rows: 1 }))
    expect(await valueOf(place.api.vault.undo({ txId: named }))).toEqual({ undone: named })
    expect(institutions(place)).toEqual(['Croisée'])
    const [undoing, undone] = (await valueOf(place.api.vault.listActs({}))).acts
    expect(undoing).toMatchObject({ command: 'vault.undo', undoes: { command: 'people.changeInstitution' } })
    expect(undone).toMatchObject({ txId: named, undoneBy: undoing?.txId, undoable: false })
    expect(await place.api.vault.undo({ txId: named })).toEqual(
      refused('AlreadyUndone', { by: undoing?.txId }),
    )
    await valueOf(place.api.vault.undo({ txId: undoing?.txId ?? '' }))
    expect(institutions(place)).toEqual(['La Croisée'])
    expect(verifyChain(place.vault().connection).fault).toBeNull()
  })

  it('is refused for an unknown act, and for what is never taken back', async () => {
    const place = await aPlaceWithItsVault()
    expect(await place.api.vault.undo({ txId: newUuid() })).toEqual(refused('UnknownTransaction'))
    const purged = write(place, 'people.purge', addPurge)
    expect(await place.api.vault.undo({ txId: purged })).toEqual(refused('AppendOnly', { table: 'purge' }))
    const [act] = (await valueOf(place.api.vault.listActs({}))).acts
    expect(act).toMatchObject({ txId: purged, undoable: false })
  })

  it('is for a treasurer only in claims, and only for what a treasurer may do', async () => {
    const place = await aPlaceWithItsVault()
    const added = write(place, 'people.addInstitution', nameInstitution('Croisée'))
    const rated = write(place, 'expenses.addRate', addRate)
    place.openAs({ id: 'somebody', role: 'treasurer' })
    expect(await place.api.vault.undo({ txId: added })).toEqual(
      refused('NotYours', { command: 'people.addInstitution' }),
    )
    expect(await place.api.vault.undo({ txId: rated })).toEqual(
      refused('NotYours', { command: 'expenses.addRate' }),
    )
    expect(await place.api.vault.listActs({})).toEqual(refused('RoleMissing', { role: 'coordinator' }))
    place.core.house.vault.close()
    expect(await place.api.vault.undo({ txId: rated })).toEqual(refused('RoleMissing', { role: 'treasurer' }))
    expect(institutionsAgain(place)).toEqual(['Croisée'])
  })
})

const institutionsAgain = (place: Place) => {
  place.openAs(founder)
  return institutions(place)
}

describe('the history of the vault', () => {
  it('says whose passphrase it was, when and what, newest first, and goes on where a list ended', async () => {
    const place = await aPlaceWithItsVault()
    const txIds = ['Un', 'Deux', 'Trois'].map((name) =>
      write(place, 'people.changeInstitution', nameInstitution(name)),
    )
    const first = await valueOf(place.api.vault.listActs({ limit: 2 }))
    expect(first.acts.map(({ txId }) => txId)).toEqual(txIds.toReversed().slice(0, 2))
    expect(first.acts[0]).toMatchObject({
      at: place.clock.now(),
      holderId: 'founder',
      command: 'people.changeInstitution',
      changes: 1,
      undoable: true,
    })
    const rest = await valueOf(place.api.vault.listActs({ limit: 2, before: first.next }))
    expect(rest.acts.map(({ txId }) => txId)).toContain(txIds[0])
  })

  it('names whose files an act touched, by the name they have now, and nobody who was erased', async () => {
    const place = await aPlaceWithItsVault()
    const lea = await valueOf(place.api.people.addPerson({ firstName: 'Léa', lastName: 'Essai' }))
    const { personId } = lea
    place.clock.advance(60_000)
    const given = { personId, keyLabel: 'Porte', givenOn: '2026-11-20', note: null }
    await valueOf(place.api.people.giveKey(given))
    const subjects = async () =>
      (await valueOf(place.api.vault.listActs({}))).acts.map((act) => [act.command, act.subjects])
    expect(await subjects()).toEqual([
      ['people.giveKey', ['Léa Essai']],
      ['people.addPerson', ['Léa Essai']],
    ])
    write(place, 'people.erasePerson', (db) => {
      db.run(db.q.deleteFrom('keyLoan'))
      db.run(db.q.deleteFrom('person'))
    })
    expect((await subjects()).flatMap(([, names]) => names)).toEqual([])
  })

  it('is another one than that of the place', async () => {
    const place = await aPlaceWithItsVault()
    write(place, 'people.addInstitution', nameInstitution('Croisée'))
    const acts = (await valueOf(place.api.history.listActs({}))).acts
    expect(acts.map(({ command }) => command)).toEqual(['place.setUp'])
  })
})
