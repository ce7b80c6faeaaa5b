import { join } from 'node:path'

import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { vaultMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'

import { someKey, someTime } from './database.ts'
import { insertRow } from './sample-rows.ts'
import { sampleFileId, vaultSampleRows } from './vault-sample-rows.ts'

/** A real, encrypted, migrated file of the vault. */
export function aVaultFile(folder: string, key = someKey()) {
  const path = join(folder, 'coffre.db')
  const connection = openDatabase(path, key)
  migrate(connection, vaultMigrations, someTime)
  ensureDevice(connection, someTime)
  return { path, key, connection, write: writerOf(connection), close: () => connection.close() }
}

let count = 0

/** Writes as one act of the vault's log. */
export function writerOf(connection: Connection) {
  const transactions = openTransactions(connection)
  return (work: () => void, command = 'test.write'): void => {
    count += 1
    const act = { txId: `test-${count}`, actor: 'founder', command, now: someTime, undoes: null }
    transactions.run(act, work, () => true)
  }
}

/** The file that sample rows point to; its bytes are the mark, in letters. */
export function insertSampleFile(connection: Connection, mark = 'texte'): void {
  connection
    .prepare('INSERT INTO vaultFile VALUES (?, ?, ?, ?, 1)')
    .run(sampleFileId, 'image/png', `${mark}-vaultFile-fileName`, Buffer.from(`${mark}-vaultFile-bytes`))
}

/** A vault that was set up has its settings already: their row is written anew. */
function putRow(
  connection: Connection,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): void {
  const isThere = connection.prepare(`SELECT 1 FROM "${table}" WHERE id = ?`).get(row['id']) !== undefined
  if (!isThere) return insertRow(connection, table, row)
  const cells = Object.keys(row).map((column) => `"${column}" = @${column}`)
  connection.prepare(`UPDATE "${table}" SET ${cells.join(', ')} WHERE id = @id`).run(row)
}

/** Puts a row in every table, with the mark in every text of it. */
export function fillVault(connection: Connection, mark?: string): void {
  insertSampleFile(connection, mark)
  const write = writerOf(connection)
  for (const [migration, rows] of Object.entries(vaultSampleRows(mark)))
    write(() => rows.forEach(([table, row]) => putRow(connection, table, row)), `test.fill.${migration}`)
}
