import { afterEach, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { ensureDevice } from '#db/device.ts'
import { openDatabase } from '#db/open.ts'
import { openTransactions } from '#db/transaction.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'

import { aDatabase, aFolder, someTime } from '../support/database.ts'

const folders: { dispose: () => void }[] = []
afterEach(() => folders.splice(0).forEach((folder) => folder.dispose()))

function fresh() {
  const folder = aFolder()
  folders.push(folder)
  return aDatabase(folder.path)
}

type Database = ReturnType<typeof aDatabase>
const note = ({ connection }: Pick<Database, 'connection'>, id: string, text = 'un mot') =>
  connection.prepare('INSERT INTO teamNote VALUES (?, ?, 1, NULL)').run(id, text)
const orphan = `INSERT INTO hostAbsence VALUES ('a', 'nobody', '2026-01-01', '2026-01-02', NULL, NULL, 'screen')`
const raise = (): never => {
  throw new Error('a defect')
}
const txns = ({ connection }: Database) =>
  connection.prepare('SELECT tx, txId, hlc, command, firstSeq, changeCount FROM txn ORDER BY tx').all() as {
    readonly tx: number
    readonly txId: string
    readonly hlc: string
    readonly firstSeq: number
    readonly changeCount: number
  }[]
const changes = ({ connection }: Database) =>
  connection.prepare('SELECT tx, tbl, rowId, kind, col, old, new FROM change ORDER BY seq').all()

describe('a logged transaction', () => {
  it('logs an insert and a delete as the whole row, and an update as the cells that changed', () => {
    const database = fresh()
    database.write(() => note(database, 'n1', 'Café “noir”'))
    database.write(() =>
      database.connection.exec(`UPDATE teamNote SET text = 'Thé', doneAt = 7, createdAt = 1`),
    )
    database.write(() => database.connection.exec(`DELETE FROM teamNote`))
    const row = (text: string, doneAt: number | null) =>
      JSON.stringify({ id: 'n1', text, createdAt: 1, doneAt })
    const of = { tbl: 'teamNote', rowId: 'n1' }
    expect(changes(database)).toEqual([
      { tx: 1, ...of, kind: 'insert', col: null, old: null, new: row('Café “noir”', null) },
      { tx: 2, ...of, kind: 'update', col: 'text', old: 'Café “noir”', new: 'Thé' },
      { tx: 2, ...of, kind: 'update', col: 'doneAt', old: null, new: 7 },
      { tx: 3, ...of, kind: 'delete', col: null, old: row('Thé', 7), new: null },
    ])
    database.close()
  })

  it('is one for one act, however many tables and rows, and names the tables', () => {
    const database = fresh()
    const outcome = database.write(() => {
      note(database, 'n1')
      note(database, 'n2')
      database.connection.exec(`INSERT INTO visitKindChoice VALUES ('coffee', 1)`)
    })
    expect(outcome.tables.toSorted()).toEqual(['teamNote', 'visitKindChoice'])
    expect(txns(database)).toMatchObject([
      { tx: 1, txId: outcome.txId, command: 'test.write', firstSeq: 1, changeCount: 3 },
    ])
    database.close()
  })

  it('is none when nothing changed: the act leaves neither a number nor a stamp', () => {
    const database = fresh()
    database.write(() => note(database, 'n1'))
    const stamp = database.connection.prepare('SELECT hlc FROM device').pluck().get()
    const outcome = database.write(() =>
      database.connection.exec(`UPDATE teamNote SET text = text; DELETE FROM teamNote WHERE id = 'no'`),
    )
    expect(outcome).toEqual({ value: { done: database.connection }, txId: null, tables: [] })
    expect(txns(database)).toHaveLength(1)
    expect(database.connection.prepare('SELECT hlc FROM device').pluck().get()).toBe(stamp)
    database.write(() => note(database, 'n2'))
    expect(txns(database).map(({ tx, firstSeq }) => [tx, firstSeq])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(verifyChain(database.connection).fault).toBeNull()
    database.close()
  })

  it('leaves neither rows nor log when it is refused or thrown out of, at any point', () => {
    const database = fresh()
    const act = { txId: 'refused', actor: 'open', command: 'test.write', now: someTime, undoes: null }
    const refused = database.transactions.run(
      act,
      () => note(database, 'n1').changes,
      () => false,
    )
    expect(refused).toEqual({ value: 1, txId: null, tables: [] })
    const failing = [
      [() => raise(), 'a defect'],
      [() => [note(database, 'n1'), note(database, 'n1')], 'UNIQUE constraint failed'],
      [() => [note(database, 'n1'), note(database, 'n2', '')], 'CHECK constraint failed'],
      // A foreign key is checked at the commit: the last moment at which an act can still fail.
      [() => [note(database, 'n1'), database.connection.exec(orphan)], 'FOREIGN KEY constraint failed'],
    ] as const
    for (const [work, message] of failing) expect(() => database.write(work)).toThrow(message)
    expect([changes(database), txns(database), database.connection.inTransaction]).toEqual([[], [], false])
    database.write(() => note(database, 'n1'))
    expect(verifyChain(database.connection)).toMatchObject({ transactions: 1, changes: 1, fault: null })
    database.close()
  })

  it('does not swallow the act around it when an act is started inside another', () => {
    const database = fresh()
    expect(() =>
      database.write(() => {
        note(database, 'n1')
        database.write(() => note(database, 'n2'))
      }),
    ).toThrow('an act is already under way')
    expect(changes(database)).toEqual([])
    expect(database.connection.inTransaction).toBe(false)
    database.close()
  })

  it('carries stamps that never go back, even when the clock does', () => {
    const database = fresh()
    const clock = [someTime, someTime, someTime - 3_600_000, 0, someTime + 5, someTime + 4, someTime + 6]
    for (const [index, at] of clock.entries())
      database.write(() => note(database, `n${index}`), 'test.write', at)
    const stamps = txns(database).map(({ hlc }) => hlc)
    expect(stamps).toEqual(stamps.toSorted())
    expect(new Set(stamps).size).toBe(clock.length)
    expect(stamps.map((hlc) => [parseHlc(hlc).ms - someTime, parseHlc(hlc).counter])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [5, 0],
      [5, 1],
      [6, 0],
    ])
    database.close()
  })

  it('keeps one chain when two processes write the file in turn', () => {
    const first = fresh()
    const connection = openDatabase(first.path, first.key)
    const second = openTransactions(connection)
    for (let turn = 0; turn < 10; turn += 1) {
      first.write(() => note(first, `first-${turn}`), 'test.write', someTime - turn)
      const act = { txId: `second-${turn}`, actor: 'open', command: 'test.write', now: turn, undoes: null }
      second.run(
        act,
        () => note({ connection }, `second-${turn}`),
        () => true,
      )
    }
    expect(verifyChain(first.connection)).toMatchObject({ transactions: 20, changes: 20, fault: null })
    const stamps = txns(first).map(({ hlc }) => hlc)
    expect(stamps).toEqual(stamps.toSorted())
    expect(ensureDevice(connection, 0)).toBe(ensureDevice(first.connection, 0))
    connection.close()
    first.close()
  })

  it('makes the second of two writers at once wait or be told, and never breaks the chain', () => {
    const first = fresh()
    const connection = openDatabase(first.path, first.key)
    connection.pragma('busy_timeout = 20')
    const second = openTransactions(connection)
    const act = { txId: 'second', actor: 'open', command: 'test.write', now: someTime, undoes: null }
    first.write(() => {
      note(first, 'n1')
      expect(() =>
        second.run(
          act,
          () => note({ connection }, 'n2'),
          () => true,
        ),
      ).toThrow('database is locked')
    })
    second.run(
      act,
      () => note({ connection }, 'n2'),
      () => true,
    )
    expect(verifyChain(first.connection)).toMatchObject({ transactions: 2, fault: null })
    connection.close()
    first.close()
  })
})
