import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'

import { listBackups, pruneBackups } from '#db/backup-folder.ts'
import { backupName, readBackupName } from '#db/backup-names.ts'
import { makeBackup } from '#db/backup.ts'
import { capturedTables } from '#db/capture.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { findDamage, openDatabase } from '#db/open.ts'
import { draftOf, listAside, replaceDatabase, setAside, settleReplacement } from '#db/replacement.ts'

import { aDatabase, aFolder, someKey, someTime } from '../support/database.ts'
import { bytesOfAll, insertRow, sampleRows } from '../support/sample-rows.ts'

const folders: { dispose: () => void }[] = []
afterEach(() => folders.splice(0).forEach((folder) => folder.dispose()))

function filled() {
  const folder = aFolder()
  folders.push(folder)
  const database = aDatabase(folder.path)
  database.write(() => {
    for (const [table, row] of Object.values(sampleRows).flat()) insertRow(database.connection, table, row)
  })
  return { ...database, folder: folder.path, backups: join(folder.path, 'sauvegardes') }
}

const hourMs = 3_600_000
const maker = '3f9a0c21'

describe('a backup', () => {
  it('holds every row of the moment it was made, opens with the same key, and reads well', () => {
    const { connection, key, backups, write, close } = filled()
    const tables = [...capturedTables(connection), 'txn', 'change', 'device']
    const before = bytesOfAll(connection, tables)
    const file = makeBackup(connection, key, { folder: backups, maker }, someTime)
    write(() => connection.exec(`UPDATE teamNote SET text = 'plus tard'`))
    expect(file).toEqual({
      name: 'lieu-20261121-141200000Z-3f9a0c21.db',
      path: join(backups, file.name),
      at: someTime,
      bytes: statSync(file.path).size,
    })
    const copy = openDatabase(file.path, key, { readonly: true })
    expect(findDamage(copy)).toEqual([])
    expect(bytesOfAll(copy, tables)).toEqual(before)
    copy.close()
    expect(readdirSync(backups)).toEqual([file.name])
    close()
  })

  it('is encrypted, opens with no other key, and is readable by its owner only', () => {
    const { connection, key, backups, close } = filled()
    const file = makeBackup(connection, key, { folder: backups, maker }, someTime)
    const bytes = readFileSync(file.path)
    for (const text of ['Après-midi', 'chauffage', 'SQLite format 3', 'displayName']) {
      expect(bytes.includes(Buffer.from(text)), text).toBe(false)
    }
    expect(() => openDatabase(file.path, someKey(), { readonly: true })).toThrow('file is not a database')
    if (process.platform !== 'win32') {
      expect(statSync(file.path).mode & 0o777).toBe(0o600)
      expect(statSync(backups).mode & 0o777).toBe(0o700)
    }
    close()
  })

  it('never takes the name of another, even in the same millisecond', () => {
    const { connection, key, backups, write, close } = filled()
    const first = makeBackup(connection, key, { folder: backups, maker }, someTime)
    const bytes = readFileSync(first.path)
    write(() => connection.exec(`UPDATE teamNote SET text = 'plus tard'`))
    const second = makeBackup(connection, key, { folder: backups, maker }, someTime)
    expect(second.at).toBe(someTime + 1)
    expect(readFileSync(first.path).equals(bytes)).toBe(true)
    expect(listBackups(backups).map(({ at }) => at)).toEqual([someTime + 1, someTime])
    close()
  })

  it('cut in the middle leaves no half one, and the next sweeps its draft away', async () => {
    const { connection, key, backups, close } = filled()
    mkdirSync(backups)
    const draft = join(backups, `${backupName(someTime, maker)}.draft`)
    writeFileSync(draft, readFileSync(join(backups, '..', 'lieu.db')).subarray(0, 5000))
    writeFileSync(`${draft}-journal`, 'x')
    expect(listBackups(backups)).toEqual([])
    const file = makeBackup(connection, key, { folder: backups, maker }, someTime)
    await pruneBackups(backups, () => true)
    expect(readdirSync(backups)).toEqual([file.name])
    close()
  })

  it('that cannot be finished leaves nothing, and the older ones as they were', () => {
    const { connection, key, backups, close } = filled()
    const older = makeBackup(connection, key, { folder: backups, maker }, someTime)
    const bytes = readFileSync(older.path)
    expect(() => makeBackup(connection, someKey(), { folder: backups, maker }, someTime + hourMs)).toThrow(
      'the copy does not read back',
    )
    connection.exec('BEGIN')
    expect(() => makeBackup(connection, key, { folder: backups, maker }, someTime + hourMs)).toThrow(
      'cannot VACUUM',
    )
    connection.exec('ROLLBACK')
    expect(readdirSync(backups)).toEqual([older.name])
    expect(readFileSync(older.path).equals(bytes)).toBe(true)
    close()
  })

  it('of a damaged database is not made: the damage is told as such', () => {
    const { connection, path, key, folder, write, close } = filled()
    write(() => {
      for (let row = 0; row < 500; row += 1)
        insertRow(connection, 'slotSeries', { id: `s${row}`, name: 'x'.repeat(60), createdAt: 1 })
    })
    close()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 12, 4096 * 12 + 64)
    writeFileSync(path, bytes)
    const damaged = openDatabase(path, key)
    let error: unknown
    try {
      makeBackup(damaged, key, { folder: join(folder, 'b'), maker }, someTime)
    } catch (caught) {
      error = caught
    }
    expect(environmentErrorOf(error)).toEqual({ type: 'DatabaseDamaged' })
    expect(readdirSync(join(folder, 'b'))).toEqual([])
    damaged.close()
  })

  it('is known by its name alone, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(9999, 0) }), (at) => {
        expect(readBackupName(backupName(at, maker))).toEqual({ at, maker })
      }),
    )
    expect(readBackupName('lieu-20261121-141200000Z.db')).toEqual({ at: someTime, maker: null })
    for (const name of [
      'lieu.db',
      'lieu-20261121-141200000Z.db.draft',
      'lieu-20261121-141200000Z.db-wal',
      'lieu-20261121-141200000Z-3f9a0c2.db',
      'lieu-20261121-141200000Z-3F9A0C21.db',
      'lieu-20269921-141200000Z.db',
      'coffre-20261121-141200000Z.db',
      '../lieu-20261121-141200000Z.db',
    ]) {
      expect(readBackupName(name), name).toBeNull()
    }
  })
})

describe("putting another file in the database's place", () => {
  it('erases nothing: each file set aside keeps a name of its own, with its WAL', () => {
    const { path, folder, connection, close } = filled()
    const files = ['one', 'two', 'three']
    connection.pragma('wal_checkpoint(TRUNCATE)')
    close()
    for (const content of files) {
      writeFileSync(path, content)
      writeFileSync(`${path}-wal`, `${content} wal`)
      setAside(path, someTime)
    }
    expect(listAside(path)).toHaveLength(3)
    const contents = listAside(path).map((name) => [
      readFileSync(join(folder, name), 'utf8'),
      readFileSync(join(folder, `${name}-wal`), 'utf8'),
    ])
    expect(contents).toEqual(files.toReversed().map((content) => [content, `${content} wal`]))
    expect(setAside(path, someTime)).toBeNull()
  })

  it('cut at any step is ended at the next start, without mixing the old WAL into the new file', () => {
    const steps = ['before', 'database aside', 'wal aside', 'done'] as const
    for (const step of steps) {
      const { path, folder, close } = filled()
      close()
      writeFileSync(path, 'old')
      writeFileSync(`${path}-wal`, 'old wal')
      writeFileSync(draftOf(path), 'new')
      const aside = path.replace('.db', '-aside-2026-11-21T14-12-00-000Z.db')
      if (step !== 'before') renameSync(path, aside)
      if (step === 'wal aside' || step === 'done') renameSync(`${path}-wal`, `${aside}-wal`)
      if (step === 'done') renameSync(draftOf(path), path)
      settleReplacement(path, someTime)
      expect(readFileSync(path, 'utf8'), step).toBe(step === 'before' ? 'old' : 'new')
      expect(existsSync(`${path}-wal`), step).toBe(step === 'before')
      expect(existsSync(draftOf(path)), step).toBe(false)
      if (step !== 'before') expect(readFileSync(`${aside}-wal`, 'utf8'), step).toBe('old wal')
      expect(readdirSync(folder).length, step).toBe(step === 'before' ? 2 : 3)
    }
  })

  it('answers what was there, or that nothing was', () => {
    const { path, close } = filled()
    close()
    writeFileSync(draftOf(path), 'new')
    expect(replaceDatabase(path, someTime)).toMatch(/lieu-aside-2026-11-21T14-12-00-000Z\.db$/)
    writeFileSync(draftOf(path), 'newer')
    setAside(path, someTime)
    expect(replaceDatabase(path, someTime)).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('newer')
    expect(() => replaceDatabase(path, someTime)).toThrow('ENOENT')
    expect(readFileSync(path, 'utf8'), 'without a draft nothing is moved').toBe('newer')
  })
})
