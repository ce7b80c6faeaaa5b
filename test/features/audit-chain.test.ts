import { afterAll, describe, expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import { digestBytes, saltBytes } from '#db/chain.ts'

import { aFolder } from '../support/database.ts'
import { aLoggedFile } from '../support/tampering.ts'

const folder = aFolder()
const file = aLoggedFile(folder.path)
const { connection, exec, value, auditAfter, lastTx } = file
afterAll(() => {
  file.close()
  folder.dispose()
})

const swap = (a: number, b: number, columns: readonly string[]) => {
  const set = columns.map(
    (column) =>
      `${column} = (SELECT ${column} FROM other WHERE other.tx = CASE txn.tx WHEN ${a} THEN ${b} ELSE ${a} END)`,
  )
  exec(
    `CREATE TEMP TABLE other AS SELECT * FROM txn; UPDATE txn SET txId = txId || '-'; UPDATE txn SET txId = rtrim(txId, '-') WHERE tx NOT IN (${a}, ${b})`,
  )
  exec(`UPDATE txn SET ${set.join(', ')} WHERE tx IN (${a}, ${b}); DROP TABLE other`)
}

describe('the audit', () => {
  it('finds nothing in a log nobody touched, and counts it', () => {
    const report = verifyChain(connection)
    expect(report).toMatchObject({
      fault: null,
      redacted: 0,
      transactions: lastTx(),
      changes: Number(value('SELECT count(*) FROM change')),
    })
    expect(report.head).toMatch(/^[0-9a-f]{64}$/)
    expect(report.head).toBe(value('SELECT lower(hex(hash)) FROM txn ORDER BY tx DESC LIMIT 1'))
  })

  it('says of an empty log that it is empty', () => {
    expect(auditAfter(() => exec('DELETE FROM change; DELETE FROM txn'))).toEqual({
      transactions: 0,
      changes: 0,
      redacted: 0,
      head: '0'.repeat(64),
      fault: null,
    })
  })

  it('finds a payload that says something else than when it was sealed', () => {
    const seq = Number(value(`SELECT seq FROM change WHERE col = 'text'`))
    const tx = Number(value(`SELECT tx FROM change WHERE col = 'text'`))
    const fault = { fault: 'ChangedPayload', tx, seq }
    for (const set of [
      `new = 'Rien'`,
      `old = 'Rien'`,
      `new = NULL`,
      `rowId = 'other'`,
      `tbl = 'host'`,
      `col = 'doneAt'`,
      `col = NULL`,
      `kind = 'delete'`,
      `tx = tx + 1`,
      `redacted = 1`,
    ]) {
      expect(auditAfter(() => exec(`UPDATE change SET ${set} WHERE seq = ${seq}`)).fault, set).toEqual(fault)
    }
  })

  it('tells a number from the same digits as text', () => {
    const sql = `UPDATE change SET new = CAST(new AS TEXT) WHERE col = 'newcomer'`
    expect(auditAfter(() => exec(sql)).fault).toMatchObject({ fault: 'ChangedPayload' })
  })

  it('finds a transaction that was removed, at the beginning or in the middle, with or without its changes', () => {
    for (const tx of [1, 3, lastTx() - 1]) {
      expect(auditAfter(() => exec(`DELETE FROM txn WHERE tx = ${tx}`)).fault).toEqual({
        fault: 'BrokenLink',
        tx: tx + 1,
      })
      const closeTheGap = `DELETE FROM change WHERE tx = ${tx}; DELETE FROM txn WHERE tx = ${tx};
        UPDATE txn SET tx = tx - 1 WHERE tx > ${tx}; UPDATE change SET tx = tx - 1 WHERE tx > ${tx}`
      expect(auditAfter(() => exec(closeTheGap)).fault).toEqual({ fault: 'BrokenLink', tx })
    }
  })

  it('finds two transactions that changed places', () => {
    const everything = [
      'txId',
      'hlc',
      'command',
      'actor',
      'salts',
      'digests',
      'prevHash',
      'hash',
      'changeCount',
    ]
    expect(auditAfter(() => swap(6, 7, everything)).fault).toEqual({ fault: 'BrokenLink', tx: 6 })
    expect(auditAfter(() => swap(6, 7, ['hlc'])).fault).toEqual({ fault: 'BrokenLink', tx: 6 })
  })

  it('finds a header whose field was changed, whichever it is', () => {
    const fields = {
      txId: `'other'`,
      hlc: `hlc || '0'`,
      deviceId: `'other'`,
      actor: `'coordinator'`,
      command: `'test.other'`,
      undoes: `'x'`,
      firstSeq: 'firstSeq + 1',
      changeCount: 'changeCount + 1',
      digests: 'randomblob(length(digests))',
      prevHash: 'randomblob(32)',
      hash: 'randomblob(32)',
    }
    for (const [field, sql] of Object.entries(fields)) {
      expect(auditAfter(() => exec(`UPDATE txn SET ${field} = ${sql} WHERE tx = 3`)).fault, field).toEqual({
        fault: 'BrokenLink',
        tx: 3,
      })
    }
    for (const field of ['digests', 'prevHash', 'hash']) {
      expect(auditAfter(() => exec(`UPDATE txn SET ${field} = NULL WHERE tx = 3`)).fault, field).toEqual({
        fault: 'BrokenLink',
        tx: 3,
      })
    }
    for (const salts of ['NULL', `x''`, 'randomblob(length(salts))']) {
      expect(
        auditAfter(() => exec(`UPDATE txn SET salts = ${salts} WHERE tx = 3`)).fault,
        salts,
      ).toMatchObject({ fault: 'ChangedPayload', tx: 3 })
    }
  })

  it('finds a change that was added or taken out, wherever it is put', () => {
    const put = (seq: number, tx: number) =>
      `INSERT INTO change (seq, tx, tbl, rowId, kind, new) VALUES (${seq}, ${tx}, 'teamNote', 'x', 'insert', '{}')`
    const last = lastTx()
    const end = Number(value('SELECT max(seq) FROM change'))
    expect(auditAfter(() => exec(put(end + 1, last))).fault).toEqual({
      fault: 'ChangeCount',
      tx: last + 1,
      expected: 0,
      found: 1,
    })
    expect(auditAfter(() => exec(put(0, 1))).fault).toMatchObject({ fault: 'ChangeCount', found: 1 })
    expect(auditAfter(() => exec(put(-7, 1))).fault).toMatchObject({ fault: 'ChangeCount', found: 1 })
    const seq = Number(value('SELECT firstSeq FROM txn WHERE tx = 3'))
    const count = Number(value('SELECT changeCount FROM txn WHERE tx = 3'))
    expect(auditAfter(() => exec(`DELETE FROM change WHERE seq = ${seq}`)).fault).toEqual({
      fault: 'ChangeCount',
      tx: 3,
      expected: count,
      found: count - 1,
    })
    expect(auditAfter(() => exec(`DELETE FROM change WHERE seq = ${end}`)).fault).toMatchObject({
      fault: 'ChangeCount',
      tx: last,
    })
  })

  it('finds a transaction that was added at the end without knowing how to link it', () => {
    const sql = `INSERT INTO txn SELECT tx + 1, 'more', hlc, deviceId, actor, command, NULL, firstSeq + changeCount, 0, x'', x'', hash, randomblob(32) FROM txn ORDER BY tx DESC LIMIT 1`
    expect(auditAfter(() => exec(sql)).fault).toEqual({ fault: 'BrokenLink', tx: lastTx() + 1 })
  })

  it('shows a tail that was cut off by its head and its count, which were noted before', () => {
    const noted = verifyChain(connection)
    const last = lastTx()
    const cut = auditAfter(() =>
      exec(`DELETE FROM change WHERE tx = ${last}; DELETE FROM txn WHERE tx = ${last}`),
    )
    expect(cut.transactions).toBe(noted.transactions - 1)
    expect(cut.head).not.toBe(noted.head)
    expect(auditAfter(() => exec(`DELETE FROM txn WHERE tx = ${last}`)).fault).toMatchObject({
      fault: 'ChangeCount',
      expected: 0,
    })
  })

  it('accepts a payload that was redacted with its salt, and counts it', () => {
    const redact = () => {
      const [tx, seq] = [
        Number(value(`SELECT tx FROM change WHERE tbl = 'host' AND kind = 'insert'`)),
        Number(value(`SELECT seq FROM change WHERE tbl = 'host' AND kind = 'insert'`)),
      ]
      exec(`UPDATE change SET old = NULL, new = NULL, redacted = 1 WHERE seq = ${seq}`)
      const row = connection.prepare('SELECT salts, firstSeq FROM txn WHERE tx = ?').get(tx) as {
        salts: Buffer
        firstSeq: number
      }
      row.salts.fill(0, (seq - row.firstSeq) * saltBytes, (seq - row.firstSeq + 1) * saltBytes)
      connection.prepare('UPDATE txn SET salts = ? WHERE tx = ?').run(row.salts, tx)
    }
    const before = verifyChain(connection)
    expect(auditAfter(redact)).toEqual({ ...before, redacted: 1 })
    const relabelled = auditAfter(() => {
      redact()
      exec(`UPDATE txn SET digests = randomblob(${digestBytes} * changeCount) WHERE tx = 3`)
    })
    expect(relabelled.fault).toEqual({ fault: 'BrokenLink', tx: 3 })
  })
})
