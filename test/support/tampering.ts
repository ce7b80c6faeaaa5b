import { type AuditReport, verifyChain } from '#db/audit.ts'

import { aDatabase } from './database.ts'
import { insertRow, sampleRows } from './sample-rows.ts'

/** A file whose log holds several acts (every sample row, then updates and a delete), to be tampered with. */
export function aLoggedFile(folder: string) {
  const database = aDatabase(folder)
  const { connection, write } = database
  for (const rows of Object.values(sampleRows)) {
    write(() => rows.forEach(([table, row]) => insertRow(connection, table, row)), 'test.fill')
  }
  write(() => connection.exec(`UPDATE teamNote SET text = 'Autre chose', doneAt = 5`))
  write(() => connection.exec('UPDATE host SET newcomer = 1'))
  write(() => connection.exec('DELETE FROM reopenedDay'))
  const exec = (sql: string) => connection.exec(sql)
  const value = (sql: string): unknown => connection.prepare(sql).pluck().get()
  /** What the audit says of the file somebody tampered with; the file is as before afterwards. */
  const auditAfter = (tamper: () => unknown): AuditReport => {
    exec('BEGIN')
    try {
      tamper()
      return verifyChain(connection)
    } finally {
      exec('ROLLBACK')
    }
  }
  return { ...database, exec, value, auditAfter, lastTx: () => Number(value('SELECT max(tx) FROM txn')) }
}
