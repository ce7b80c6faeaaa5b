import type { ReactNode } from 'react'

import { plainText } from './plain-text.ts'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What is compared when the column is sorted; a column without it cannot be. `null` always comes last. */
  readonly sortBy?: (row: Row) => string | number | null
  /** The text the filter looks into. */
  readonly filterBy?: (row: Row) => string
  /** Figures stand in line, on the right. */
  readonly isFigure?: boolean
  /** The column that names the row, read aloud before each cell. */
  readonly isRowHeader?: boolean
  /** The header is read aloud but not shown: a column of buttons. */
  readonly isHeaderHidden?: boolean
}

export interface Sort {
  readonly columnId: string
  readonly direction: 'ascending' | 'descending'
}

/** The next order when a header is pressed: ascending, then descending, then back. */
export function nextSort(sort: Sort | null, columnId: string): Sort {
  const isSame = sort?.columnId === columnId && sort.direction === 'ascending'
  return { columnId, direction: isSame ? 'descending' : 'ascending' }
}

/**
 * The rows that match every word of the filter, in the order asked. Rows that are equal keep the order
 * they came in. `compare` is the language's own: `É` goes with `E`, `10` after `9`.
 */
export function rowsShown<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  view: { readonly sort: Sort | null; readonly filter: string },
  compare: (a: string, b: string) => number,
): readonly Row[] {
  const filtered = filterRows(rows, columns, view.filter)
  const column = columns.find((one) => one.id === view.sort?.columnId)
  const sortBy = column?.sortBy
  if (sortBy === undefined) return filtered
  const sign = view.sort?.direction === 'descending' ? -1 : 1
  return filtered.toSorted((a, b) => {
    const left = sortBy(a)
    const right = sortBy(b)
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * compare(String(left), String(right))
  })
}

function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const wanted = plainText(filter).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const text = columns.map((column) => plainText(column.filterBy?.(row) ?? '')).join(' ')
    return wanted.every((word) => text.includes(word))
  })
}
