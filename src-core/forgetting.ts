import { columnsOf } from '#db/capture.ts'
import { openHandle, type WriteDb } from '#db/handle.ts'
import type { Connection } from '#db/open.ts'
import { type Pieces, piecesOf } from '#db/proof.ts'
import { forget, type Redaction, type RowRef } from '#db/redact.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import type { TaskContext, VaultTaskContext } from './context.ts'
import { topicsOf } from './table-owners.ts'
import { vaultTopicsOf } from './vault-table-owners.ts'

export type { RowRef }

/** What an erasure of the vault leaves to be proved: pieces of all that was said of the rows, and the rows. */
export interface Forgotten extends Pieces {
  readonly erased: readonly RowRef[]
  readonly filesDropped: number
}

/** Writes of the vault that are for ever, inside the one transaction: which rows they were about. */
export interface Forgetting {
  /** Deletes and reduces rows; `dropFiles` comes after the log was redacted. */
  readonly rows: readonly RowRef[]
  readonly work: (vault: WriteDb<VaultSchema>) => void
  /** Drops the files that nothing points to any more. */
  readonly dropFiles: (vault: WriteDb<VaultSchema>) => number
}

/**
 * Erases rows of the vault and what its log says of them, as one act that nobody can take back. What was said is
 * collected first, present rows and log together, so that the proof looks for all of it.
 */
export function forgetInVault(context: VaultTaskContext, command: string, forgetting: Forgetting): Forgotten {
  const opened = context.house.vault.opened()
  if (opened === null) throw Object.assign(new Error('the vault is closed'), { code: 'VAULT_LOCKED' })
  const { connection, db, holder } = opened
  const { rows, work, dropFiles } = forgetting
  // Of a row that stays, what is forgotten is a file: its name and its bytes are looked for, not what the row says.
  const erased = rows.filter(({ naming }) => naming === undefined)
  const texts = erased.flatMap((row) => [...textsOfRow(connection, row), ...textsOfLog(connection, row)])
  const before = fileIdsOf(connection)
  const samples = new Map(before.map((id) => [id, sampleOf(connection, id)]))
  const act = { txId: context.newId(), actor: holder.id, command, now: context.now(), undoes: null }
  forget(connection, act, (): Redaction => {
    connection.pragma('defer_foreign_keys = on')
    work(db)
    return { rows }
  })
  const filesDropped = connection.transaction(() => dropFiles(db))()
  const after = new Set(fileIdsOf(connection))
  const dropped = before.filter((id) => !after.has(id)).flatMap((id) => samples.get(id) ?? [])
  context.house.announce(vaultTopicsOf([...new Set(rows.map(({ table }) => table))]))
  const { pieces, left } = piecesOf([...texts, ...dropped.map(({ name }) => name)])
  return { pieces: [...pieces, ...dropped.map(({ bytes }) => bytes)], left, erased, filesDropped }
}

/**
 * The same in the place's own file, for one column of a row: what it said goes from the row and from the log. The work
 * writes what it says from now on.
 */
export function forgetInPlace(
  context: TaskContext,
  command: string,
  {
    row,
    column,
    work,
  }: { readonly row: RowRef; readonly column: string; readonly work: (db: WriteDb) => void },
): Forgotten {
  const { house, role, now, newId } = context
  const connection = house.connection()
  const texts = textsOfColumn(connection, row, column)
  const act = { txId: newId(), actor: role, command, now: now(), undoes: null }
  forget(connection, act, () => {
    work(openHandle(connection))
    return { rows: [row], columns: [column] }
  })
  house.announce(topicsOf([row.table]))
  return { ...piecesOf(texts), erased: [row], filesDropped: 0 }
}

/** What a column says, and said. */
function textsOfColumn(connection: Connection, row: RowRef, column: string): string[] {
  const { table, rowId } = row
  const present: unknown = connection
    .prepare(`SELECT "${column}" FROM "${table}" WHERE id = ?`)
    .pluck()
    .get(rowId)
  const entries = connection
    .prepare('SELECT kind, col, old, new FROM change WHERE rowId = ? AND tbl = ? AND redacted = 0')
    .raw()
    .all(rowId, table) as [kind: string, col: string | null, old: unknown, after: unknown][]
  const before = entries.flatMap(([kind, col, old, after]) => {
    if (kind === 'update') return col === column ? [old, after] : []
    return [(JSON.parse(String(old ?? after)) as Record<string, unknown>)[column]]
  })
  return [present, ...before].filter(isWords)
}

/** Every text of a row as it stands. */
function textsOfRow(connection: Connection, { table, rowId }: RowRef): string[] {
  const columns = columnsOf(connection, table).filter((name) => name !== 'id')
  const row = connection
    .prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" WHERE id = ?`)
    .raw()
    .get(rowId) as unknown[] | undefined
  return (row ?? []).filter(isWords)
}

/** Every text that the log has of a row: what it was before. */
function textsOfLog(connection: Connection, { table, rowId }: RowRef): string[] {
  const entries = connection
    .prepare('SELECT kind, old, new FROM change WHERE rowId = ? AND tbl = ? AND redacted = 0')
    .raw()
    .all(rowId, table) as [kind: string, old: unknown, after: unknown][]
  return entries.flatMap(([kind, old, after]) => {
    if (kind === 'update') return [old, after].filter(isWords)
    const { id: _id, ...row } = JSON.parse(String(old ?? after)) as Record<string, unknown>
    return Object.values(row).filter(isWords)
  })
}

/** Ids, days and months point to other things; the words of a person are what is looked for. */
const isWords = (value: unknown): value is string =>
  typeof value === 'string' && !/^\d{4}-\d\d(-\d\d)?$|^[0-9a-f]{8}-[0-9a-f-]{27}|^[0-9a-f]{64}$/.test(value)

const fileIdsOf = (connection: Connection): string[] =>
  connection.prepare('SELECT id FROM vaultFile').pluck().all() as string[]

interface FileSample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file's name and some of its bytes, from the middle: what begins it is the same in every photo. */
function sampleOf(connection: Connection, id: string): FileSample[] {
  const row = connection
    .prepare<[string], FileSample>(
      'SELECT fileName AS name, substr(bytes, max(1, length(bytes) / 2 - 15), 32) AS bytes FROM vaultFile WHERE id = ?',
    )
    .get(id)
  return row === undefined ? [] : [{ name: row.name, bytes: new Uint8Array(row.bytes) }]
}
