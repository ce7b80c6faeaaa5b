import { columnsOf } from './capture.ts'
import type { Connection } from './open.ts'

export type UndoRefusal =
  | { readonly type: 'UnknownTransaction' }
  /** A later act changed the same row, or refers to it: taking this one back would take that one back too. */
  | { readonly type: 'ChangedSince'; readonly rows: number }
  /** Counts and money are append-only: they are corrected by another entry, not taken back. */
  | { readonly type: 'AppendOnly'; readonly table: string }
  /** It wrote a row that every later fact stands on: there is nothing to go back to before it. */
  | { readonly type: 'Founding'; readonly table: string }
  | { readonly type: 'Redacted' }

/** The tables whose acts are never taken back: any of theirs, or those that wrote a new row. */
export interface UndoLimits {
  readonly appendOnly: ReadonlySet<string>
  readonly founding: ReadonlySet<string>
}

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
 * changed cells get their old value, last change first. Refused when any of its cells changed since; a later
 * act that was itself taken back changed nothing, so that acts can be taken back one after the other.
 */
export function undoTransaction(
  connection: Connection,
  txId: string,
  limits: UndoLimits,
): UndoRefusal | null {
  const txn = connection
    .prepare<[string], Bounds>('SELECT tx, firstSeq, changeCount FROM txn WHERE txId = ?')
    .get(txId)
  if (txn === undefined) return { type: 'UnknownTransaction' }
  const changes = connection
    .prepare<[number, number], LoggedChange>(
      'SELECT * FROM change WHERE seq >= ? AND seq < ? ORDER BY seq DESC',
    )
    .all(txn.firstSeq, txn.firstSeq + txn.changeCount)
  const refusal = lockOf(changes, limits) ?? clashOf(connection, changes, txn)
  if (refusal !== null) return refusal
  connection.pragma('defer_foreign_keys = on')
  for (const change of changes) invert(connection, change)
  const orphans = countOrphans(connection, new Set(changes.map((change) => change.tbl)))
  return orphans === 0 ? null : { type: 'ChangedSince', rows: orphans }
}

/**
 * Rows that the inverse leaves without the row they refer to: taking back a host's arrival when the host has
 * signed up since. Only what refers to a table the act touched, or what the act put back, can be one.
 */
function countOrphans(connection: Connection, touched: ReadonlySet<string>): number {
  const references = connection
    .prepare<[], { child: string; parent: string }>(
      `SELECT s.name AS child, f."table" AS parent
       FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table'`,
    )
    .all()
  const atRisk = references.filter(({ child, parent }) => touched.has(child) || touched.has(parent))
  return [...new Set(atRisk.map(({ child }) => child))]
    .map((child) => (connection.pragma(`foreign_key_check(${quoted(child)})`) as unknown[]).length)
    .reduce((sum, orphans) => sum + orphans, 0)
}

interface Bounds {
  readonly tx: number
  readonly firstSeq: number
  readonly changeCount: number
}

/**
 * The later acts that come to nothing: those taken back, with the acts that took them back. An undo of an undo
 * cancels that one, and the first act counts again. Worked example: after act 1 come 2, 3 (undoes 2), 4 (undoes
 * 3): 3 and 4 come to nothing, 2 stands.
 */
function cancelledSince(connection: Connection, tx: number): ReadonlySet<number> {
  const undoings = connection
    .prepare<[number, number], { tx: number; undone: number }>(
      `SELECT later.tx, undone.tx AS undone FROM txn later JOIN txn undone ON undone.txId = later.undoes
       WHERE later.undoes IS NOT NULL AND later.tx > ? AND undone.tx > ? ORDER BY later.tx DESC`,
    )
    .all(tx, tx)
  const cancelled = new Set<number>()
  for (const undoing of undoings) {
    if (!cancelled.has(undoing.tx)) cancelled.add(undoing.tx).add(undoing.undone)
  }
  return cancelled
}

/** What keeps the act from being taken back whatever came after it. */
function lockOf(changes: readonly LoggedChange[], { appendOnly, founding }: UndoLimits): UndoRefusal | null {
  const first = changes.find((change) => change.kind === 'insert' && founding.has(change.tbl))
  if (first !== undefined) return { type: 'Founding', table: first.tbl }
  const locked = changes.find((change) => appendOnly.has(change.tbl))
  if (locked !== undefined) return { type: 'AppendOnly', table: locked.tbl }
  return changes.some((change) => change.redacted === 1) ? { type: 'Redacted' } : null
}

/** The later acts that changed the same cells. */
function clashOf(
  connection: Connection,
  changes: readonly LoggedChange[],
  { tx, firstSeq, changeCount }: Bounds,
): UndoRefusal | null {
  const cancelled = cancelledSince(connection, tx)
  const later = connection.prepare<
    [string, string, number],
    { tx: number; col: string | null; kind: string }
  >('SELECT tx, col, kind FROM change WHERE rowId = ? AND tbl = ? AND seq >= ?')
  const clashes = changes.filter((change) =>
    later
      .all(change.rowId, change.tbl, firstSeq + changeCount)
      .filter((other) => !cancelled.has(other.tx))
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
