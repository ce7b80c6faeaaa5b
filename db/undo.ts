import { columnsOf } from './capture.ts'
import type { Connection } from './open.ts'

export type UndoRefusal =
  | { readonly type: 'UnknownTransaction' }
  /** A later act changed the same row: taking this one back would take that one back too. */
  | { readonly type: 'ChangedSince'; readonly rows: number }
  /** Counts and money are append-only: they are corrected by another entry, not taken back. */
  | { readonly type: 'AppendOnly'; readonly table: string }
  | { readonly type: 'Redacted' }

interface LoggedChange {
  readonly seq: number
  readonly tbl: string
  readonly rowId: string
  readonly kind: 'insert' | 'update' | 'delete'
  readonly col: string | null
  readonly old: string | number | null
  readonly new: string | number | null
  readonly redacted: number
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/**
 * Writes the inverse of a logged transaction, inside the open one: inserted rows go, deleted rows return,
 * changed cells get their old value, last change first. Refused when any of its cells changed since.
 */
export function undoTransaction(
  connection: Connection,
  txId: string,
  appendOnly: ReadonlySet<string>,
): UndoRefusal | null {
  const txn = connection
    .prepare<[string], { firstSeq: number; changeCount: number }>(
      'SELECT firstSeq, changeCount FROM txn WHERE txId = ?',
    )
    .get(txId)
  if (txn === undefined) return { type: 'UnknownTransaction' }
  const changes = connection
    .prepare<[number, number], LoggedChange>(
      'SELECT * FROM change WHERE seq >= ? AND seq < ? ORDER BY seq DESC',
    )
    .all(txn.firstSeq, txn.firstSeq + txn.changeCount)
  const refusal = refusalOf(connection, changes, txn.firstSeq + txn.changeCount, appendOnly)
  if (refusal !== null) return refusal
  connection.pragma('defer_foreign_keys = on')
  for (const change of changes) invert(connection, change)
  return null
}

function refusalOf(
  connection: Connection,
  changes: readonly LoggedChange[],
  endSeq: number,
  appendOnly: ReadonlySet<string>,
): UndoRefusal | null {
  const locked = changes.find((change) => appendOnly.has(change.tbl))
  if (locked !== undefined) return { type: 'AppendOnly', table: locked.tbl }
  if (changes.some((change) => change.redacted === 1)) return { type: 'Redacted' }
  const later = connection.prepare<[string, string, number], { col: string | null; kind: string }>(
    'SELECT col, kind FROM change WHERE rowId = ? AND tbl = ? AND seq >= ?',
  )
  const clashes = changes.filter((change) =>
    later
      .all(change.rowId, change.tbl, endSeq)
      .some((other) => change.kind !== 'update' || other.kind !== 'update' || other.col === change.col),
  )
  return clashes.length === 0
    ? null
    : { type: 'ChangedSince', rows: new Set(clashes.map((one) => one.rowId)).size }
}

function invert(connection: Connection, change: LoggedChange): void {
  const table = quoted(change.tbl)
  if (change.kind === 'insert') {
    connection.prepare(`DELETE FROM ${table} WHERE id = ?`).run(change.rowId)
    return
  }
  if (change.kind === 'update') {
    connection
      .prepare(`UPDATE ${table} SET ${quoted(change.col ?? '')} = ? WHERE id = ?`)
      .run(change.old, change.rowId)
    return
  }
  const row = JSON.parse(String(change.old)) as Record<string, string | number | null>
  const columns = columnsOf(connection, change.tbl).filter((column) => column in row)
  const places = columns.map(() => '?').join(', ')
  connection
    .prepare(`INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${places})`)
    .run(...columns.map((column) => row[column] ?? null))
}
