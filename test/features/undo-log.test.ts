import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import { findDamage } from '#db/open.ts'
import { undoTransaction, type UndoRefusal } from '#db/undo.ts'

import { aDatabase, aFolder, someTime } from '../support/database.ts'
import { bytesOfAll, insertRow, sampleRows } from '../support/sample-rows.ts'

const folder = aFolder()
let database: ReturnType<typeof aDatabase>
beforeAll(() => {
  database = aDatabase(folder.path)
  // A cut is not what is tried here: no waiting for the disk at each of some thousand commits.
  database.connection.pragma('synchronous = 0')
})
afterAll(() => {
  database.close()
  folder.dispose()
})

const appendOnly = new Set(['visitCount'])
const tables = ['host', 'hostAbsence', 'slotSeries', 'slotPattern']
const bytes = () => bytesOfAll(database.connection, tables)
let nextTx = 0

/** Takes an act back as the router does: an inverse in a transaction of its own, kept when nothing refuses it. */
function undo(txId: string): { refusal: UndoRefusal | null; txId: string | null } {
  nextTx += 1
  const act = { txId: `undo-${nextTx}`, actor: 'open', command: 'history.undo', now: someTime, undoes: txId }
  const work = () => undoTransaction(database.connection, txId, { appendOnly, founding: new Set() })
  const outcome = database.transactions.run(act, work, (refusal) => refusal === null)
  return { refusal: outcome.value, txId: outcome.txId }
}

function write(work: () => void): string | null {
  nextTx += 1
  const act = { txId: `act-${nextTx}`, actor: 'open', command: 'test.write', now: someTime, undoes: null }
  return database.transactions.run(act, work, () => true).txId
}
const exec = (sql: string) => database.connection.exec(sql)

function startAgain(): void {
  write(() =>
    exec(
      [...tables]
        .toReversed()
        .map((table) => `DELETE FROM ${table}`)
        .join(';'),
    ),
  )
  exec('DELETE FROM change; DELETE FROM txn')
}

const hostId = fc.constantFrom('h1', 'h2', 'h3')
const absenceId = fc.constantFrom('a1', 'a2', 'a3', 'a4')
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).filter((text) => !text.includes('\u0000')),
  fc.constant('Aïcha'),
)
const run = (sql: string, ...values: unknown[]) => database.connection.prepare(sql).run(...values)
const step = fc.oneof(
  fc.record({ host: hostId, name }).map(
    ({ host, name }) =>
      () =>
        run(
          `INSERT INTO host VALUES (?, ?, 'sage', 'peer', 0, 1, NULL, NULL, 3) ON CONFLICT (id) DO UPDATE SET displayName = excluded.displayName`,
          host,
          name,
        ),
  ),
  fc.record({ host: hostId, name }).map(
    ({ host, name }) =>
      () =>
        run('UPDATE host SET displayName = ?, keyHolder = 1 - keyHolder WHERE id = ?', name, host),
  ),
  fc.record({ host: hostId, since: fc.constantFrom(null, '2026-01-01') }).map(
    ({ host, since }) =>
      () =>
        run('UPDATE host SET since = ? WHERE id = ?', since, host),
  ),
  fc.record({ absence: absenceId, host: hostId }).map(
    ({ absence, host }) =>
      () =>
        run(
          `INSERT OR REPLACE INTO hostAbsence SELECT ?, id, '2026-01-01', '2026-02-01', NULL, NULL, 'screen' FROM host WHERE id = ?`,
          absence,
          host,
        ),
  ),
  fc.record({ absence: absenceId, host: hostId }).map(
    ({ absence, host }) =>
      () =>
        run(
          'UPDATE hostAbsence SET hostId = (SELECT id FROM host WHERE id = ?) WHERE id = ? AND EXISTS (SELECT 1 FROM host WHERE id = ?)',
          host,
          absence,
          host,
        ),
  ),
  fc.record({ host: hostId }).map(({ host }) => () => {
    run('DELETE FROM hostAbsence WHERE hostId = ?', host)
    run('DELETE FROM host WHERE id = ?', host)
  }),
  fc.record({ absence: absenceId }).map(
    ({ absence }) =>
      () =>
        run('DELETE FROM hostAbsence WHERE id = ?', absence),
  ),
)
const acts = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
const perform = (work: readonly (() => unknown)[]) => write(() => work.forEach((one) => one()))

describe('undo', () => {
  it('goes back through the acts, last first, to the very bytes that were there, and forward again', () => {
    fc.assert(
      fc.property(acts, (all) => {
        startAgain()
        const states = [bytes()]
        const done: string[] = []
        for (const work of all) {
          const txId = perform(work)
          if (txId === null) continue
          done.push(txId)
          states.push(bytes())
        }
        const undoings: string[] = []
        for (const [back, txId] of done.toReversed().entries()) {
          const outcome = undo(txId)
          expect(outcome.refusal).toBeNull()
          expect(bytes()).toEqual(states[done.length - back - 1])
          undoings.push(outcome.txId ?? '')
        }
        for (const [forth, txId] of undoings.toReversed().entries()) {
          expect(undo(txId).refusal).toBeNull()
          expect(bytes()).toEqual(states[forth + 1])
        }
        expect(verifyChain(database.connection).fault).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  it('of any act leaves every later act as it is, or is refused and changes nothing; no row is ever orphaned', () => {
    const seen = { done: 0, refused: 0 }
    fc.assert(
      fc.property(acts, fc.nat(), (all, choice) => {
        startAgain()
        const done = all.map(perform).filter((txId) => txId !== null)
        fc.pre(done.length > 0)
        const chosen = done[choice % done.length] ?? ''
        const before = bytes()
        const { refusal } = undo(chosen)
        seen[refusal === null ? 'done' : 'refused'] += 1
        if (refusal !== null) {
          expect(refusal.type).toBe('ChangedSince')
          expect(bytes()).toEqual(before)
        }
        expect(findDamage(database.connection)).toEqual([])
        expect(laterActsStand(chosen)).toBe(true)
        expect(verifyChain(database.connection).fault).toBeNull()
      }),
      { numRuns: 100 },
    )
    expect(Math.min(seen.done, seen.refused)).toBeGreaterThan(5)
  })

  it('gives back a row of every captured table as it was, but for the counts', () => {
    startAgain()
    const all = Object.values(sampleRows)
      .flat()
      .filter(([table]) => !appendOnly.has(table))
    const everything = capturedTables(database.connection).filter((table) => !appendOnly.has(table))
    const empty = bytesOfAll(database.connection, everything)
    const filling = write(() => all.forEach(([table, row]) => insertRow(database.connection, table, row)))
    const full = bytesOfAll(database.connection, everything)
    const emptying = write(() =>
      all.toReversed().forEach(([table, row]) => run(`DELETE FROM "${table}" WHERE id = ?`, row['id'])),
    )
    expect(bytesOfAll(database.connection, everything)).toEqual(empty)
    expect(undo(emptying ?? '').refusal).toBeNull()
    expect(bytesOfAll(database.connection, everything)).toEqual(full)
    expect(undo(filling ?? '').refusal).toBeNull()
    expect(bytesOfAll(database.connection, everything)).toEqual(empty)
  })

  it('is refused when the same cell changed since, not when another cell of the row did', () => {
    startAgain()
    write(() => exec(`INSERT INTO host VALUES ('h1', 'Un', 'sage', 'peer', 0, 1, NULL, NULL, 3)`))
    const renaming = write(() => exec(`UPDATE host SET displayName = 'Deux'`)) ?? ''
    write(() => exec('UPDATE host SET keyHolder = 1'))
    const again = write(() => exec(`UPDATE host SET displayName = 'Trois'`)) ?? ''
    expect(undo(renaming).refusal).toEqual({ type: 'ChangedSince', rows: 1 })
    expect(undo(again).refusal).toBeNull()
    const row = database.connection.prepare('SELECT displayName, keyHolder FROM host').get()
    expect(row).toEqual({ displayName: 'Deux', keyHolder: 1 })
  })

  it('is refused when a later row refers to what would go', () => {
    startAgain()
    const arrival =
      write(() => exec(`INSERT INTO host VALUES ('h1', 'Un', 'sage', 'peer', 0, 1, NULL, NULL, 3)`)) ?? ''
    const absence =
      write(() =>
        exec(`INSERT INTO hostAbsence VALUES ('a1', 'h1', '2026-01-01', '2026-01-02', NULL, NULL, 'screen')`),
      ) ?? ''
    expect(undo(arrival).refusal).toEqual({ type: 'ChangedSince', rows: 1 })
    expect(undo(absence).refusal).toBeNull()
    expect(undo(arrival).refusal).toBeNull()
    expect(bytes()['host']).toEqual([])
  })

  it('is refused for a count, for what was redacted, and for an act the log does not know', () => {
    startAgain()
    const [table, row] = sampleRows['0004-visits']?.[0] ?? ['', {}]
    const counting = write(() => {
      insertRow(database.connection, table, row)
      exec(`INSERT INTO slotSeries VALUES ('s1', '', NULL, 1)`)
    })
    expect(undo(counting ?? '').refusal).toEqual({ type: 'AppendOnly', table: 'visitCount' })
    const naming = write(() => exec(`INSERT INTO slotSeries VALUES ('s2', 'un nom', NULL, 1)`)) ?? ''
    exec(`UPDATE change SET old = NULL, new = NULL, redacted = 1 WHERE rowId = 's2'`)
    expect(undo(naming).refusal).toEqual({ type: 'Redacted' })
    expect(undo('no such act').refusal).toEqual({ type: 'UnknownTransaction' })
  })
})

/** Every cell written after an act still says what the last writer said, undoings apart. */
function laterActsStand(txId: string): boolean {
  const later = database.connection
    .prepare(
      `SELECT c.tbl, c.rowId, c.col, c.kind, c.new FROM change c JOIN txn t ON t.tx = c.tx
       WHERE t.tx > (SELECT tx FROM txn WHERE txId = ?) AND t.undoes IS NULL ORDER BY c.seq`,
    )
    .all(txId) as {
    tbl: string
    rowId: string
    col: string | null
    kind: string
    new: string | number | null
  }[]
  const cells = new Map<string, unknown>()
  const rows = new Map<string, boolean>()
  for (const { tbl, rowId, col, kind, new: after } of later) {
    if (kind !== 'update') rows.set(`${tbl} ${rowId}`, kind === 'insert')
    for (const key of cells.keys())
      if (kind !== 'update' && key.startsWith(`${tbl} ${rowId} `)) cells.delete(key)
    if (kind === 'update') cells.set(`${tbl} ${rowId} ${col}`, after)
  }
  const read = (tbl: string, rowId: string) =>
    database.connection.prepare(`SELECT * FROM "${tbl}" WHERE id = ?`).get(rowId) as
      | Record<string, unknown>
      | undefined
  const rowsStand = [...rows].every(([key, there]) => {
    const [tbl = '', rowId = ''] = key.split(' ')
    return (read(tbl, rowId) !== undefined) === there
  })
  return (
    rowsStand &&
    [...cells].every(([key, value]) => {
      const [tbl = '', rowId = '', col = ''] = key.split(' ')
      return read(tbl, rowId)?.[col] === value
    })
  )
}
