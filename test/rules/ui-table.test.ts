import { describe, expect, test } from 'vitest'

import { nextSort, rowsShown, type Column } from '#renderer/ui/table-rows.ts'

interface Row {
  readonly name: string
  readonly town: string
  readonly count: number | null
}

const columns: readonly Column<Row>[] = [
  {
    id: 'name',
    header: 'Nom',
    cell: (row) => row.name,
    sortBy: (row) => row.name,
    filterBy: (row) => row.name,
  },
  { id: 'town', header: 'Commune', cell: (row) => row.town, filterBy: (row) => row.town },
  { id: 'count', header: 'Nombre', cell: (row) => row.count, sortBy: (row) => row.count },
]
const rows: readonly Row[] = [
  { name: 'Élodie 10', town: 'Forest', count: 3 },
  { name: 'Zoé', town: 'Uccle', count: null },
  { name: 'Elodie 9', town: 'Ixelles', count: 12 },
  { name: 'Annick', town: 'Forest', count: 3 },
]
const { compare } = new Intl.Collator('fr-BE', { numeric: true, sensitivity: 'base' })
const shown = (sort: Parameters<typeof rowsShown>[2]['sort'], filter = '') =>
  rowsShown(rows, columns, { sort, filter }, compare).map((row) => row.name)

describe('a table', () => {
  test('keeps the order it was given until a header is pressed', () => {
    expect(shown(null)).toEqual(['Élodie 10', 'Zoé', 'Elodie 9', 'Annick'])
  })

  test('sorts words as the language does, and figures inside words as figures', () => {
    expect(shown({ columnId: 'name', direction: 'ascending' })).toEqual([
      'Annick',
      'Elodie 9',
      'Élodie 10',
      'Zoé',
    ])
  })

  test('puts what is missing last in both directions, and leaves equals in their order', () => {
    expect(shown({ columnId: 'count', direction: 'ascending' })).toEqual([
      'Élodie 10',
      'Annick',
      'Elodie 9',
      'Zoé',
    ])
    expect(shown({ columnId: 'count', direction: 'descending' })).toEqual([
      'Elodie 9',
      'Élodie 10',
      'Annick',
      'Zoé',
    ])
  })

  test('ignores an order by a column that cannot be sorted', () => {
    expect(shown({ columnId: 'town', direction: 'ascending' })).toHaveLength(4)
  })

  test('filters by every word, in any column, without accents', () => {
    expect(shown(null, 'elodie forest')).toEqual(['Élodie 10'])
    expect(shown(null, '  ')).toHaveLength(4)
    expect(shown(null, 'gand')).toEqual([])
  })

  test('turns the order round when the same header is pressed again', () => {
    const first = nextSort(null, 'name')
    expect(first).toEqual({ columnId: 'name', direction: 'ascending' })
    expect(nextSort(first, 'name').direction).toBe('descending')
    expect(nextSort(nextSort(first, 'name'), 'name').direction).toBe('ascending')
    expect(nextSort(first, 'count')).toEqual({ columnId: 'count', direction: 'ascending' })
  })
})
