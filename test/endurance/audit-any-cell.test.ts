import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'

import { aDatabase, aFolder } from '../support/database.ts'
import { aLoggedFile } from '../support/tampering.ts'

const folder = aFolder()
const file = aLoggedFile(folder.path)
const { connection, exec } = file
afterAll(() => {
  file.close()
  folder.dispose()
})

describe('the audit', () => {
  it('finds any one cell of the log that is not what it was', () => {
    const columns = {
      txn: [
        'tx',
        'txId',
        'hlc',
        'deviceId',
        'actor',
        'command',
        'undoes',
        'firstSeq',
        'changeCount',
        'salts',
        'digests',
        'prevHash',
        'hash',
      ],
      change: ['seq', 'tx', 'tbl', 'rowId', 'col', 'old', 'new', 'redacted'],
    } as const
    const target = fc.oneof(
      fc.tuple(fc.constant('txn' as const), fc.constantFrom(...columns.txn)),
      fc.tuple(fc.constant('change' as const), fc.constantFrom(...columns.change)),
    )
    const tampering = fc.tuple(
      target,
      fc.nat(),
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.uint8Array().map((bytes) => Buffer.from(bytes)),
      ),
    )
    let tried = 0
    fc.assert(
      fc.property(tampering, ([[table, column], choice, into]) => {
        const key = table === 'txn' ? 'tx' : 'seq'
        const keys = connection.prepare(`SELECT ${key} FROM ${table}`).pluck().all()
        const row = keys[choice % keys.length]
        const cell = `SELECT ${column} FROM ${table} WHERE ${key} = ?`
        const before = connection.prepare(cell).pluck().get(row)
        exec('BEGIN')
        try {
          try {
            connection.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`).run(into, row)
          } catch {
            return
          }
          const now = connection
            .prepare(cell)
            .pluck()
            .get(column === key ? into : row)
          const same = Buffer.isBuffer(now) && Buffer.isBuffer(before) ? now.equals(before) : now === before
          if (same) return
          tried += 1
          expect(verifyChain(connection).fault).not.toBeNull()
        } finally {
          exec('ROLLBACK')
        }
      }),
      { numRuns: 400 },
    )
    expect(tried).toBeGreaterThan(100)
  })

  it('walks 200,000 changes', { timeout: 120_000 }, () => {
    const large = aDatabase(folder.path, undefined, 'large.db')
    large.connection.pragma('synchronous = 0')
    const insert = large.connection.prepare(`INSERT INTO slotSeries VALUES (?, ?, NULL, 1)`)
    for (let act = 0; act < 200; act += 1) {
      large.write(() => {
        for (let row = 0; row < 1000; row += 1) insert.run(`${act}-${row}`, 'Après-midi du mardi')
      })
    }
    const started = performance.now()
    const report = verifyChain(large.connection)
    const took = Math.round(performance.now() - started)
    process.stdout.write(`audit of ${report.changes} changes in ${report.transactions} acts: ${took} ms\n`)
    expect(report).toMatchObject({ transactions: 200, changes: 200_000, fault: null })
    large.close()
  })
})
