import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'

import { aDatabase, aFolder } from '../support/database.ts'
import { presentRows, replayLog } from '../support/log-replay.ts'

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

const present = (table: string) => presentRows(database.connection, table)
const countOf = (table: 'txn' | 'change'): number =>
  Number(database.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get())

const ids = ['a', 'b', 'c', 'd', "it's", 'é#@']
const id = fc.constantFrom(...ids)
/** Any text SQLite can hold, the awkward ones often: quotes, NUL, line ends, characters beyond 16 bits. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    "'",
    '"',
    '\u0000',
    'a\u0000b',
    '\\',
    '\n\r\u2028',
    '👩🏽‍🦱',
    '{"a":1}',
    'null',
    '0',
    '-0',
    '1e400',
  ),
)
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc.constantFrom(0, -1, 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
)
const cell = fc.oneof(text, fc.constant(null))

const series = (row: { id: string; name: string; ended: string | null; at: number }) => [
  row.id,
  row.name,
  row.ended,
  row.at,
]
const aSeries = fc.record({ id, name: text, ended: cell, at: number })

const step = fc.oneof(
  fc.record({ act: fc.constant('insert' as const), row: aSeries }),
  fc.record({ act: fc.constant('replace' as const), row: aSeries }),
  fc.record({ act: fc.constant('upsert' as const), row: aSeries }),
  fc.record({ act: fc.constant('update' as const), row: aSeries }),
  fc.record({ act: fc.constant('rename all' as const), row: aSeries }),
  fc.record({ act: fc.constant('delete' as const), row: aSeries }),
  fc.record({ act: fc.constant('delete all' as const), row: aSeries }),
  fc.record({ act: fc.constant('choose' as const), row: aSeries }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function perform({ act, row }: Step): void {
  const run = (sql: string, ...values: unknown[]) => database.connection.prepare(sql).run(...values)
  if (act === 'insert') run('INSERT OR IGNORE INTO slotSeries VALUES (?, ?, ?, ?)', ...series(row))
  if (act === 'replace') run('INSERT OR REPLACE INTO slotSeries VALUES (?, ?, ?, ?)', ...series(row))
  if (act === 'upsert')
    run(
      'INSERT INTO slotSeries VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, createdAt = excluded.createdAt',
      ...series(row),
    )
  if (act === 'update')
    run('UPDATE slotSeries SET name = ?, endedFrom = ? WHERE id = ?', row.name, row.ended, row.id)
  if (act === 'rename all')
    run('UPDATE slotSeries SET name = ?, createdAt = createdAt WHERE id <> ?', row.name, row.id)
  if (act === 'delete') run('DELETE FROM slotSeries WHERE id = ?', row.id)
  if (act === 'delete all') run('DELETE FROM slotSeries')
  if (act === 'choose')
    run(
      'INSERT INTO visitSetting VALUES (?, ?, 5) ON CONFLICT (id) DO UPDATE SET lateCountAfterMinutes = excluded.lateCountAfterMinutes',
      'visits',
      Math.abs(row.at) % 500,
    )
}

/** Each run by itself, so that a failing one shrinks and repeats from its seed. */
function startAgain(): void {
  database.write(() => database.connection.exec('DELETE FROM slotSeries; DELETE FROM visitSetting'))
  database.connection.exec('DELETE FROM change; DELETE FROM txn')
}

let nextTx = 0
class Refused extends Error {}
const steps = fc.record({
  steps: fc.array(step, { minLength: 0, maxLength: 6 }),
  ending: fc.constantFrom('keep', 'keep', 'keep', 'refuse', 'throw'),
})

describe('the log', () => {
  it('replayed from the beginning gives the rows as they are, whatever was written', () => {
    let seen = 0
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), (transactions) => {
        startAgain()
        for (const { steps: work, ending } of transactions) {
          const [before, acts, changes] = [present('slotSeries'), countOf('txn'), countOf('change')]
          const act = {
            txId: `tx-${(nextTx += 1)}`,
            actor: 'open',
            command: 'test.write',
            now: acts,
            undoes: null,
          }
          const perhaps = () =>
            database.transactions.run(
              act,
              () => {
                for (const one of work) perform(one)
                if (ending === 'throw') throw new Refused()
              },
              () => ending !== 'refuse',
            )
          if (ending === 'throw') expect(perhaps).toThrow(Refused)
          else {
            const outcome = perhaps()
            const logged = countOf('change') - changes
            expect(outcome.txId === null).toBe(logged === 0)
            expect(countOf('txn') - acts).toBe(logged === 0 ? 0 : 1)
            expect(outcome.tables.length > 0).toBe(logged > 0)
          }
          if (ending !== 'keep') {
            expect(present('slotSeries')).toEqual(before)
            expect([countOf('txn'), countOf('change')]).toEqual([acts, changes])
          }
        }
        const replayed = replayLog(database.connection)
        for (const table of ['slotSeries', 'visitSetting']) {
          expect(replayed.get(table) ?? new Map()).toEqual(present(table))
        }
        seen += countOf('change')
        const report = verifyChain(database.connection)
        expect(report).toMatchObject({
          fault: null,
          transactions: countOf('txn'),
          changes: countOf('change'),
        })
      }),
      { numRuns: 100 },
    )
    expect(seen, 'changes in all').toBeGreaterThan(300)
  })
})
