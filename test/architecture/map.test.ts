import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { tableOwners } from '#core/table-owners.ts'
import { vaultTableOwners } from '#core/vault-table-owners.ts'
import { openTierMigrations, vaultMigrations } from '#db/migrations.ts'
import { compareNames, drawMap, listFeatures, listRooms } from '#scripts/map/draw-map.ts'
import { listTables } from '#scripts/map/draw-tables.ts'
import { secrets, wayOfAFact } from '#scripts/map/house-words.ts'

import { root } from './house-files.ts'

test('docs/map.md is what the code says (npm run map draws it anew)', () => {
  expect(readFileSync(join(root, 'docs/map.md'), 'utf8')).toBe(drawMap(root))
})

test('draws every table that has an owner', () => {
  for (const [migrations, owners] of [
    [openTierMigrations, tableOwners],
    [vaultMigrations, vaultTableOwners],
  ] as const) {
    const drawn = new Set(listTables(migrations).map(({ name }) => name))
    expect(Object.keys(owners).filter((table) => !drawn.has(table))).toEqual([])
  }
})

test('the way of a fact goes through files that are there', () => {
  expect(wayOfAFact.map(([where]) => where).filter((where) => !existsSync(join(root, where)))).toEqual([])
})

test('the files of the data folder are those the core opens', () => {
  const core = readFileSync(join(root, 'src-core/core.ts'), 'utf8')
  const opened = [...core.matchAll(/join\((?:options\.)?dataDir, '([^']+)'\)/g)].map((match) => match[1])
  expect(secrets.map(([file]) => file.replace('/', '')).toSorted()).toEqual(opened.toSorted())
})

describe('in another house', () => {
  let house = ''
  const put = (path: string): void => {
    mkdirSync(join(house, path, '..'), { recursive: true })
    writeFileSync(join(house, path), '')
  }
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'lieu-map-'))
    writeFileSync(join(house, '.gitignore'), 'out/\n')
    for (const room of ['src-shared', 'src-core/features', 'src-renderer/features'])
      mkdirSync(join(house, room), { recursive: true })
  })
  afterEach(() => rmSync(house, { recursive: true, force: true }))

  test('a room is a folder with a file that is kept', () => {
    for (const path of ['db/open.ts', 'out/main.cjs', '.git/HEAD']) put(path)
    mkdirSync(join(house, 'src-server'))
    expect(listRooms(house)).toEqual(['db'])
  })

  test('a feature is a folder with code, in one room or several, under one name', () => {
    for (const path of ['src-shared/rota/slot.ts', 'src-shared/kernel/ids.ts', 'src-core/features/rota/x.ts'])
      put(path)
    put('src-renderer/features/wall/notes.txt')
    expect([...listFeatures(house)]).toEqual([['rota', ['src-shared', 'src-core/features']]])
  })

  test('a room that the words do not say is found, and one that is gone', () => {
    expect(() => compareNames('rooms', ['db', 'attic'], ['db', 'cellar'])).toThrow(
      /say attic; take away cellar/,
    )
    expect(() => compareNames('rooms', ['db'], ['db'])).not.toThrow()
  })

  test('and the map of this house is not the map of that one', () => {
    put('attic/box.ts')
    expect(() => drawMap(house)).toThrow(/say attic/)
  })
})
