import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { hiddenFigures } from '#shared/visits/suppression-rules.ts'
import { canBeOtherwise, faultsOf } from '#test/support/visits-reader.ts'
import type { Publication } from '#test/support/visits-reader.ts'

const threshold = 5
const hiddenInList = (values: readonly number[]): ReadonlySet<string> =>
  hiddenFigures(
    values.map((value, index) => ({ figures: ['total', `c${index}`], value })),
    threshold,
  )
const hiddenOf = (values: readonly number[]): string[] => [...hiddenInList(values)].toSorted()

/** A list as its reader sees it. */
const listPublication = (values: readonly number[]): Publication => ({
  figures: new Map([
    ...values.map((value, index) => [`c${index}`, value] as const),
    ['total', sumOf(values)],
  ]),
  sums: [{ total: 'total', parts: values.map((_, index) => `c${index}`) }],
})

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** A table as its reader sees it: written from rows and columns, not from the network of the rules. */
function tablePublication(rows: readonly (readonly number[])[]): Publication {
  const columns = rows[0]?.map((_, c) => rows.map((row) => row[c] ?? 0)) ?? []
  return {
    figures: new Map([
      ...rows.flatMap((row, r) => row.map((value, c) => [`cell:${r}:${c}`, value] as const)),
      ...rows.map((row, r) => [`row:${r}`, sumOf(row)] as const),
      ...columns.map((column, c) => [`column:${c}`, sumOf(column)] as const),
      ['cells', sumOf(rows.flat())],
    ]),
    sums: [
      ...rows.map((row, r) => ({ total: `row:${r}`, parts: row.map((_, c) => `cell:${r}:${c}`) })),
      ...columns.map((column, c) => ({
        total: `column:${c}`,
        parts: column.map((_, r) => `cell:${r}:${c}`),
      })),
      { total: 'cells', parts: rows.map((_, r) => `row:${r}`) },
      { total: 'cells', parts: columns.map((_, c) => `column:${c}`) },
    ],
  }
}
const hiddenInTable = (rows: readonly (readonly number[])[], under = threshold): ReadonlySet<string> =>
  hiddenFigures(
    rows.flatMap((row, r) =>
      row.map((value, c) => ({ figures: ['cells', `row:${r}`, `column:${c}`, `cell:${r}:${c}`], value })),
    ),
    under,
  )

const aVisitNumber = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(60) },
)
const aTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(aVisitNumber, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

describe('a published list', () => {
  test('hides nothing when no figure is small', () => {
    expect(hiddenOf([5, 0, 12, 40])).toEqual([])
    expect(hiddenOf([])).toEqual([])
  })

  test('shows a zero: it is nobody', () => {
    expect(hiddenOf([0, 0, 0])).toEqual([])
    expect(hiddenOf([0, 4, 30, 30])).not.toContain('c0')
  })

  test('hides the smallest other figure with a single small one, which the total would give away', () => {
    expect(hiddenOf([3, 20, 8, 50])).toEqual(['c0', 'c2'])
  })

  test('hides no third figure where two small ones protect each other', () => {
    expect(hiddenOf([3, 4, 20])).toEqual(['c0', 'c1'])
  })

  test('hides a third where two ones would be read from their sum of two', () => {
    expect(hiddenOf([1, 1, 20, 9])).toEqual(['c0', 'c1', 'c3'])
  })

  test('hides the total where nothing else can protect', () => {
    expect(hiddenOf([1, 1, 1, 1, 1])).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'total'])
    expect(hiddenOf([3])).toEqual(['c0', 'total'])
    expect(hiddenOf([0, 6, 0])).toEqual([])
  })

  test('hides every small figure, no zero, and leaves each hidden one two possible values at least', () => {
    fc.assert(
      fc.property(fc.array(aVisitNumber, { maxLength: 7 }), (values) => {
        expect(faultsOf(listPublication(values), hiddenInList(values), threshold)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a published table with its totals', () => {
  test('hides a small cell, the one that makes up for it, and the totals that would say how much', () => {
    const rows = [
      [3, 20, 30],
      [20, 8, 40],
      [30, 40, 50],
    ]
    expect([...hiddenInTable(rows)].toSorted()).toEqual(['cell:0:0', 'cell:0:1', 'column:0', 'column:1'])
  })

  test('hides every small figure, no zero, and leaves each hidden one two possible values at least', () => {
    fc.assert(
      fc.property(aTable, (rows) => {
        expect(faultsOf(tablePublication(rows), hiddenInTable(rows), threshold)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('hides nothing under a threshold of one', () => {
    fc.assert(
      fc.property(aTable, (rows) => {
        expect(hiddenInTable(rows, 1).size).toBe(0)
      }),
    )
  })
})

test('the reader of these tests does find what is not protected', () => {
  const publication = listPublication([3, 20, 30])
  expect(canBeOtherwise(publication, new Set(['c0']), 'c0')).toBe(false)
  expect(canBeOtherwise(publication, new Set(['c0', 'c1']), 'c0')).toBe(true)
  expect(canBeOtherwise(listPublication([1, 1, 30]), new Set(['c0', 'c1']), 'c1')).toBe(false)
  const table = tablePublication([
    [3, 20],
    [20, 8],
  ])
  expect(canBeOtherwise(table, new Set(['cell:0:0', 'cell:0:1', 'cell:1:0']), 'cell:0:0')).toBe(false)
})
