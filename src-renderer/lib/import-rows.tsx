import type { TableProps } from '#renderer/ui/table-parts.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'

import styles from './import.module.css'

/** Past this, only the rows on screen are drawn, in a frame of its own. */
const manyRows = 40

/** The rows of a preview, few or thousands. */
export function ImportRows<Row>(table: TableProps<Row>) {
  if (table.rows.length <= manyRows) return <Table {...table} />
  return (
    <div className={styles.long}>
      <VirtualTable {...table} />
    </div>
  )
}
