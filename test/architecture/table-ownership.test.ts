import { describe, expect, test } from 'vitest'

import { tableOwners as openTableOwners } from '#core/table-owners.ts'
import { vaultTableOwners } from '#core/vault-table-owners.ts'
import { openTierMigrations, vaultMigrations } from '#db/migrations.ts'
import { contract } from '#shared/contract.ts'

import { readHouse } from './house-files.ts'
import { featureOf, findTrespasses, tableWritesIn } from './table-writes.ts'

const core = readHouse(['src-core'])
/** A table of the vault has no namesake in the place's own file: a write tells its file by its table. */
const tableOwners: Readonly<Record<string, string>> = { ...openTableOwners, ...vaultTableOwners }

test('a table is written by one feature only', () => {
  expect(findTrespasses(core, tableOwners)).toEqual([])
})

test('every owned table is written by somebody: the reading finds the writes there are', () => {
  const written = new Set(core.flatMap(tableWritesIn).map(({ table }) => table))
  expect(Object.keys(tableOwners).filter((table) => !written.has(table))).toEqual([])
})

test('every captured table has an owner, and every owned table is captured', () => {
  for (const [migrations, owners] of [
    [openTierMigrations, openTableOwners],
    [vaultMigrations, vaultTableOwners],
  ] as const) {
    const captured = migrations.flatMap((migration) => migration.captured)
    expect(Object.keys(owners).toSorted()).toEqual([...new Set(captured)].toSorted())
  }
  expect(Object.keys(openTableOwners).filter((table) => Object.hasOwn(vaultTableOwners, table))).toEqual([])
})

test('every owner is a feature of the contract and of the core', () => {
  const features = new Set(core.map(({ path }) => featureOf(path)))
  for (const owner of new Set(Object.values(tableOwners))) {
    expect(Object.keys(contract)).toContain(owner)
    expect(features).toContain(owner)
  }
})

describe('a planted write is found', () => {
  const inVisits = (text: string): string[] =>
    findTrespasses([{ path: 'src-core/features/visits/counting-service.ts', text }], tableOwners)

  test.for([
    ['an insert', "db.run(db.q.insertInto('signup').values(row))"],
    ['an update over two lines', "db.run(\n  db.q\n    .updateTable(\n      'signup',\n    ).set(row))"],
    ['a delete under another name', "db.q.deleteFrom('signup as s')"],
    ['an insert in SQL', "connection.prepare('INSERT OR IGNORE INTO signup VALUES (?)')"],
    ['an update in SQL', "connection.exec('UPDATE signup SET state = 1')"],
    ['a delete in SQL', 'connection.exec(`DELETE FROM "signup"`)'],
  ] as const)("%s into another feature's table", ([, text]) => {
    expect(inVisits(text)).toEqual([
      'src-core/features/visits/counting-service.ts writes signup, which rota owns',
    ])
  })

  test('a table of the log, which no feature owns', () => {
    expect(inVisits("db.q.insertInto('change')")[0]).toMatch(/writes change, which no feature owns/)
  })

  test('a table that the code does not name', () => {
    expect(inVisits('db.q.deleteFrom(table)')[0]).toMatch(/does not name/)
    expect(inVisits('db.exec(`DELETE FROM ${table}`)')[0]).toMatch(/does not name/)
  })

  test("a feature's table, written by what serves all features", () => {
    const file = { path: 'src-core/device-settings.ts', text: "db.q.updateTable('place')" }
    expect(findTrespasses([file], tableOwners)).toEqual([
      'src-core/device-settings.ts writes place, which place owns',
    ])
  })

  test('but its own tables are its own, an upsert names its table once, and reading is free', () => {
    expect(inVisits("db.q.insertInto('visitCount').onConflict((c) => c.doUpdateSet(row))")).toEqual([])
    expect(inVisits("'INSERT INTO visitSetting VALUES (1) ON CONFLICT DO UPDATE SET id = 1'")).toEqual([])
    expect(inVisits("db.q.selectFrom('signup').selectAll()")).toEqual([])
  })
})
