import { afterEach, beforeEach, expect, test } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { shippedSource as shipped } from '#db/migrations/0006-holiday-source.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'
import { publicHolidayRows } from '#shared/calendar/public-holiday-rows.ts'
import { zId } from '#shared/kernel/shapes.ts'
import { aFolder, someKey, someTime } from '#test/support/database.ts'
import { presentRows, replayLog } from '#test/support/log-replay.ts'
import { insertRow } from '#test/support/sample-rows.ts'

const law = 'Arrêté royal · Koninklijk besluit, 18/04/1974, art. 1'
const earlier = openTierMigrations.filter(({ id }) => id < '0006')

let folder: ReturnType<typeof aFolder>
let connection: Connection
beforeEach(() => {
  folder = aFolder()
  connection = openDatabase(`${folder.path}/lieu.db`, someKey())
  migrate(connection, earlier, someTime)
})
afterEach(() => {
  connection.close()
  folder.dispose()
})

/** The ten as the earlier version loaded them, one read elsewhere since, and one the place added. */
function fill(sourceOfLabour: string): void {
  ensureDevice(connection, someTime)
  const words = { nameFr: 'nom', nameNl: 'naam', nameEn: 'name', certainty: 'confirmed' }
  const rows = [
    ...publicHolidayRows.map(({ rule }) => ({
      rule,
      source: rule === 'fixed:05-01' ? sourceOfLabour : shipped,
    })),
    { rule: 'fixed:09-27', source: shipped },
  ]
  const act = { txId: 'setUp', actor: 'open', command: 'place.setUp', now: someTime, undoes: null }
  const write = () => {
    for (const row of rows) insertRow(connection, 'publicHoliday', { id: row.rule, ...row, ...words })
  }
  openTransactions(connection).run(act, write, () => true)
}

const sourceOf = (rule: string) =>
  connection.prepare('SELECT source FROM publicHoliday WHERE rule = ?').pluck().get(rule)

test('the public holidays cite the law, but for a source that people changed and a day that they added', () => {
  fill('Le Moniteur')
  migrate(connection, openTierMigrations, someTime)
  expect(sourceOf('fixed:05-01')).toBe('Le Moniteur')
  expect(sourceOf('fixed:09-27')).toBe(shipped)
  const legal = publicHolidayRows.filter(({ rule }) => rule !== 'fixed:05-01')
  expect(legal.map(({ rule }) => sourceOf(rule))).toEqual(legal.map(() => law))
  expect(new Set(publicHolidayRows.map(({ source }) => source))).toEqual(new Set([law]))
})

test('mending a shipped source is an act of the log, of the application, that the chain holds', () => {
  fill(shipped)
  migrate(connection, openTierMigrations, someTime)
  const last = connection
    .prepare<[], { txId: string }>(
      'SELECT txId, actor, command, changeCount FROM txn ORDER BY tx DESC LIMIT 1',
    )
    .get()
  expect(last).toMatchObject({ actor: 'application', command: 'calendar.citeLaw', changeCount: 10 })
  expect(zId.safeParse(last?.txId).success).toBe(true)
  expect(verifyChain(connection)).toMatchObject({ transactions: 2, fault: null })
  expect(replayLog(connection).get('publicHoliday')).toEqual(presentRows(connection, 'publicHoliday'))
})

test('a first start mends nothing and logs nothing', () => {
  migrate(connection, openTierMigrations, someTime)
  expect(verifyChain(connection)).toMatchObject({ transactions: 0, changes: 0, fault: null })
})
