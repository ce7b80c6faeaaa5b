import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'

import { cx } from './classes.ts'
import { TableCells, TableHead, TableTools, type TableProps } from './table-parts.tsx'
import { useTableView } from './use-table-view.ts'
import { useUiWords } from './words.tsx'

import styles from './table.module.css'

/** Of a row of one line with its border; a wrong guess costs a second drawing of every row. */
const rowHeight = 53

/** The same table for thousands of rows: only those on screen exist, and a reader still hears how many there are. */
export function VirtualTable<Row>(table: TableProps<Row>) {
  const words = useUiWords()
  const scroll = useRef<HTMLDivElement>(null)
  const view = useTableView(table.rows, table.columns, table.initialSort ?? null)
  const virtualizer = useVirtualizer({
    count: view.shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  const items = virtualizer.getVirtualItems()
  const above = items[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  if (table.rows.length === 0 && table.empty !== undefined) return table.empty
  return (
    <div className={cx(styles.frame, styles.fills, table.className)}>
      <TableTools table={table} view={view} />
      <div
        ref={scroll}
        className={cx(styles.scroll, styles.tall)}
        tabIndex={0}
        role="region"
        aria-label={table.caption}
      >
        <table className={styles.table} aria-rowcount={view.shown.length + 1}>
          <caption className="visually-hidden">{table.caption}</caption>
          <TableHead columns={table.columns} view={view} />
          <tbody>
            <SpacerRow height={above} columns={table.columns.length} />
            {items.map((item) => {
              const row = view.shown[item.index]
              return row === undefined ? null : (
                <tr
                  key={table.keyOf(row)}
                  ref={virtualizer.measureElement}
                  data-index={item.index}
                  aria-rowindex={item.index + 2}
                  className={styles.row}
                >
                  <TableCells columns={table.columns} row={row} />
                </tr>
              )
            })}
            <SpacerRow height={below} columns={table.columns.length} />
          </tbody>
        </table>
        {view.shown.length === 0 && <p className={styles.none}>{words.noMatch}</p>}
      </div>
    </div>
  )
}

interface SpacerRowProps {
  readonly height: number
  readonly columns: number
}

/** Stands for the rows that are not on screen, so that the scroll bar is that of the whole list. */
function SpacerRow({ height, columns }: SpacerRowProps) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.spacer} style={{ height }}>
        {'\u00a0'}
      </td>
    </tr>
  )
}
