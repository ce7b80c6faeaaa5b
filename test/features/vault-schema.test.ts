import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { vaultTableOwners, vaultUndoLimits } from '#core/vault-table-owners.ts'
import { verifyChain } from '#db/audit.ts'
import { capturedTables } from '#db/capture.ts'
import type { HouseTables } from '#db/schema/house.ts'
import type { VaultHouseTables } from '#db/vault-schema/house.ts'

import { aFolder } from '../support/database.ts'
import { insertRow } from '../support/sample-rows.ts'
import { aVaultFile, insertSampleFile } from '../support/vault-database.ts'
import { vaultSampleRows } from '../support/vault-sample-rows.ts'

type Local = Exclude<keyof VaultHouseTables, 'vaultHolder' | 'vaultSetting' | 'missedTries'>

/** What belongs to this PC and never travels, and the bytes of files, which rows of the log point to. */
const localTables: Readonly<Record<Local, true>> = {
  device: true,
  migration: true,
  deviceSetting: true,
  txn: true,
  change: true,
  vaultFile: true,
} satisfies Record<keyof HouseTables | 'vaultFile', true>

const mark = 'MARQUE'
const rows = Object.values(vaultSampleRows(mark)).flat()
const folder = aFolder()
let file: ReturnType<typeof aVaultFile>
beforeAll(() => {
  file = aVaultFile(folder.path)
})
afterAll(() => {
  file.close()
  folder.dispose()
})

interface SchemaRow {
  readonly name: string
  readonly strict: number
}
const tables = (): SchemaRow[] =>
  (file.connection.pragma('table_list') as (SchemaRow & { schema: string; type: string })[]).filter(
    ({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
  )
const columnsOf = (table: string) =>
  file.connection.pragma(`table_xinfo("${table}")`) as {
    name: string
    type: string
    pk: number
    hidden: number
  }[]
const names = (some: readonly { name: string }[]): string[] => some.map(({ name }) => name).toSorted()

/** Texts that are no words of a person: ids, days, and what the table itself limits to a few. */
const limited =
  /^id$|Id$|Date$|On$|^date$|^validUntil$|^role$|[kK]ind$|^standing$|^language$|^signature$|^photoPermission$|^system$|^ceiling$|^category$|^step$|^mode$|^trip$|^method$|^carRate$/

/** `2026-11`, which the table checks. */
const monthOfClaim = (table: string, name: string): boolean => table === 'expenseClaim' && name === 'month'

describe("the vault's schema", () => {
  it('has STRICT tables only', () => {
    expect(tables().length).toBeGreaterThan(20)
    expect(names(tables().filter(({ strict }) => strict !== 1))).toEqual([])
  })

  it('captures every table but the named local ones, and each captured one has an owner', () => {
    const captured = capturedTables(file.connection)
    expect(names(tables())).toEqual([...captured, ...Object.keys(localTables)].toSorted())
    expect(captured).toEqual(Object.keys(vaultTableOwners).toSorted())
    for (const table of vaultUndoLimits.appendOnly) expect(captured).toContain(table)
    for (const table of vaultUndoLimits.founding) expect(captured).toContain(table)
  })

  it('gives every captured table a text id and only texts and integers, which the log holds exactly', () => {
    for (const table of capturedTables(file.connection)) {
      const columns = columnsOf(table)
      expect(
        columns.filter(({ pk }) => pk > 0),
        table,
      ).toMatchObject([{ name: 'id', type: 'TEXT' }])
      const kinds = new Set(columns.map(({ type, hidden }) => `${type} ${hidden}`))
      expect([...kinds].filter((kind) => kind !== 'TEXT 0' && kind !== 'INTEGER 0')).toEqual([])
    }
  })

  it('has a sample row for every captured table, with the mark in every column that takes any text', () => {
    expect([...new Set(rows.map(([table]) => table))].toSorted()).toEqual(capturedTables(file.connection))
    const unmarked = rows.flatMap(([table, row]) =>
      columnsOf(table)
        .filter(({ type, name }) => type === 'TEXT' && !limited.test(name))
        .filter(({ name }) => !monthOfClaim(table, name))
        .filter(({ name }) => !String(row[name]).includes(`${mark}-${table}-${name}`))
        .map(({ name }) => `${table}.${name}`),
    )
    expect(unmarked).toEqual([])
  })

  it('refuses a write outside a transaction, in every captured table', () => {
    insertSampleFile(file.connection, mark)
    for (const [table, row] of rows)
      expect(() => insertRow(file.connection, table, row), table).toThrow('constraint failed: change.tx')
    file.write(() => rows.forEach(([table, row]) => insertRow(file.connection, table, row)))
    for (const table of capturedTables(file.connection))
      expect(() => file.connection.exec(`DELETE FROM "${table}"`), table).toThrow(
        'constraint failed: change.tx',
      )
    expect(verifyChain(file.connection)).toMatchObject({ changes: rows.length, fault: null })
  })

  it('never writes again what is final: an id, an entry of a claim, a step of it, a published note', () => {
    const refuse = (sql: string, message: string) =>
      expect(() => file.write(() => void file.connection.exec(sql)), sql).toThrow(message)
    refuse(`UPDATE person SET id = 'other'`, 'an id never changes')
    refuse(`UPDATE expenseLine SET amountCents = 1`, 'an entry of a claim is never written again')
    refuse(`UPDATE claimStep SET step = 'paid'`, 'a step of a claim is never written again')
    file.write(() => void file.connection.exec(`UPDATE informationNote SET publishedAt = 5`))
    refuse(`UPDATE informationNote SET textFr = ''`, 'a published note is not written again')
  })
})
