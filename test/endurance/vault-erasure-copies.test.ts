import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { fillVault, writerOf } from '../support/vault-database.ts'
import { samplePerson } from '../support/vault-sample-rows.ts'
import { aVaultPlace, founder } from '../support/vault.ts'

const personId = samplePerson.id
const copiesIn = (folder: string) => readdirSync(folder).filter((name) => /^coffre-.*\.db$/.test(name))

/** A vault with a copy here and one on a stick, both made while the clock was a day ahead. */
async function aPlaceOfCopies() {
  const place = keep(await aVaultPlace())
  const stick = join(keep(aFolder()).path, 'cle')
  mkdirSync(stick)
  const { vaultKey, lieuKey, backups } = place.core.house.paths
  writeFileSync(vaultKey, readFileSync(lieuKey))
  fillVault(place.vault().connection, 'MARQUE')
  await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick }))
  place.clock.advance(86_400_000)
  await valueOf(place.api.backup.makeBackup({}))
  place.clock.advance(-86_400_000)
  place.openAs(founder)
  return { ...place, stick, here: backups }
}

it('removes every copy of its own but the fresh one, also those that a clock dated later', async () => {
  const { api, stick, here } = await aPlaceOfCopies()
  const before = [...copiesIn(here), ...copiesIn(stick)]
  expect(before).toHaveLength(2)
  const { proof } = await valueOf(api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ state: 'proven', copiesRemoved: 2, others: 0 })
  expect(copiesIn(here)).toHaveLength(1)
  expect(copiesIn(stick)).toEqual(copiesIn(here))
  for (const name of before) expect(copiesIn(here)).not.toContain(name)
})

it('removes them from a stick that was away as soon as it is back', async () => {
  const place = await aPlaceOfCopies()
  const { api, stick, here } = place
  const away = new Map(readdirSync(stick).map((name) => [name, readFileSync(join(stick, name))]))
  const before = copiesIn(stick)
  rmSync(stick, { recursive: true })
  const { proof } = await valueOf(api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ isOutsideAway: true, copiesRemoved: 1 })
  mkdirSync(stick)
  for (const [name, bytes] of away) writeFileSync(join(stick, name), bytes)
  await valueOf(api.backup.makeBackup({}))
  for (const name of before) expect(copiesIn(stick)).not.toContain(name)
  for (const name of copiesIn(here)) expect(copiesIn(stick)).toContain(name)
})

it('says how many copies of other makers are left in both folders, and leaves them', async () => {
  const { api, stick, here } = await aPlaceOfCopies()
  const [own = ''] = copiesIn(here)
  const other = own.replace(/-[0-9a-f]{8}\.db$/, '-0000beef.db')
  for (const folder of [here, stick]) copyFileSync(join(here, own), join(folder, other))
  const { proof } = await valueOf(api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ others: 2 })
  for (const folder of [here, stick]) expect(copiesIn(folder)).toContain(other)
})

it('does not say away what a search found when the rest is finished later', async () => {
  const { api, core } = await aPlaceOfCopies()
  const { dataDir, vaultKey, lieuKey } = core.house.paths
  writeFileSync(join(dataDir, 'oubli.txt'), 'ici MARQUE-person-street encore')
  rmSync(vaultKey)
  const { purgeId, proof } = await valueOf(api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ state: 'found', foundInFiles: ['oubli.txt'], isCopyFresh: false })
  writeFileSync(vaultKey, readFileSync(lieuKey))
  const ended = await valueOf(api.people.finishErasure({ purgeId }))
  expect(ended.proof).toMatchObject({ state: 'found', foundInFiles: ['oubli.txt'], isCopyFresh: true })
  expect(ended.proof.searched).toBe(proof.searched)
})

it('is finished, and never proven, when there was too much to search', async () => {
  const { api, vault } = await aPlaceOfCopies()
  const { connection } = vault()
  const note = Array.from({ length: 6000 }, (_, at) => `ligne ${at}`).join('\n')
  writerOf(connection)(() => void connection.prepare('UPDATE training SET note = ?').run(note))
  const { proof } = await valueOf(api.people.erasePerson({ personId, claims: 'erase' }))
  expect(proof).toMatchObject({ state: 'finished', found: 0, foundInFiles: [] })
  expect(proof.left).toBeGreaterThan(1000)
})
