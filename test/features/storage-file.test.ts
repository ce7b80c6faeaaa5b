import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, describe, expect, it } from 'vitest'

import { environmentErrorOf } from '#db/errors.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'

import { aDatabase, aFolder, someKey } from '../support/database.ts'
import { sampleRows, insertRow } from '../support/sample-rows.ts'

const folders: { dispose: () => void }[] = []
const folder = (): string => {
  const made = aFolder()
  folders.push(made)
  return made.path
}
afterEach(() => folders.splice(0).forEach((made) => made.dispose()))

const pragma = (connection: Connection, name: string): unknown => connection.pragma(name, { simple: true })
const codeOf = (work: () => unknown): unknown => {
  try {
    work()
    return 'nothing thrown'
  } catch (error) {
    return (error as { code?: unknown }).code
  }
}

describe('a database file', () => {
  it('is opened with every pragma a promise rests on, by each connection that writes', () => {
    const first = aDatabase(folder())
    const second = openDatabase(first.path, first.key)
    for (const connection of [first.connection, second]) {
      expect(pragma(connection, 'journal_mode')).toBe('wal')
      expect(pragma(connection, 'synchronous'), 'FULL').toBe(2)
      expect(pragma(connection, 'foreign_keys')).toBe(1)
      expect(pragma(connection, 'secure_delete')).toBe(1)
      expect(pragma(connection, 'temp_store'), 'memory').toBe(2)
      expect(pragma(connection, 'recursive_triggers')).toBe(1)
      expect(pragma(connection, 'trusted_schema')).toBe(1)
      connection.close()
    }
  })

  it('spills nothing into temporary files and changes nothing when opened for reading', () => {
    const { path, key, close } = aDatabase(folder())
    close()
    const before = readFileSync(path)
    const connection = openDatabase(path, key, { readonly: true })
    expect(pragma(connection, 'temp_store')).toBe(2)
    expect(pragma(connection, 'foreign_keys')).toBe(1)
    expect(codeOf(() => connection.exec('CREATE TABLE t (x) STRICT'))).toMatch(/^SQLITE_/)
    connection.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('answers SQLITE_NOTADB to another key, and to none', () => {
    const { path, key, close } = aDatabase(folder())
    close()
    expect(codeOf(() => openDatabase(path, someKey()))).toBe('SQLITE_NOTADB')
    expect(codeOf(() => openDatabase(path, new Uint8Array(32)))).toBe('SQLITE_NOTADB')
    expect(() => openDatabase(path, key.subarray(0, 31))).toThrow('32 bytes')
    const again = openDatabase(path, key)
    expect(findDamage(again)).toEqual([])
    again.close()
  })

  it('holds no plaintext: not in the file, not in its WAL, not after a delete', () => {
    const path = folder()
    const { write, connection, db } = aDatabase(path)
    const marker = 'Marqueur-lisible-7c1'
    for (const rows of Object.values(sampleRows))
      for (const [table, row] of rows) write(() => insertRow(connection, table, row))
    write(() =>
      connection.prepare(`UPDATE host SET displayName = ? WHERE displayName = 'Łukasz'`).run(marker),
    )
    write(() => connection.prepare(`UPDATE teamNote SET text = ?`).run(`${marker} `.repeat(12)))
    expect(db.all(db.q.selectFrom('host').select('id').where('displayName', '=', marker))).toHaveLength(1)
    const names = readdirSync(path)
    expect(names).toContain('lieu.db-wal')
    const plain = [marker, 'displayName', 'SQLite format 3', 'CREATE TABLE', 'Après-midi']
    const search = () => {
      for (const name of readdirSync(path)) {
        const bytes = readFileSync(join(path, name))
        for (const text of plain) {
          expect(bytes.includes(Buffer.from(text, 'utf8')), `${text} in ${name}`).toBe(false)
          expect(bytes.includes(Buffer.from(text, 'utf16le')), `${text} in ${name}`).toBe(false)
        }
      }
    }
    search()
    connection.pragma('wal_checkpoint(TRUNCATE)')
    search()
    connection.close()
    search()
  })

  it('is readable by its owner only, with its WAL', () => {
    const path = folder()
    chmodSync(path, 0o755)
    const { write, connection, close } = aDatabase(path)
    write(() => insertRow(connection, 'visitKindChoice', { id: 'coffee', position: 1 }))
    const modes = readdirSync(path).map((name) => [name, statSync(join(path, name)).mode & 0o777])
    if (process.platform !== 'win32') {
      expect(Object.fromEntries(modes)).toEqual({
        'lieu.db': 0o600,
        'lieu.db-wal': 0o600,
        'lieu.db-shm': 0o600,
      })
    }
    close()
  })

  it('says of each thing the machine refuses which one of the closed set it is', () => {
    const { path, key, close } = aDatabase(folder())
    close()
    const errorOf = (work: () => unknown) => {
      try {
        work()
        return null
      } catch (error) {
        return environmentErrorOf(error)
      }
    }
    const blocked = join(folder(), 'a-file')
    writeFileSync(blocked, 'x')
    expect(errorOf(() => openDatabase(path, someKey()))).toEqual({ type: 'DatabaseDamaged' })
    expect(errorOf(() => openDatabase(join(blocked, 'lieu.db'), key))).toEqual({
      type: 'StorageFailed',
      code: 'ENOTDIR',
    })
    expect(errorOf(() => openDatabase(join(folder(), 'x', 'lieu.db'), key))).toEqual({
      type: 'StorageFailed',
      code: 'ENOENT',
    })
    expect(errorOf(() => openDatabase(path, key, { readonly: true }).exec('DELETE FROM device'))).toEqual({
      type: 'StorageReadOnly',
    })
    expect(errorOf(() => copyFileSync(`${path}-nothing`, path))).toEqual({
      type: 'StorageFailed',
      code: 'ENOENT',
    })
    expect(environmentErrorOf(new Error('a defect'))).toBeNull()
    expect(environmentErrorOf('SQLITE_FULL')).toBeNull()
    const codes = {
      SQLITE_FULL: 'StorageFull',
      SQLITE_IOERR_SHMSIZE: 'StorageFull',
      ENOSPC: 'StorageFull',
      EROFS: 'StorageReadOnly',
      SQLITE_BUSY_SNAPSHOT: 'DatabaseLocked',
      EBUSY: 'DatabaseLocked',
      SQLITE_CORRUPT_VTAB: 'DatabaseDamaged',
      KEY_UNAVAILABLE: 'KeyUnavailable',
    }
    for (const [code, type] of Object.entries(codes)) {
      expect(environmentErrorOf(Object.assign(new Error('x'), { code }))).toEqual({ type })
    }
  })
})
