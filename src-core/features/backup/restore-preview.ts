import { capturedTables, columnsOf } from '#db/capture.ts'
import type { Connection } from '#db/open.ts'

export interface TableDifference {
  readonly table: string
  readonly onlyNow: number
  readonly onlyInBackup: number
  readonly different: number
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function rowsById(connection: Connection, table: string): Map<string, string> {
  const columns = columnsOf(connection, table)
  const json = `json_array(${
    columns
      .filter((one) => one !== 'id')
      .map(quoted)
      .join(', ') || 'id'
  })`
  const rows = connection
    .prepare<[], { id: string; row: string }>(`SELECT id, ${json} AS row FROM ${quoted(table)}`)
    .all()
  return new Map(rows.map(({ id, row }) => [id, row]))
}

/** What restoring would change, table by table: rows that would go, come back, or become as they were. */
export function compareWithBackup(present: Connection, backup: Connection): TableDifference[] {
  const inBackup = new Set(capturedTables(backup))
  return capturedTables(present)
    .map((table) => {
      const now = rowsById(present, table)
      const then = inBackup.has(table) ? rowsById(backup, table) : new Map<string, string>()
      const ids = [...now.keys()]
      return {
        table,
        onlyNow: ids.filter((id) => !then.has(id)).length,
        onlyInBackup: [...then.keys()].filter((id) => !now.has(id)).length,
        different: ids.filter((id) => then.has(id) && then.get(id) !== now.get(id)).length,
      }
    })
    .filter((line) => line.onlyNow + line.onlyInBackup + line.different > 0)
}
