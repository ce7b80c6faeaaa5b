import { readFileSync, writeFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { aPerson, writeClaim } from '../support/claims.ts'
import { valueOf } from '../support/core.ts'
import { keep } from '../support/keeping.ts'
import { aVaultPlace } from '../support/vault.ts'

async function aPlace() {
  const place = keep(await aVaultPlace())
  const { vaultKey, lieuKey } = place.core.house.paths
  writeFileSync(vaultKey, readFileSync(lieuKey))
  const hostId = (await valueOf(place.api.hosts.add({ displayName: 'Luc', origin: 'neighbour' }))).hostId
  const words = {
    firstName: 'Luc',
    lastName: 'Exemple',
    hostId,
    phone: '0475 12 34 56',
    endDate: '2027-06-30',
  }
  const personId = await aPerson(place, words)
  await valueOf(place.api.hosts.archive({ hostId }))
  return { ...place, personId, hostId }
}

/** Publishes a note, which `personId` signs. */
async function aSignedNote({ api, personId }: Awaited<ReturnType<typeof aPlace>>): Promise<void> {
  await valueOf(api.people.draftNote({ textFr: 'Une note.', textNl: 'Een nota.' }))
  const { noteId } = await valueOf(api.people.publishNote({}))
  const given = { personId, noteId, language: 'fr', givenOn: '2026-11-20' } as const
  const { givenId } = await valueOf(api.people.giveNote(given))
  await valueOf(api.people.signNote({ givenId, signature: 'paper', signedOn: '2026-11-20' }))
}

it('leaves somebody erased out of who is asked for the note and for a file, and of the active files', async () => {
  const place = await aPlace()
  const { api, personId } = place
  await aSignedNote(place)
  expect((await valueOf(api.people.listMissingNotes({}))).people).toBe(1)
  const erased = await valueOf(api.people.erasePerson({ personId, claims: 'keep' }))
  expect(erased).toMatchObject({ reduced: 1, proof: { state: 'proven' } })
  expect(await valueOf(api.people.listMissingNotes({}))).toMatchObject({ people: 0, missing: [], hosts: [] })
  expect((await valueOf(api.people.listHostsWithoutPerson({}))).hosts).toEqual([])
  const { people } = await valueOf(api.people.listPeople({}))
  expect(people).toMatchObject([{ id: personId, isActive: false, isErased: true, endDate: '2026-11-21' }])
  const file = await valueOf(api.people.getPerson({ personId }))
  expect(file).toMatchObject({ isActive: false, isErased: true, person: { phone: null, hostId: null } })
  // Asked again within the terms, there is nothing left to take.
  expect(await valueOf(api.people.previewErasure({ personId }))).toMatchObject({ isErased: true })
  expect(await api.people.erasePerson({ personId, claims: 'keep' })).toMatchObject({
    error: { type: 'NothingToErase' },
  })
  // The proof that the note was given stays, under the name.
  const { given } = await valueOf(api.people.listNotesGiven({ personId }))
  expect(given).toMatchObject([{ version: 1, signature: 'paper', signedOn: '2026-11-20' }])
})

it('tells who was erased from a file that was only begun', async () => {
  const { api } = await aPlace()
  const begun = { firstName: 'Eva', lastName: 'Essai', endDate: '2026-01-31' }
  const { personId } = await valueOf(api.people.addPerson(begun))
  expect(await valueOf(api.people.getPerson({ personId }))).toMatchObject({ isErased: false })
})

it('lets a signed note go when all of a person is to go', async () => {
  const place = await aPlace()
  await aSignedNote(place)
  const erased = await valueOf(place.api.people.erasePerson({ personId: place.personId, claims: 'erase' }))
  expect(erased).toMatchObject({ reduced: 0 })
  expect((await valueOf(place.api.people.listPeople({}))).people).toEqual([])
})

it('erases somebody to whom money is due only when it is left on purpose', async () => {
  const { api, personId, ...place } = await aPlace()
  const lines = [{ date: '2026-03-02', amountCents: 4402 }]
  const claimId = writeClaim({ api, ...place }, { personId, month: '2026-03', lines })
  const asked = { personId, claims: 'keep' } as const
  expect(await api.people.erasePerson(asked)).toMatchObject({ error: { type: 'ClaimsUnpaid' } })
  await valueOf(api.people.erasePerson({ ...asked, unpaid: 'leave' }))
  // Cash alone is left, and the payments say why.
  const { claims } = await valueOf(api.expenses.listPayable({ month: '2026-03' }))
  expect(claims).toMatchObject([{ claimId, obstacle: 'fileErased', obstacles: ['fileErased'] }])
  const paid = await valueOf(api.expenses.payCash({ claimId, paidOn: '2026-11-21' }))
  expect(paid.amountCents).toBe(4402)
})

it('does not call an erasure proven when nothing of it could be searched', async () => {
  const place = keep(await aVaultPlace())
  const { vaultKey, lieuKey } = place.core.house.paths
  writeFileSync(vaultKey, readFileSync(lieuKey))
  // Every word of the one is rightly said by the other.
  const words = { firstName: 'Luc', lastName: 'Exemple' }
  await valueOf(place.api.people.addPerson(words))
  const { personId } = await valueOf(place.api.people.addPerson(words))
  const { proof } = await valueOf(place.api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ searched: 0, shared: 1, state: 'finished' })
})

it('puts into the sealed copy what was taken out before, which the log forgets with the rest', async () => {
  const { api, clock, openAs, personId } = await aPlace()
  const words = { title: 'Écoute retirée', date: '2026-05-04' }
  const { trainingId } = await valueOf(api.people.addTraining({ personId, ...words }))
  await valueOf(api.people.removeTraining({ trainingId }))
  clock.set(Date.UTC(2030, 0, 2, 12))
  openAs({ id: 'founder', role: 'coordinator' })
  const plan = await valueOf(api.people.previewPurge({ until: '2030-01-01' }))
  expect(plan.counts).toContainEqual({ table: 'removed', rows: 1 })
  const passphrase = 'trois mots et un vélo'
  const sealed = await valueOf(api.people.exportPurge({ until: '2030-01-01', seal: plan.seal, passphrase }))
  const file = { fileName: sealed.fileName, bytes: sealed.bytes }
  const { bytes } = await valueOf(api.people.openExport({ file, passphrase }))
  expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({
    removed: [{ table: 'training', rows: [{ id: trainingId, personId, title: 'Écoute retirée' }] }],
  })
})
