import { randomUUID } from 'node:crypto'

import { captureTables } from './capture.ts'
import type { Connection } from './open.ts'
import { captureAct } from './transaction.ts'

export interface Migration {
  /** `0003-rota`: the number orders, the word says what. */
  readonly id: string
  readonly sql: string
  /** Tables this migration made or changed whose writes go into the change log. */
  readonly captured: readonly string[]
  /** Mends rows that an earlier version shipped: an act of the log like any other, which people can read and take back. */
  readonly amends?: Amendment
}

interface Amendment {
  /** How the history calls it. */
  readonly command: string
  /** Writes captured tables; only rows that still say what was shipped. */
  readonly sql: string
}

export type MigrationOutcome =
  | { readonly done: readonly string[] }
  /** The file was written by a newer application: it is left alone. */
  | { readonly unknown: string }

/**
 * Brings the file to the shipped schema, each migration in a transaction of its own with its mark.
 * A migration in the file that this application does not know stops it before anything is touched.
 */
export function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  now: number,
): MigrationOutcome {
  const unknown = findUnknownMigration(connection, migrations)
  if (unknown !== undefined) return { unknown }
  connection.exec(
    'CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, appliedAt INTEGER NOT NULL) STRICT',
  )
  const applied = appliedMigrations(connection)
  const done: string[] = []
  for (const migration of migrations.filter((one) => !applied.includes(one.id))) {
    apply(connection, migration, now)
    done.push(migration.id)
  }
  return { done }
}

/** A migration in the file that this application does not know: a newer one wrote it. Reads only. */
export function findUnknownMigration(
  connection: Connection,
  migrations: readonly Migration[],
): string | undefined {
  const known = new Set(migrations.map((migration) => migration.id))
  return appliedMigrations(connection).find((id) => !known.has(id))
}

/** The migrations a file has been through; none in a file that is empty or not ours. Reads only. */
export function appliedMigrations(connection: Connection): string[] {
  const exists =
    connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get() !== undefined
  return exists ? (connection.prepare('SELECT id FROM migration ORDER BY id').pluck().all() as string[]) : []
}

function apply(connection: Connection, migration: Migration, now: number): void {
  connection.exec('BEGIN IMMEDIATE')
  try {
    connection.exec(migration.sql)
    captureTables(connection, migration.captured)
    if (migration.amends !== undefined) amend(connection, migration.amends, now)
    connection.prepare('INSERT INTO migration (id, appliedAt) VALUES (?, ?)').run(migration.id, now)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** A file that no device has written yet holds no row to mend. */
function amend(connection: Connection, { command, sql }: Amendment, now: number): void {
  if (connection.prepare('SELECT 1 FROM device').get() === undefined) return
  captureAct(connection, { txId: randomUUID(), actor: 'application', command, now, undoes: null }, () => {
    connection.exec(sql)
  })
}
