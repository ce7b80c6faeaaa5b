import { cx } from './classes.ts'
import { TableCells, TableHead, TableTools, type TableProps } from './table-parts.tsx'
import { useTableView } from './use-table-view.ts'
import { useUiWords } from './words.tsx'

import styles from './table.module.css'

/** A real `<table>`: sorted by its headers, filtered, printed as it is shown. For up to some hundred rows. */
export function Table<Row>(table: TableProps<Row>) {
  const words = useUiWords()
  const view = useTableView(table.rows, table.columns, table.initialSort ?? null)
  if (table.rows.length === 0 && table.empty !== undefined) return table.empty
  return (
    <div className={cx(styles.frame, table.className)}>
      <TableTools table={table} view={view} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.caption}>
        <table className={styles.table}>
          <caption className="visually-hidden">{table.caption}</caption>
          <TableHead columns={table.columns} view={view} />
          <tbody>
            {view.shown.map((row) => (
              <tr key={table.keyOf(row)} className={styles.row}>
                <TableCells columns={table.columns} row={row} />
              </tr>
            ))}
          </tbody>
        </table>
        {view.shown.length === 0 && <p className={styles.none}>{words.noMatch}</p>}
      </div>
    </div>
  )
}
