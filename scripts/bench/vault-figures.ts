import { randomBytes, scrypt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import Database from 'better-sqlite3'

import { noKeeper, openCore } from '#core/core.ts'
import { vaultKdf } from '#core/features/vault/vault-key.ts'
import { newUuid } from '#core/new-id.ts'
import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { vaultMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'

import { type Figure, figure, median } from './figure.ts'

const pairs = 9
const passphrase = 'quatre mots pour mesurer'

async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lieu-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const bareDerivation = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { N, r, p } = vaultKdf
    scrypt(passphrase, randomBytes(16), 32, { N, r, p, maxmem: 256 * N * r }, (error) =>
      error === null ? resolve() : reject(error),
    )
  })

/** Opening the vault with its passphrase, beside the one key derivation that it must pay for. */
async function unlockFigure(): Promise<Figure> {
  return inFolder(async (dataDir) => {
    const core = await openCore({ dataDir, keeper: noKeeper })
    try {
      await core.call('vault.create', { passphrase })
      const times = { unlock: [] as number[], bare: [] as number[] }
      for (let pair = 0; pair < pairs; pair += 1) {
        await core.call('vault.lock', {})
        times.bare.push(await timeOf(bareDerivation))
        times.unlock.push(await timeOf(() => core.call('vault.unlock', { passphrase })))
      }
      const ratios = times.unlock.map((time, index) => time / (times.bare[index] ?? time))
      return figure('vault.unlock', median(times.unlock), 'ms', {
        reference: median(times.bare),
        ratio: median(ratios),
        note: `beside one bare scrypt (N = 2^17, r = 8); median of ${pairs} pairs; target ratio ≤ 1.3`,
      })
    } finally {
      core.close()
    }
  })
}

const rows = 10_000

/** The same entries of claims into the vault and into a file that nothing encrypts, both with their log. */
async function vaultWriteFigure(): Promise<Figure> {
  const rates = { sealed: [] as number[], plain: [] as number[] }
  for (let pair = 0; pair < pairs; pair += 1) {
    rates.plain.push(await inFolder((folder) => rateOn(openPlain(join(folder, 'plain.db')))))
    rates.sealed.push(
      await inFolder((folder) => rateOn(openDatabase(join(folder, 'coffre.db'), randomBytes(32)))),
    )
  }
  const ratios = rates.sealed.map((rate, index) => rate / (rates.plain[index] ?? rate))
  return figure('vault.write', median(rates.sealed), 'rows/s', {
    reference: median(rates.plain),
    ratio: median(ratios),
    note: `${rows} entries of claims in one logged transaction; median of ${pairs} pairs; target ratio ≥ 0.5`,
  })
}

function openPlain(path: string): Connection {
  const connection = new Database(path)
  connection.pragma('journal_mode = wal')
  connection.pragma('synchronous = full')
  connection.pragma('foreign_keys = on')
  connection.pragma('secure_delete = on')
  connection.pragma('temp_store = memory')
  connection.pragma('cache_size = -32000')
  return connection
}

function rateOn(connection: Connection): number {
  try {
    migrate(connection, vaultMigrations, Date.now())
    ensureDevice(connection, Date.now())
    const write = entriesOn(connection)
    const act = {
      txId: newUuid(),
      actor: 'bench',
      command: 'expenses.addLine',
      now: Date.now(),
      undoes: null,
    }
    const transactions = openTransactions(connection)
    const started = performance.now()
    transactions.run(act, write, () => true)
    return (rows / (performance.now() - started)) * 1000
  } finally {
    connection.close()
  }
}

function entriesOn(connection: Connection): () => void {
  const [personId, claimId] = [newUuid(), newUuid()]
  const ids = Array.from({ length: rows }, () => newUuid())
  return () => {
    connection
      .prepare(`INSERT INTO person (id, firstName, lastName, createdAt) VALUES (?, 'A', 'B', 1)`)
      .run(personId)
    connection
      .prepare(`INSERT INTO expenseClaim VALUES (?, ?, 2026, '2026-11', 1, 'bench')`)
      .run(claimId, personId)
    const insert = connection.prepare(
      `INSERT INTO expenseLine (id, claimId, personId, date, kind, amountCents, activity, createdAt)
       VALUES (?, ?, ?, '2026-11-21', 'realCost', ?, 'atelier', 1)`,
    )
    for (const [index, id] of ids.entries()) insert.run(id, claimId, personId, index + 1)
  }
}

/** What the vault costs: to open, and to write. */
export const vaultFigures = async (): Promise<Figure[]> => [await unlockFigure(), await vaultWriteFigure()]
