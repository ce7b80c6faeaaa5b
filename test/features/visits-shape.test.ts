import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

import { visitKinds } from '#shared/visits/visit-kind.ts'
import { visitsContract } from '#shared/visits/visits-contract.ts'
import { aDatabase, aFolder } from '#test/support/database.ts'

/** « sans qu'on leur demande aucune information sur eux »: the tables of the counts cannot hold any. */
const tables = ['visitCount', 'visitTally', 'visitKindChoice', 'visitSetting'] as const

const folder = aFolder()
let database: ReturnType<typeof aDatabase>
beforeAll(() => {
  database = aDatabase(folder.path)
})
afterAll(() => {
  database.close()
  folder.dispose()
})

const uuid = '01a1fffc-3247-761b-96d5-e38b33f25366'
const goodCount = {
  id: uuid,
  at: 1_795_266_000_000,
  date: '2026-11-21',
  minute: 870,
  slotId: `${uuid}@2026-11-21`,
  delta: 1,
  entry: 'tap',
  kind: 'coffee',
  late: 0,
}

const insert = (row: Readonly<Record<string, unknown>>): boolean => {
  const columns = Object.keys(row)
  const statement = database.connection.prepare(
    `INSERT INTO visitCount (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  try {
    database.transactions.run(
      { txId: crypto.randomUUID(), actor: 'open', command: 'visits.tap', now: 0, undoes: null },
      () => statement.run(...Object.values(row)),
      () => false,
    )
    return true
  } catch {
    return false
  }
}

describe('the tables of the visit counts', () => {
  test('take a count as it should be', () => {
    expect(insert(goodCount)).toBe(true)
    expect(insert({ ...goodCount, slotId: null, kind: null })).toBe(true)
  })

  test('are the only ones whose name speaks of visits', () => {
    const names = database.connection
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%visit%' ORDER BY name`)
      .pluck()
      .all()
    expect(names).toEqual(tables.toSorted())
  })

  test('point at no person: no column leads to a host, and none is a foreign key', () => {
    for (const table of tables) {
      expect(database.connection.pragma(`foreign_key_list(${table})`)).toEqual([])
      const columns = database.connection.pragma(`table_info(${table})`) as { name: string; type: string }[]
      expect(columns.map(({ name }) => name)).not.toContain('hostId')
      expect(columns.every(({ type }) => type === 'INTEGER' || type === 'TEXT')).toBe(true)
    }
  })

  test('refuse any text in any column that is not an id, a date or a word of a closed list', () => {
    const textColumns = ['id', 'date', 'slotId', 'entry', 'kind'] as const
    const closed = new Set<string>([...visitKinds, 'tap', 'total', 'correction', 'import'])
    const shaped =
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(@\d{4}-[01]\d-[0-3]\d)?$|^\d{4}-[01]\d-[0-3]\d$/
    fc.assert(
      fc.property(
        fc.constantFrom(...textColumns),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        (column, text) => {
          fc.pre(!closed.has(text) && !shaped.test(text))
          return !insert({ ...goodCount, [column]: text })
        },
      ),
      { numRuns: 400 },
    )
    for (const column of textColumns) {
      expect(insert({ ...goodCount, [column]: 'Marie, 45 ans' }), column).toBe(false)
      expect(insert({ ...goodCount, [column]: `${String(goodCount[column])} Marie` }), column).toBe(false)
      expect(insert({ ...goodCount, [column]: `Marie ${String(goodCount[column])}` }), column).toBe(false)
    }
  })

  test('refuse a text where a number stands, and numbers that could carry one', () => {
    for (const column of ['at', 'minute', 'delta', 'late']) {
      expect(insert({ ...goodCount, [column]: 'Marie' }), column).toBe(false)
    }
    expect(insert({ ...goodCount, minute: 1440 })).toBe(false)
    expect(insert({ ...goodCount, delta: 5001 })).toBe(false)
    expect(insert({ ...goodCount, late: 2 })).toBe(false)
  })

  test('never change an entry and never lose one: a correction is another entry', () => {
    database.write(() => {
      const columns = Object.keys(goodCount)
      const places = columns.map(() => '?').join(', ')
      database.connection
        .prepare(`INSERT INTO visitCount (${columns.join(', ')}) VALUES (${places})`)
        .run(...Object.values(goodCount))
    })
    expect(() => database.write(() => database.connection.exec('UPDATE visitCount SET delta = 2'))).toThrow(
      /another entry/,
    )
    expect(() => database.write(() => database.connection.exec('DELETE FROM visitCount'))).toThrow(
      /another entry/,
    )
  })
})

test('no command of the visits takes a free text: only numbers, days, times, ids and words of closed lists', () => {
  const found: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (schema === null || typeof schema !== 'object') return
    const node = schema as Record<string, unknown>
    const bound =
      'enum' in node || 'const' in node || 'pattern' in node || 'format' in node || 'contentEncoding' in node
    if (node['type'] === 'string' && !bound) found.push(path)
    for (const [key, value] of Object.entries(node)) walk(value, `${path}.${key}`)
  }
  for (const [name, entry] of Object.entries(visitsContract)) {
    if (entry.kind === 'command') walk(z.toJSONSchema(entry.input, { io: 'input' }), name)
  }
  expect(found).toEqual([])
})
