import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { isBackedUp } from '#core/features/backup/backup-service.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { aPlace } from '../support/places.ts'
import { fillVault, writerOf } from '../support/vault-database.ts'

const passphrase = 'quatre mots au hasard'
const hour = 3_600_000

/** A place with a vault that holds something, made as a coordinator makes it. */
async function aPlaceWithVault() {
  const place = keep(await aPlace())
  const { recoveryCode } = await valueOf(place.api.vault.create({ passphrase, name: 'Coordination' }))
  const opened = () => {
    const vault = place.core.house.vault.opened()
    if (vault === null) throw new Error('the vault is locked')
    return vault
  }
  fillVault(opened().connection)
  const write = (text: string) =>
    writerOf(opened().connection)(() => void opened().connection.exec(`UPDATE person SET note = '${text}'`))
  const note = () => opened().connection.prepare('SELECT note FROM person').pluck().get()
  return { ...place, recoveryCode, opened, write, note }
}

const backupsIn = (dataDir: string) => join(dataDir, 'sauvegardes')
const copiesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.startsWith('coffre-'))
    .toSorted()

it('is copied with each backup, open or locked, and only when something was written in it', async () => {
  const place = await aPlaceWithVault()
  const backUp = async () => {
    place.clock.advance(hour / 60)
    return (await valueOf(place.api.backup.makeBackup({}))).vault
  }
  expect(await backUp()).toBe('copied')
  expect(copiesIn(backupsIn(place.dataDir))).toEqual([
    expect.stringMatching(/^coffre-20261121-141300000Z-[0-9a-f]{8}\.db$/),
    expect.stringMatching(/^coffre-20261121-141300000Z-[0-9a-f]{8}\.key$/),
  ])
  expect(await backUp()).toBe('same')
  place.write('encore')
  expect(isBackedUp(place.core.house)).toBe(false)
  expect(await backUp()).toBe('copied')
  expect(isBackedUp(place.core.house)).toBe(true)

  await valueOf(place.api.vault.lock({}))
  expect(await backUp()).toBe('same')
  await valueOf(place.api.vault.unlock({ passphrase }))
  await valueOf(place.api.vault.lock({}))
  expect(await backUp()).toBe('same')

  await valueOf(place.api.vault.unlock({ passphrase }))
  place.write('puis fermé')
  await valueOf(place.api.vault.lock({}))
  expect(await backUp()).toBe('copied')
  // All in one hour, of which the newest stays.
  expect(copiesIn(backupsIn(place.dataDir))).toHaveLength(2)
})

it('is copied with what a cut left in its WAL, and comes back with it', async () => {
  const place = await aPlaceWithVault()
  place.write('juste avant la coupure')
  const { vault, vaultKey } = place.core.house.paths
  // What a kill leaves: the file, its WAL, nobody who holds them.
  const left = new Map([vault, `${vault}-wal`, vaultKey].map((path) => [path, readFileSync(path)]))
  place.core.house.vault.close()
  for (const [path, bytes] of left) writeFileSync(path, bytes)

  expect(await valueOf(place.api.backup.makeBackup({}))).toMatchObject({ vault: 'copied' })
  const [copy] = (await valueOf(place.api.backup.listVaultCopies({}))).copies
  expect(existsSync(join(backupsIn(place.dataDir), `${copy?.name}-wal`))).toBe(true)
  for (const path of left.keys()) rmSync(path, { force: true })

  await valueOf(place.api.backup.restoreVault({ copy: { name: copy?.name ?? '' } }))
  await valueOf(place.api.vault.unlock({ passphrase }))
  expect(place.note()).toBe('juste avant la coupure')
})

it('comes back only where there is none, or when a coordinator means it, and what was there stays aside', async () => {
  const place = await aPlaceWithVault()
  place.write('avant')
  await valueOf(place.api.backup.makeBackup({}))
  const [{ name } = { name: '' }] = (await valueOf(place.api.backup.listVaultCopies({}))).copies
  place.write('après')
  const restore = (replacing: boolean) => place.api.backup.restoreVault({ copy: { name }, replacing })
  expect(await restore(false)).toEqual({ ok: false, error: { type: 'VaultInUse' } })

  const { keptAside } = await valueOf(restore(true))
  expect(keptAside).toEqual([
    expect.stringMatching(/^coffre-aside-.*\.db$/),
    expect.stringMatching(/^coffre-aside-.*\.key$/),
  ])
  for (const file of keptAside) expect(existsSync(join(place.dataDir, file))).toBe(true)
  expect((await valueOf(place.api.vault.getStatus({}))).state).toBe('locked')
  await valueOf(place.api.vault.unlock({ passphrase }))
  expect(place.note()).toBe('avant')

  // Locked, whole and sound: nobody at the PC may put an older one in its place.
  await valueOf(place.api.vault.lock({}))
  expect(await restore(true)).toEqual({ ok: false, error: { type: 'VaultInUse' } })
})

it('comes back in the place of a file that its own key no longer reads', async () => {
  const place = await aPlaceWithVault()
  await valueOf(place.api.backup.makeBackup({}))
  await valueOf(place.api.vault.lock({}))
  writeFileSync(place.core.house.paths.vault, Buffer.alloc(40_960, 7))
  expect((await valueOf(place.api.backup.listVaultCopies({}))).room).toBe('taken')
  expect(await place.api.vault.unlock({ passphrase })).toMatchObject({ error: { type: 'DatabaseDamaged' } })

  const { copies, room } = await valueOf(place.api.backup.listVaultCopies({}))
  expect(room).toBe('broken')
  await valueOf(place.api.backup.restoreVault({ copy: { name: copies[0]?.name ?? '' } }))
  await valueOf(place.api.vault.unlock({ passphrase }))
  expect(place.note()).toContain('person-note')
})

it('refuses a copy that is gone, one without its key file, and a file that is none', async () => {
  const place = await aPlaceWithVault()
  await valueOf(place.api.backup.makeBackup({}))
  const [{ name } = { name: '' }] = (await valueOf(place.api.backup.listVaultCopies({}))).copies
  const path = join(backupsIn(place.dataDir), name)
  const restore = (copy: { name: string } | { path: string }) =>
    place.api.backup.restoreVault({ copy, replacing: true })
  writeFileSync(path.replace('.db', '.key'), '{}')
  expect(await restore({ path })).toEqual({ ok: false, error: { type: 'CopyIncomplete' } })
  rmSync(path.replace('.db', '.key'))
  expect((await valueOf(place.api.backup.listVaultCopies({}))).copies).toEqual([])
  const none = 'coffre-20200101-000000000Z.db'
  expect(await restore({ name: none })).toEqual({ ok: false, error: { type: 'CopyNotFound' } })
  expect(await restore({ path: join(place.dataDir, 'x\u0000.db') })).toMatchObject({ ok: false })
  expect((await valueOf(place.api.vault.getStatus({}))).state).toBe('open')
})

it('is copied outside too, later when the stick was away, and rotated there as here', async () => {
  const place = await aPlaceWithVault()
  const stick = keep(aFolder())
  const folder = join(stick.path, 'cle')
  mkdirSync(folder)
  await valueOf(place.api.backup.chooseOutsideFolder({ folder }))
  rmSync(folder, { recursive: true })
  expect(await valueOf(place.api.backup.makeBackup({}))).toMatchObject({ outside: false, vault: 'copied' })
  mkdirSync(folder)
  expect(await valueOf(place.api.backup.makeBackup({}))).toMatchObject({ outside: true, vault: 'same' })
  expect(copiesIn(folder)).toEqual(copiesIn(backupsIn(place.dataDir)))
  for (let count = 0; count < 8; count += 1) {
    place.clock.advance(hour / 60)
    place.write(`fois ${count}`)
    await valueOf(place.api.backup.makeBackup({}))
  }
  // The newest of each hour stays: two hours, of a file and a key each.
  expect(copiesIn(folder)).toHaveLength(2)
  expect(copiesIn(folder)).toEqual(copiesIn(backupsIn(place.dataDir)))
})

it('leaves no key file and no draft of a copy that a cut left unfinished, and touches no other PC’s', async () => {
  const place = await aPlaceWithVault()
  await valueOf(place.api.backup.makeBackup({}))
  const folder = backupsIn(place.dataDir)
  const whole = copiesIn(folder).find((name) => name.endsWith('.db')) ?? ''
  const maker = whole.slice(-11, -3)
  const at = 'coffre-20261121-130000000Z'
  const own = [
    `${at}-${maker}.key`,
    `${at}-${maker}.db-wal`,
    `${at}-${maker}.db.draft`,
    `${at}-${maker}.key.draft`,
  ]
  const others = [`${at}-00000000.key`, 'coffre-notes.key', 'photo.db-wal']
  for (const name of [...own, ...others]) writeFileSync(join(folder, name), 'x')
  place.clock.advance(60_000)
  place.write('autre chose')
  await valueOf(place.api.backup.makeBackup({}))
  for (const name of own) expect(existsSync(join(folder, name)), name).toBe(false)
  for (const name of others) expect(existsSync(join(folder, name)), name).toBe(true)
})

it('comes along when another PC takes a backup in, and its recovery sheet opens it there', async () => {
  const place = await aPlaceWithVault()
  const stick = keep(aFolder())
  await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick.path }))
  const { name } = await valueOf(place.api.backup.makeBackup({}))
  const { code } = await valueOf(place.api.backup.getRescueCode({}))

  const other = keep(await aCore())
  const taken = await valueOf(other.api.recovery.adopt({ path: join(stick.path, name), code }))
  expect(taken.vault).toBe('brought')
  expect((await valueOf(other.api.vault.getStatus({}))).state).toBe('locked')
  await valueOf(
    other.api.vault.recover({ recoveryCode: place.recoveryCode, passphrase: 'une autre phrase là' }),
  )
  const vault = other.core.house.vault.opened()
  expect(vault?.connection.prepare('SELECT note FROM person').pluck().get()).toContain('person-note')
})

it('stays as it is when a backup without a copy of a vault beside it is taken in', async () => {
  const place = await aPlaceWithVault()
  await valueOf(place.api.backup.makeBackup({}))
  const alone = keep(aFolder())
  const { name } = (await valueOf(place.api.backup.listBackups({}))).backups[0] ?? { name: '' }
  writeFileSync(join(alone.path, name), readFileSync(join(backupsIn(place.dataDir), name)))
  const { code } = await valueOf(place.api.backup.getRescueCode({}))
  const other = keep(await aCore())
  const taken = await valueOf(other.api.recovery.adopt({ path: join(alone.path, name), code }))
  expect(taken.vault).toBe('none')
  expect((await valueOf(other.api.vault.getStatus({}))).state).toBe('absent')
})

it('is left as it is when the rescue sheet opens the data of this very PC again', async () => {
  const place = await aPlaceWithVault()
  const stick = keep(aFolder())
  await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick.path }))
  const { name } = await valueOf(place.api.backup.makeBackup({}))
  const { code } = await valueOf(place.api.backup.getRescueCode({}))
  place.write('plus récent que la copie')
  await valueOf(place.api.vault.lock({}))
  place.core.close()
  rmSync(join(place.dataDir, 'lieu.key'))

  const again = keep(await aCore({ dataDir: place.dataDir }))
  const taken = await valueOf(again.api.recovery.adopt({ path: join(stick.path, name), code }))
  expect(taken.vault).toBe('none')
  await valueOf(again.api.vault.unlock({ passphrase }))
  const vault = again.core.house.vault.opened()
  expect(vault?.connection.prepare('SELECT note FROM person').pluck().get()).toBe('plus récent que la copie')
})
