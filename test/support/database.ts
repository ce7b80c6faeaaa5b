import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureDevice } from '#db/device.ts'
import { openHandle } from '#db/handle.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'

/** A folder of its own for one test; `dispose` removes it. */
export function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'lieu-test-'))
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) }
}

export const someKey = (): Uint8Array => new Uint8Array(randomBytes(32))
export const someTime = Date.UTC(2026, 10, 21, 14, 12)

/** A real, encrypted, migrated file. */
export function aDatabase(folder: string, key = someKey(), name = 'lieu.db') {
  const path = join(folder, name)
  const connection = openDatabase(path, key)
  migrate(connection, openTierMigrations, someTime)
  ensureDevice(connection, someTime)
  const transactions = openTransactions(connection)
  let count = 0
  const write = (work: () => void, command = 'test.write', at = someTime) => {
    count += 1
    const txId = `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`
    const act = { txId, actor: 'open', command, now: at, undoes: null }
    return transactions.run(
      act,
      () => ({ done: work() }),
      () => true,
    )
  }
  return {
    path,
    key,
    connection,
    transactions,
    db: openHandle(connection),
    write,
    close: () => connection.close(),
  }
}
