import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Core, noKeeper, openCore } from '#core/core.ts'
import { newUuid } from '#core/new-id.ts'
import { capturedTables } from '#db/capture.ts'
import { ensureDevice } from '#db/device.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'
import { addDays, localDateOf } from '#shared/kernel/local-date.ts'

import { type Figure, figure, median, percentile } from './figure.ts'

async function timesOf(count: number, work: (index: number) => Promise<unknown> | void): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const started = performance.now()
    await work(index)
    times.push(performance.now() - started)
  }
  return times
}

/** The week query and the ten years' statistics, asked through the router as the screens ask. */
export async function coreFigures(dataDir: string): Promise<Figure[]> {
  const core = await openCore({ dataDir, keeper: noKeeper })
  try {
    return [await weekFigure(core), await yearsFigure(core)]
  } finally {
    core.close()
  }
}

async function weekFigure(core: Core): Promise<Figure> {
  const today = localDateOf(Date.now())
  const ask = (index: number) => core.call('rota.getWeek', { weekStart: addDays(today, -7 * (index % 500)) })
  await timesOf(30, ask)
  const times = await timesOf(300, ask)
  return figure('rota.week.p95', percentile(times, 0.95), 'ms', {
    note: `any week of ten years, through the router; median ${median(times).toFixed(2)} ms; target ≤ 5 ms`,
  })
}

async function yearsFigure(core: Core): Promise<Figure> {
  const ask = () => core.call('visits.compareYears', { by: 'month' })
  const first = await timesOf(1, ask)
  const times = await timesOf(15, ask)
  return figure('visits.year', median(times), 'ms', {
    note: `ten years by month, 180,000 entries; first time ${(first[0] ?? 0).toFixed(0)} ms; target ≤ 50 ms`,
  })
}

const rows = 20_000

/** The same rows of `visitCount` into the same encrypted file, with the log's triggers and without. */
export async function captureFigure(): Promise<Figure> {
  const rates = { captured: [] as number[], plain: [] as number[] }
  for (let round = 0; round < 7; round += 1) {
    rates.plain.push(rateOf(false))
    rates.captured.push(rateOf(true))
  }
  const [value, reference] = [median(rates.captured), median(rates.plain)]
  const ratios = rates.captured.map((rate, index) => rate / (rates.plain[index] ?? rate))
  return figure('write.captured', value, 'rows/s', {
    reference,
    ratio: median(ratios),
    note: `${rows} count entries in one transaction, chain sealed; median of ${ratios.length} pairs; target ratio ≥ 0.35`,
  })
}

function rateOf(captured: boolean): number {
  const folder = mkdtempSync(join(tmpdir(), 'lieu-bench-'))
  const connection = openDatabase(join(folder, 'lieu.db'), new Uint8Array(32).fill(7))
  try {
    migrate(connection, openTierMigrations, Date.now())
    ensureDevice(connection, Date.now())
    const work = insertsOn(connection)
    const started = performance.now()
    if (captured) capturedWrite(connection, work)
    else {
      for (const table of capturedTables(connection)) dropCapture(connection, table)
      connection.transaction(work)()
    }
    return (rows / (performance.now() - started)) * 1000
  } finally {
    connection.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function dropCapture(connection: Connection, table: string): void {
  for (const kind of ['insert', 'update', 'delete'])
    connection.exec(`DROP TRIGGER IF EXISTS capture_${table}_${kind}`)
}

function capturedWrite(connection: Connection, work: () => void): void {
  const act = { txId: newUuid(), actor: 'open', command: 'visits.importRows', now: Date.now(), undoes: null }
  openTransactions(connection).run(act, work, () => true)
}

function insertsOn(connection: Connection): () => void {
  const insert = connection.prepare(
    `INSERT INTO visitCount VALUES (?, ?, '2026-11-21', ?, ?, 1, 'tap', NULL, 0)`,
  )
  const slotId = `${newUuid()}@2026-11-21`
  const ids = Array.from({ length: rows }, () => newUuid())
  return () => {
    for (const [index, id] of ids.entries()) insert.run(id, 1_795_266_000_000 + index, index % 1440, slotId)
  }
}
