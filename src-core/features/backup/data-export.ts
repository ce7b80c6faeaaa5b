import { capturedTables, columnsOf } from '#db/capture.ts'
import type { Connection } from '#db/open.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { FileOut, Language } from '#shared/kernel/shapes.ts'

import { type TableOut, writeCsv } from '../../files/table-writing.ts'
import { packZip } from '../../files/zip-packing.ts'

/**
 * All the open data as one archive, a table a file, under the names that the database gives its tables and
 * columns: the place can leave with its data (GDPR article 20), and read them without this application.
 */
export function exportData(connection: Connection, today: LocalDate, language: Language): FileOut {
  const parts = capturedTables(connection).map((table) => ({
    name: `${table}.csv`,
    bytes: writeCsv(readTable(connection, table), language),
  }))
  return {
    fileName: `lieu-${today}.zip`,
    mediaType: 'application/zip',
    bytes: new Uint8Array(packZip(parts)),
  }
}

function readTable(connection: Connection, table: string): TableOut {
  const names = columnsOf(connection, table)
  const rows = connection.prepare(`SELECT * FROM "${table}" ORDER BY id`).raw().all() as TableOut['rows']
  const columns = names.map((title, index) => {
    const isNumber = rows.every((row) => row[index] === null || typeof row[index] === 'number')
    return { title, kind: isNumber ? ('number' as const) : ('text' as const) }
  })
  return { columns, rows }
}
