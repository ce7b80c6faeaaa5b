import { expect } from 'vitest'

import type { Connection } from '#db/open.ts'

export type LoggedRow = Record<string, string | number | null>
export type LoggedTables = Map<string, Map<string, LoggedRow>>

interface Entry {
  readonly tbl: string
  readonly rowId: string
  readonly kind: string
  readonly col: string | null
  readonly old: string | number | null
  readonly new: string | number | null
}

/** What the log says the tables hold: every entry since the beginning, one after the other, each as it must be. */
export function replayLog(connection: Connection): LoggedTables {
  const tables: LoggedTables = new Map()
  for (const entry of connection.prepare<[], Entry>('SELECT * FROM change ORDER BY seq').iterate()) {
    const rows = tables.get(entry.tbl) ?? new Map<string, LoggedRow>()
    tables.set(entry.tbl, rows)
    replayEntry(rows, entry)
  }
  return tables
}

function replayEntry(rows: Map<string, LoggedRow>, entry: Entry): void {
  const present = rows.get(entry.rowId)
  if (entry.kind === 'insert') {
    expect(present).toBeUndefined()
    rows.set(entry.rowId, JSON.parse(String(entry.new)) as LoggedRow)
  } else if (entry.kind === 'delete') {
    expect(JSON.parse(String(entry.old))).toEqual(present)
    rows.delete(entry.rowId)
  } else {
    expect(present?.[entry.col ?? '']).toBe(entry.old)
    expect(entry.new, 'only what changed is logged').not.toBe(entry.old)
    rows.set(entry.rowId, { ...present, [entry.col ?? '']: entry.new })
  }
}

/** The rows of a table as they are, by id. */
export const presentRows = (connection: Connection, table: string): Map<string, LoggedRow> =>
  new Map(
    (connection.prepare(`SELECT * FROM "${table}"`).all() as LoggedRow[]).map((row) => [
      String(row['id']),
      row,
    ]),
  )
