import { expect, it } from 'vitest'

import { verifyChain } from '#db/audit.ts'
import type { Connection } from '#db/open.ts'
import { forget, redactRows, scrub } from '#db/redact.ts'
import { undoTransaction } from '#db/undo.ts'

import { aFolder, someTime } from '../support/database.ts'
import { keep } from '../support/keeping.ts'
import { aVaultFile, fillVault } from '../support/vault-database.ts'
import { samplePerson } from '../support/vault-sample-rows.ts'

const act = { txId: 'erasure', actor: 'founder', command: 'test.erase', now: someTime, undoes: null }
const [person, training] = [samplePerson.id, '019aa6c4-0000-7000-8000-0000000000d2']
const bothRows = [
  { table: 'training', rowId: training },
  { table: 'person', rowId: person },
]

function aFilledVault() {
  const folder = keep(aFolder())
  const file = keep({ ...aVaultFile(folder.path), dispose: () => file.close() })
  fillVault(file.connection, 'MARQUE')
  return file
}

/** Every page of the file as it is once decrypted, the free ones with the others. */
const plainPages = (connection: Connection): Buffer => connection.serialize()
const says = (connection: Connection, text: string): boolean => plainPages(connection).includes(text)

it('takes what the log says of rows out of it, with its salts, and the chain verifies', () => {
  const { connection, write } = aFilledVault()
  write(() => void connection.exec(`UPDATE training SET title = 'SECOND-TITRE'`))
  const before = verifyChain(connection)
  expect(before).toMatchObject({ redacted: 0, fault: null })

  forget(connection, { ...act }, () => {
    connection.exec('DELETE FROM training')
    return { rows: [{ table: 'training', rowId: training }] }
  })

  const after = verifyChain(connection)
  expect(after).toMatchObject({ changes: before.changes + 1, redacted: 3, fault: null })
  const left = connection.prepare(`SELECT old, new, redacted FROM change WHERE tbl = 'training'`).all()
  expect(left).toEqual(Array.from({ length: 3 }, () => ({ old: null, new: null, redacted: 1 })))
  scrub(connection)
  expect(says(connection, 'MARQUE-training-title')).toBe(false)
  expect(says(connection, 'SECOND-TITRE')).toBe(false)
  expect(says(connection, 'MARQUE-person-firstName')).toBe(true)
})

it('wipes the salts of those entries and of no other', () => {
  const { connection, write } = aFilledVault()
  write(() => {
    connection.exec(`UPDATE training SET title = 'a'`)
    connection.exec(`UPDATE keyLoan SET note = 'b'`)
  })
  const salts = () => connection.prepare('SELECT salts FROM txn ORDER BY tx DESC').pluck().get() as Buffer
  const whole = salts()
  connection.transaction(() => redactRows(connection, [{ table: 'training', rowId: training }]))()
  expect(salts().subarray(0, 16).equals(Buffer.alloc(16))).toBe(true)
  expect(salts().subarray(16).equals(whole.subarray(16))).toBe(true)
})

it('keeps what updates of other columns say when columns are named', () => {
  const { connection, write } = aFilledVault()
  write(() => void connection.exec(`UPDATE person SET city = 'VILLE', phone = 'TELEPHONE'`))
  connection.transaction(() => redactRows(connection, [{ table: 'person', rowId: person }], ['phone']))()
  const left = connection.prepare(`SELECT kind, col, new FROM change WHERE tbl = 'person' ORDER BY seq`).all()
  expect(left).toEqual([
    { kind: 'insert', col: null, new: null },
    { kind: 'update', col: 'phone', new: null },
    { kind: 'update', col: 'city', new: 'VILLE' },
  ])
  expect(verifyChain(connection).fault).toBeNull()
})

it('lets nobody take back an act that was forgotten, nor one before it', () => {
  const { connection } = aFilledVault()
  forget(connection, { ...act }, () => {
    connection.exec(`DELETE FROM training`)
    return { rows: bothRows }
  })
  const limits = { appendOnly: new Set<string>(), founding: new Set<string>() }
  connection.transaction(() => {
    expect(undoTransaction(connection, 'erasure', limits)).toEqual({ type: 'Redacted' })
  })()
})

it('is all or nothing: what fails half-way leaves rows and log as they were', () => {
  const { connection } = aFilledVault()
  const before = verifyChain(connection)
  const failing = () => {
    connection.exec('DELETE FROM training')
    throw new Error('the disk')
  }
  expect(() => forget(connection, { ...act }, failing)).toThrow('the disk')
  expect(connection.inTransaction).toBe(false)
  expect(verifyChain(connection)).toEqual(before)
  expect(connection.prepare('SELECT count(*) FROM training').pluck().get()).toBe(1)
})

it('is found out when somebody else empties an entry of the log without saying so', () => {
  const { connection } = aFilledVault()
  connection.exec(`UPDATE change SET new = NULL WHERE tbl = 'training'`)
  expect(verifyChain(connection).fault).toMatchObject({ fault: 'ChangedPayload' })
})
