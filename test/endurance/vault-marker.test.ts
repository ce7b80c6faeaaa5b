import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { vaultMigrations } from '#db/migrations.ts'
import { openDatabase } from '#db/open.ts'

import { aCore, valueOf } from '../support/core.ts'
import { aFolder, someKey, someTime } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { fillVault } from '../support/vault-database.ts'
import { aVaultPlace } from '../support/vault.ts'

const mark = 'MARQUE-ZOZOTE'
/** As SQLite writes texts, and as a program that keeps them in memory does. */
const asBytes = [
  Buffer.from(mark),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(Buffer.from(mark).toString('base64')),
]

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** The files below a folder in which the mark can be read. */
const told = (folder: string): string[] =>
  filesIn(folder).filter((path) => {
    const bytes = readFileSync(path)
    return asBytes.some((one) => bytes.includes(one))
  })

it('is in no file of the profile while the vault is open, copied, and locked', async () => {
  const place = keep(await aVaultPlace())
  const { connection } = place.vault()
  fillVault(connection, mark)
  // The search finds what is there: the decrypted pages hold every mark.
  expect(connection.serialize().includes(asBytes[0] ?? '')).toBe(true)
  expect(told(place.dataDir)).toEqual([])
  expect(filesIn(place.dataDir)).toContain(join(place.dataDir, 'coffre.db-wal'))

  const stick = keep(aFolder())
  await valueOf(place.api.backup.chooseOutsideFolder({ folder: stick.path }))
  await valueOf(place.api.backup.makeBackup({}))
  await valueOf(place.api.vault.lock({}))
  expect(told(place.dataDir)).toEqual([])
  expect(told(stick.path)).toEqual([])
})

it('is in no log when what was typed is refused, or breaks something', async () => {
  const place = keep(await aVaultPlace())
  const calls: readonly (readonly [string, unknown])[] = [
    ['people.addPerson', { firstName: mark, lastName: mark, note: mark.repeat(200) }],
    ['people.addPerson', { person: { firstName: mark } }],
    ['people.changePerson', { personId: mark }],
    ['people.erasePerson', { personId: mark, claims: 'keep' }],
    ['people.setRetention', { kind: mark, purpose: mark }],
    ['expenses.addLine', { claimId: mark, note: mark }],
    ['vault.unlock', { passphrase: `${mark} de travers` }],
    [`people.${mark}`, { personId: mark }],
  ]
  for (const [name, input] of calls) expect((await place.core.call(name, input)).ok, name).toBe(false)
  expect(told(place.dataDir)).toEqual([])
})

it('is in no file after a kill of the process that held the vault open', async () => {
  const folder = keep(aFolder())
  const temporary = join(folder.path, 'temp')
  mkdirSync(temporary)
  const dataDir = join(folder.path, 'data')
  keep(await aCore({ dataDir })).dispose()
  const [path, key] = [join(dataDir, 'coffre.db'), someKey()]
  const connection = openDatabase(path, key)
  migrate(connection, vaultMigrations, someTime)
  ensureDevice(connection, someTime)
  connection.close()

  const script = join(import.meta.dirname, '../support/vault-holder.ts')
  const holder = spawn(process.execPath, [script, path, Buffer.from(key).toString('hex'), mark], {
    env: { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  expect(told(folder.path)).toEqual([])
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  expect(filesIn(dataDir)).toContain(`${path}-wal`)
  expect(told(folder.path)).toEqual([])

  // What was acknowledged is there when the vault is opened again; what was half done is not.
  const again = openDatabase(path, key)
  expect(again.prepare('SELECT firstName FROM person').pluck().get()).toBe(`${mark}-person-firstName`)
  expect(again.prepare('SELECT count(*) FROM deviceSetting').pluck().get()).toBe(0)
  again.close()
  expect(told(folder.path)).toEqual([])
})
