import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { vaultMigrations } from '#db/migrations.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'

import { aFolder, someKey, someTime } from '../support/database.ts'
import { bytesOfAll, columnsOfAll, insertRow } from '../support/sample-rows.ts'
import { insertSampleFile, writerOf } from '../support/vault-database.ts'
import { vaultSampleRows } from '../support/vault-sample-rows.ts'

const open: { connection: Connection; dispose: () => void }[] = []
afterEach(() => {
  for (const { connection, dispose } of open.splice(0)) {
    connection.close()
    dispose()
  }
})

function aFile(): Connection {
  const folder = aFolder()
  const connection = openDatabase(`${folder.path}/coffre.db`, someKey())
  open.push({ connection, dispose: folder.dispose })
  return connection
}

const sampleRows = vaultSampleRows()

describe("the vault's migrations", () => {
  it.each(vaultMigrations.map((migration, position) => [migration.id, position] as const))(
    '%s keeps every row and the whole log of the schema before it, and captures its own tables',
    (id, position) => {
      const connection = aFile()
      const earlier = vaultMigrations.slice(0, position)
      migrate(connection, earlier, someTime)
      if (position > 0) {
        ensureDevice(connection, someTime)
        insertSampleFile(connection)
      }
      const rows = earlier.flatMap((one) => sampleRows[one.id] ?? [])
      if (position > 0)
        writerOf(connection)(() => rows.forEach(([table, row]) => insertRow(connection, table, row)))
      const kept = position === 0 ? [] : [...capturedTables(connection), 'txn', 'change', 'vaultFile']
      const before = bytesOfAll(connection, kept)
      const known = columnsOfAll(connection, kept)

      expect(migrate(connection, vaultMigrations.slice(0, position + 1), someTime)).toEqual({ done: [id] })

      expect(bytesOfAll(connection, kept, known)).toEqual(before)
      expect(findDamage(connection)).toEqual([])
      expect(verifyChain(connection)).toMatchObject({ changes: rows.length, fault: null })
      for (const table of vaultMigrations[position]?.captured ?? [])
        expect(capturedTables(connection)).toContain(table)
    },
  )

  it('are numbered in order, each once, and each has its test data', () => {
    const ids = vaultMigrations.map(({ id }) => id)
    expect(ids.map((id) => id.slice(0, 4))).toEqual(ids.map((_, index) => String(index + 1).padStart(4, '0')))
    expect(Object.keys(sampleRows)).toEqual(ids)
  })
})
