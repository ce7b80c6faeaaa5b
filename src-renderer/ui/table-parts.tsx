import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import Search from 'lucide-react/icons/search'
import type { ReactNode } from 'react'

import { cx } from './classes.ts'
import type { Column, Sort } from './table-rows.ts'
import type { TableView } from './use-table-view.ts'
import { useUiWords } from './words.tsx'

import styles from './table.module.css'

export interface TableProps<Row> {
  /** What the table shows, read aloud before it. */
  readonly caption: string
  /** Keep the same array from one render to the next: the order is computed again when it changes. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly initialSort?: Sort | null
  readonly hasFilter?: boolean
  /** Buttons above the table: export, print. They receive the rows as they are shown. */
  readonly tools?: (shown: readonly Row[]) => ReactNode
  /** Shown instead of the table when there is no row at all. */
  readonly empty?: ReactNode
  readonly className?: string | undefined
}

interface TableToolsProps<Row> {
  readonly table: TableProps<Row>
  readonly view: TableView<Row>
}

/** The line above a table: the filter, how many rows match, the tools. */
export function TableTools<Row>({ table, view }: TableToolsProps<Row>) {
  const words = useUiWords()
  if (table.hasFilter !== true && table.tools === undefined) return null
  return (
    <div className={styles.tools} data-no-print>
      {table.hasFilter === true && (
        <>
          <label className={styles.filter}>
            <Search size={18} />
            <span className="visually-hidden">
              {words.filter} ({table.caption})
            </span>
            <input
              type="search"
              value={view.filter}
              placeholder={words.filter}
              onChange={(event) => view.setFilter(event.target.value)}
            />
          </label>
          <p className={styles.count} role="status">
            {words.rowsShown(view.shown.length, table.rows.length)}
          </p>
        </>
      )}
      <div className={styles.toolButtons}>{table.tools?.(view.shown)}</div>
    </div>
  )
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly view: TableView<Row>
}

/** The headers; each that can be sorted is a button and says how it is sorted. */
export function TableHead<Row>({ columns, view }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const direction = view.sort?.columnId === column.id ? view.sort.direction : null
          return (
            <th
              key={column.id}
              scope="col"
              className={cx(styles.header, column.isFigure === true && styles.figure)}
              {...(column.sortBy !== undefined && { 'aria-sort': direction ?? 'none' })}
            >
              {column.sortBy === undefined ? (
                <span className={column.isHeaderHidden === true ? 'visually-hidden' : styles.plainHeader}>
                  {column.header}
                </span>
              ) : (
                <button type="button" className={styles.sort} onClick={() => view.sortBy(column.id)}>
                  {column.header}
                  <SortIcon direction={direction} />
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortIcon({ direction }: { readonly direction: Sort['direction'] | null }) {
  if (direction === 'ascending') return <ArrowUp size={16} />
  if (direction === 'descending') return <ArrowDown size={16} />
  return <ChevronsUpDown size={16} className={styles.unsorted} />
}

interface TableCellsProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly row: Row
}

/** The cells of one row. */
export function TableCells<Row>({ columns, row }: TableCellsProps<Row>) {
  return columns.map((column) =>
    column.isRowHeader === true ? (
      <th key={column.id} scope="row" className={cx(styles.cell, column.isFigure === true && styles.figure)}>
        {column.cell(row)}
      </th>
    ) : (
      <td key={column.id} className={cx(styles.cell, column.isFigure === true && styles.figure)}>
        {column.cell(row)}
      </td>
    ),
  )
}
