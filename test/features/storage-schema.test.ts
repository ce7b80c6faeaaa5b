import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { appendOnlyTables, tableOwners } from '#core/table-owners.ts'
import { capturedTables } from '#db/capture.ts'
import type { HouseTables } from '#db/schema/house.ts'

import { aDatabase, aFolder } from '../support/database.ts'
import { insertRow, sampleRows } from '../support/sample-rows.ts'

/** What belongs to this PC and never travels. Anything else is captured. */
const localTables: Readonly<Record<keyof HouseTables, true>> = {
  device: true,
  migration: true,
  deviceSetting: true,
  txn: true,
  change: true,
}

/** What triggers compute from captured tables: never captured itself, and written by nobody else. */
const derivedTables = ['visitTally']

const folder = aFolder()
let database: ReturnType<typeof aDatabase>
beforeAll(() => {
  database = aDatabase(folder.path)
})
afterAll(() => {
  database.close()
  folder.dispose()
})

interface SchemaRow {
  readonly name: string
  readonly strict: number
  readonly wr: number
}
const tables = (): SchemaRow[] =>
  (database.connection.pragma('table_list') as (SchemaRow & { schema: string; type: string })[]).filter(
    ({ schema, type, name }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'),
  )
const columnsOf = (table: string) =>
  database.connection.pragma(`table_xinfo("${table}")`) as {
    name: string
    type: string
    pk: number
    hidden: number
  }[]
const names = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name).toSorted()

/** The log's own refusal, or a check of the table that comes even before it. */
const outsideTheLog = /NOT NULL constraint failed: change\.tx|CHECK constraint failed|a count is corrected/

describe('the schema', () => {
  it('has STRICT tables only', () => {
    expect(tables().length).toBeGreaterThan(15)
    expect(names(tables().filter(({ strict }) => strict !== 1))).toEqual([])
    const text = database.connection
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .pluck()
      .all() as string[]
    for (const sql of text) expect(sql).toMatch(/\) STRICT(, WITHOUT ROWID)?$/)
  })

  it('captures every table but the named local and derived ones, and each captured one has an owner', () => {
    const captured = capturedTables(database.connection)
    expect(names(tables())).toEqual([...captured, ...Object.keys(localTables), ...derivedTables].toSorted())
    expect(captured).toEqual(Object.keys(tableOwners).toSorted())
    for (const table of appendOnlyTables) expect(captured).toContain(table)
  })

  it('gives every captured table a text id and only texts and integers, which the log holds exactly', () => {
    for (const table of capturedTables(database.connection)) {
      const columns = columnsOf(table)
      expect(
        columns.find(({ pk }) => pk === 1),
        table,
      ).toMatchObject({ name: 'id', type: 'TEXT' })
      expect(
        columns.filter(({ pk }) => pk > 0),
        table,
      ).toHaveLength(1)
      expect(
        columns.every(({ type, hidden }) => ['TEXT', 'INTEGER'].includes(type) && hidden === 0),
        table,
      ).toBe(true)
    }
  })

  it('has a sample row for every captured table, so that no test below passes over one', () => {
    const sampled = new Set(Object.values(sampleRows).flatMap((rows) => rows.map(([table]) => table)))
    expect([...sampled].toSorted()).toEqual(capturedTables(database.connection))
  })

  it('refuses a write outside a transaction, in every captured table', () => {
    for (const [table, row] of Object.values(sampleRows).flat()) {
      expect(() => insertRow(database.connection, table, row), table).toThrow(
        'NOT NULL constraint failed: change.tx',
      )
    }
    database.write(() => {
      for (const [table, row] of Object.values(sampleRows).flat()) insertRow(database.connection, table, row)
    })
    for (const table of capturedTables(database.connection)) {
      const column = columnsOf(table)[1]?.name ?? 'id'
      const sql = `UPDATE "${table}" SET "${column}" = CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 1 ELSE 'x' END`
      expect(() => database.connection.exec(sql), table).toThrow(outsideTheLog)
      expect(() => database.connection.exec(`DELETE FROM "${table}"`), table).toThrow(outsideTheLog)
    }
  })

  it('never lets an id change, nor a count: a count is corrected by another entry', () => {
    const refuse = (sql: string, message: string) =>
      expect(() => database.write(() => database.connection.exec(sql)), sql).toThrow(message)
    refuse(`UPDATE teamNote SET id = 'other'`, 'an id never changes')
    refuse(`UPDATE visitCount SET delta = 9`, 'a count is corrected by another entry')
    refuse(`DELETE FROM visitCount`, 'a count is corrected by another entry')
    const again = sampleRows['0004-visits']?.[0]?.[1] ?? {}
    const columns = Object.keys(again)
    const replace = `REPLACE INTO visitCount (${columns.join(', ')}) VALUES (${columns.map((one) => `@${one}`).join(', ')})`
    expect(() =>
      database.write(() => database.connection.prepare(replace).run({ ...again, delta: 7 })),
    ).toThrow('a count is corrected by another entry')
  })
})
