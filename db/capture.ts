import type { Connection } from './open.ts'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * The open transaction's number, read by the triggers. With none open it is NULL, `change.tx` refuses it,
 * and so the write: a captured table cannot be written outside the log, whatever program tries.
 */
const openTx = '(SELECT tx FROM txn WHERE hash IS NULL ORDER BY tx DESC LIMIT 1)'

export function columnsOf(connection: Connection, table: string): string[] {
  const rows = connection.pragma(`table_info(${quoted(table)})`) as { name: string }[]
  return rows.map((row) => row.name)
}

const jsonRow = (columns: readonly string[], source: 'NEW' | 'OLD'): string =>
  `json_object(${columns.map((column) => `${literal(column)}, ${source}.${quoted(column)}`).join(', ')})`

/**
 * The triggers that put every change of a table into the log: an insert or a delete as one entry with the
 * whole row, an update as one entry a changed cell (cells are what two devices merge).
 */
export function captureTriggers(table: string, columns: readonly string[]): string[] {
  const entry = (kind: string, id: string, says: { col?: string; old?: string; new?: string }): string =>
    `INSERT INTO change (tx, tbl, rowId, kind, col, old, new)
     SELECT ${openTx}, ${literal(table)}, ${id}, '${kind}',
       ${says.col ?? 'NULL'}, ${says.old ?? 'NULL'}, ${says.new ?? 'NULL'}`
  const updates = columns
    .filter((column) => column !== 'id')
    .map((column) => {
      const [before, after] = [`OLD.${quoted(column)}`, `NEW.${quoted(column)}`]
      return `${entry('update', 'NEW.id', { col: literal(column), old: before, new: after })} WHERE ${before} IS NOT ${after};`
    })
  const trigger = (suffix: string, event: string, body: string): string =>
    `CREATE TRIGGER ${quoted(`capture_${table}_${suffix}`)} ${event} ON ${quoted(table)} BEGIN ${body} END`
  return [
    trigger('insert', 'AFTER INSERT', `${entry('insert', 'NEW.id', { new: jsonRow(columns, 'NEW') })};`),
    trigger('update', 'AFTER UPDATE', updates.join(' ')),
    trigger('delete', 'AFTER DELETE', `${entry('delete', 'OLD.id', { old: jsonRow(columns, 'OLD') })};`),
    // An id is an identity: a row that changes id would be two rows in the log and one in the table.
    trigger(
      'identity',
      'BEFORE UPDATE OF id',
      `SELECT RAISE(ABORT, 'an id never changes') WHERE OLD.id IS NOT NEW.id;`,
    ),
  ]
}

/** (Re)makes the triggers of the named tables, after the migration that made or changed them. */
export function captureTables(connection: Connection, tables: readonly string[]): void {
  for (const table of tables) {
    for (const suffix of ['insert', 'update', 'delete', 'identity']) {
      connection.exec(`DROP TRIGGER IF EXISTS ${quoted(`capture_${table}_${suffix}`)}`)
    }
    for (const statement of captureTriggers(table, columnsOf(connection, table))) connection.exec(statement)
  }
}

/** The captured tables, read from the triggers themselves. */
export function capturedTables(connection: Connection): string[] {
  return connection
    .prepare(
      `SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'capture\\_%\\_insert' ESCAPE '\\' ORDER BY 1`,
    )
    .pluck()
    .all() as string[]
}
