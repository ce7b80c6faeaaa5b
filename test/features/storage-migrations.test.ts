import { readFileSync } from 'node:fs'

import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import { ensureDevice } from '#db/device.ts'
import { findUnknownMigration, migrate, type Migration } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'

import { aFolder, someKey, someTime } from '../support/database.ts'
import { bytesOfAll, columnsOfAll, insertRow, sampleRows } from '../support/sample-rows.ts'

const open: { connection: Connection; dispose: () => void }[] = []
afterEach(() => {
  for (const { connection, dispose } of open.splice(0)) {
    connection.close()
    dispose()
  }
})

function aFile() {
  const folder = aFolder()
  const [path, key] = [`${folder.path}/lieu.db`, someKey()]
  const connection = openDatabase(path, key)
  open.push({ connection, dispose: folder.dispose })
  return { path, key, connection }
}

/** The schema as it was before a migration, with rows in every table there was. */
function filledUpTo(connection: Connection, earlier: readonly Migration[]): void {
  migrate(connection, earlier, someTime)
  if (earlier.length === 0) return
  ensureDevice(connection, someTime)
  connection.prepare(`INSERT INTO deviceSetting VALUES ('preferences', '{}')`).run()
  const transactions = openTransactions(connection)
  for (const { id } of earlier) {
    const act = { txId: id, actor: 'open', command: 'test.write', now: someTime, undoes: null }
    const write = () => {
      for (const [table, row] of sampleRows[id] ?? []) insertRow(connection, table, row)
    }
    transactions.run(act, write, () => true)
  }
}

describe('migrations', () => {
  it.each(openTierMigrations.map((migration, position) => [migration.id, position] as const))(
    '%s keeps every row and the whole log of the schema before it, and captures its own tables',
    (id, position) => {
      const { connection } = aFile()
      const earlier = openTierMigrations.slice(0, position)
      filledUpTo(connection, earlier)
      const rows = earlier.flatMap((one) => sampleRows[one.id] ?? [])
      const kept =
        position === 0 ? [] : [...capturedTables(connection), 'txn', 'change', 'device', 'deviceSetting']
      const before = bytesOfAll(connection, kept)
      // A migration may add a column to a table: what was in the others is what counts.
      const known = columnsOfAll(connection, kept)

      expect(migrate(connection, openTierMigrations.slice(0, position + 1), someTime)).toEqual({ done: [id] })

      expect(bytesOfAll(connection, kept, known)).toEqual(before)
      expect(findDamage(connection)).toEqual([])
      expect(verifyChain(connection)).toMatchObject({ changes: rows.length, fault: null })
      for (const table of openTierMigrations[position]?.captured ?? [])
        expect(capturedTables(connection)).toContain(table)
      expect(migrate(connection, openTierMigrations, someTime)).toEqual({
        done: openTierMigrations.slice(position + 1).map((later) => later.id),
      })
    },
  )

  it('are numbered in order, each once, and each has its test data', () => {
    const ids = openTierMigrations.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(ids.map((id) => id.slice(0, 4))).toEqual(ids.map((_, index) => String(index + 1).padStart(4, '0')))
    expect(Object.keys(sampleRows)).toEqual(ids)
  })

  it('leave a file of a newer version as it is, to the byte', () => {
    const { path, key, connection } = aFile()
    migrate(connection, openTierMigrations, someTime)
    connection.prepare(`INSERT INTO migration VALUES ('0999-later', 1)`).run()
    connection.pragma('wal_checkpoint(TRUNCATE)')
    const before = readFileSync(path)
    const second = openDatabase(path, key)
    expect(findUnknownMigration(second, openTierMigrations)).toBe('0999-later')
    expect(migrate(second, openTierMigrations, someTime)).toEqual({ unknown: '0999-later' })
    second.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('apply whole or not at all: one that fails half-way leaves no trace and can be tried again', () => {
    const { connection } = aFile()
    filledUpTo(connection, openTierMigrations)
    const sql = 'CREATE TABLE more (id TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT; '
    const failing = { id: '0999-more', sql: `${sql} INSERT INTO nowhere VALUES (1)`, captured: ['more'] }
    const before = connection.prepare('SELECT name FROM sqlite_schema ORDER BY 1').pluck().all()
    expect(() => migrate(connection, [...openTierMigrations, failing], someTime)).toThrow(
      'no such table: nowhere',
    )
    expect(connection.prepare('SELECT name FROM sqlite_schema ORDER BY 1').pluck().all()).toEqual(before)
    expect(connection.inTransaction).toBe(false)
    const mended = { ...failing, sql }
    expect(migrate(connection, [...openTierMigrations, mended], someTime)).toEqual({ done: ['0999-more'] })
    expect(capturedTables(connection)).toContain('more')
  })

  it('capture a column that a later migration adds to a table', () => {
    const { connection } = aFile()
    filledUpTo(connection, openTierMigrations)
    const later = {
      id: '0999-later',
      sql: 'ALTER TABLE teamNote ADD COLUMN colour TEXT',
      captured: ['teamNote'],
    }
    migrate(connection, [...openTierMigrations, later], someTime)
    const act = { txId: 'later', actor: 'open', command: 'test.write', now: someTime, undoes: null }
    openTransactions(connection).run(
      act,
      () => connection.exec(`UPDATE teamNote SET colour = 'red'`),
      () => true,
    )
    const logged = connection
      .prepare('SELECT tbl, kind, col, old, new FROM change ORDER BY seq DESC LIMIT 1')
      .get()
    expect(logged).toEqual({ tbl: 'teamNote', kind: 'update', col: 'colour', old: null, new: 'red' })
    expect(verifyChain(connection).fault).toBeNull()
  })
})
