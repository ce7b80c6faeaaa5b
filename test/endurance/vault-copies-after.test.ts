import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { aPlace } from '../support/places.ts'

const mine = 'trois tasses et une lampe'
const theirs = 'un vélo sous la neige'
const another = 'quatre chaises au soleil'

const copiesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith('coffre-') && name.endsWith('.key'))

/** A vault with a founder and a treasurer, and a copy of it here and on a stick. */
async function aPlaceWithCopies() {
  const place = keep(await aPlace())
  const { api } = place
  const { recoveryCode } = await valueOf(api.vault.create({ passphrase: mine, name: 'Nadia' }))
  const omar = { passphrase: mine, name: 'Omar', role: 'treasurer', newPassphrase: theirs } as const
  const { holderId } = await valueOf(api.vault.addHolder(omar))
  const stick = join(keep(aFolder()).path, 'cle')
  mkdirSync(stick)
  await valueOf(api.backup.chooseOutsideFolder({ folder: stick }))
  place.clock.advance(60_000)
  await valueOf(api.backup.makeBackup({}))
  place.clock.advance(60_000)
  const here = join(place.dataDir, 'sauvegardes')
  const keysIn = (folder: string) => copiesIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const keyFile = () => readFileSync(place.core.house.paths.vaultKey, 'utf8')
  return { ...place, recoveryCode, holderId, stick, here, keysIn, keyFile }
}

it('lets nobody who was taken out back in through a copy of the application', async () => {
  const place = await aPlaceWithCopies()
  const { api } = place
  expect(await valueOf(api.vault.revokeHolder({ passphrase: mine, holderId: place.holderId }))).toEqual({
    copies: 'renewed',
  })
  for (const folder of [place.here, place.stick]) expect(place.keysIn(folder)).toEqual([place.keyFile()])

  // The key file is moved away, and whoever was taken out takes the newest copy back.
  await valueOf(api.vault.lock({}))
  rmSync(place.core.house.paths.vaultKey)
  const { copies } = await valueOf(api.backup.listVaultCopies({}))
  await valueOf(api.backup.restoreVault({ copy: { name: copies[0]?.name ?? '' } }))
  expect(await api.vault.unlock({ passphrase: theirs })).toMatchObject({ error: { type: 'WrongPassphrase' } })
  await valueOf(api.vault.unlock({ passphrase: mine }))
})

it('keeps no copy with a former passphrase or a former sheet either', async () => {
  const place = await aPlaceWithCopies()
  const { api } = place
  const isRenewed = (done: { copies: string }) => {
    expect(done.copies).toBe('renewed')
    for (const folder of [place.here, place.stick]) expect(place.keysIn(folder)).toEqual([place.keyFile()])
    place.clock.advance(60_000)
  }
  isRenewed(await valueOf(api.vault.changePassphrase({ passphrase: mine, newPassphrase: another })))
  const renewed = await valueOf(api.vault.renewSheet({ passphrase: another }))
  isRenewed(renewed)
  isRenewed(await valueOf(api.vault.recover({ recoveryCode: renewed.recoveryCode, passphrase: mine })))
})

it('says that a stick is away, whose copies go at the next backup that finds it', async () => {
  const place = await aPlaceWithCopies()
  const kept = readdirSync(place.stick).map((name) => [name, readFileSync(join(place.stick, name))] as const)
  rmSync(place.stick, { recursive: true })
  const revoked = place.api.vault.revokeHolder({ passphrase: mine, holderId: place.holderId })
  expect(await valueOf(revoked)).toEqual({ copies: 'outsideAway' })
  mkdirSync(place.stick)
  for (const [name, bytes] of kept) writeFileSync(join(place.stick, name), bytes)
  place.clock.advance(60_000)
  await valueOf(place.api.backup.makeBackup({}))
  expect(place.keysIn(place.stick)).toEqual([place.keyFile()])
})

it('says that no fresh copy could be made, and leaves the older ones', async () => {
  const place = await aPlaceWithCopies()
  const before = copiesIn(place.here)
  place.core.house.vault.opened()?.connection.pragma('wal_checkpoint(TRUNCATE)')
  const moved = `${place.here}-moved`
  renameSync(place.here, moved)
  writeFileSync(place.here, 'a file where the folder was')
  const revoked = place.api.vault.revokeHolder({ passphrase: mine, holderId: place.holderId })
  expect(await valueOf(revoked)).toEqual({ copies: 'kept' })
  rmSync(place.here)
  renameSync(moved, place.here)
  expect(copiesIn(place.here)).toEqual(before)
  expect(existsSync(place.core.house.paths.vaultKey)).toBe(true)
})
