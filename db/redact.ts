import { saltBytes } from './chain.ts'
import type { Connection } from './open.ts'
import { type Act, captureAct } from './transaction.ts'

/** A row of a captured table, in the log under its name and id. */
export interface RowRef {
  readonly table: string
  readonly rowId: string
  /** Only the entries that name this: the row stays, and what else is told of it. */
  readonly naming?: string
}

interface Sealed {
  readonly seq: number
  readonly tx: number
}

/**
 * Takes what the log says of rows out of it: `old` and `new` of their entries become null, `redacted` 1, and the salt
 * of each is wiped, so that nobody can try texts against the digest that stays. The digest stands for what was there
 * and the chain still verifies. That something happened to a row, when and by whom, stays. With `columns`, an update
 * of another column keeps what it says; an entry of the whole row goes. Of a row with `naming`, only the entries that
 * name it go. Inside an open transaction; answers how many entries.
 */
export function redactRows(
  connection: Connection,
  rows: readonly RowRef[],
  columns: readonly string[] | null = null,
): number {
  const entries = connection.prepare<[Required<RowRef> & { readonly named: string | null }], Sealed>(
    `SELECT seq, tx FROM change WHERE rowId = @rowId AND tbl = @table AND redacted = 0
     AND (kind <> 'update' OR @named IS NULL OR col IN (SELECT value FROM json_each(@named)))
     AND (@naming = '' OR instr(old, @naming) > 0 OR instr(new, @naming) > 0)`,
  )
  const named = columns === null ? null : JSON.stringify(columns)
  const empty = connection.prepare('UPDATE change SET old = NULL, new = NULL, redacted = 1 WHERE seq = ?')
  const found = rows.flatMap((row) => entries.all({ naming: '', ...row, named }))
  for (const { seq } of found) empty.run(seq)
  wipeSalts(connection, found)
  return found.length
}

/** The salts of a transaction are packed in one value: those of the named entries become zeros. */
function wipeSalts(connection: Connection, entries: readonly Sealed[]): void {
  const read = connection.prepare<[number], { firstSeq: number; salts: Buffer }>(
    'SELECT firstSeq, salts FROM txn WHERE tx = ?',
  )
  const write = connection.prepare('UPDATE txn SET salts = ? WHERE tx = ?')
  for (const tx of new Set(entries.map((entry) => entry.tx))) {
    const txn = read.get(tx)
    if (txn === undefined) throw new Error(`the log has no transaction ${tx}`)
    const salts = Buffer.from(txn.salts)
    for (const { seq } of entries.filter((entry) => entry.tx === tx)) {
      const start = (seq - txn.firstSeq) * saltBytes
      salts.fill(0, start, start + saltBytes)
    }
    write.run(salts, tx)
  }
}

/** What an erasure takes out of the log once its rows are gone. */
export interface Redaction {
  readonly rows: readonly RowRef[]
  readonly columns?: readonly string[]
}

/**
 * An act that cannot be taken back: `work` writes as any act of the log does and says which rows are to be forgotten;
 * the log is redacted in the same transaction, this act's own entries with the others. All of it or nothing.
 */
export function forget(connection: Connection, act: Act, work: () => Redaction): number {
  if (connection.inTransaction) throw new Error('an act is already under way')
  connection.exec('BEGIN IMMEDIATE')
  try {
    let redaction: Redaction = { rows: [] }
    captureAct(connection, act, () => {
      redaction = work()
    })
    const redacted = redactRows(connection, redaction.rows, redaction.columns ?? null)
    connection.exec('COMMIT')
    return redacted
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/**
 * Writes the file anew without its free pages and empties its WAL: what was erased is in neither any more. Throws
 * `SQLITE_BUSY` while another connection reads.
 */
export function scrub(connection: Connection): void {
  connection.exec('VACUUM')
  const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (outcome?.busy !== 0) throw Object.assign(new Error('the WAL is in use'), { code: 'SQLITE_BUSY' })
}
