import styles from './figures-grid.module.css'

interface GridRow {
  readonly key: string
  readonly name: string
  /** One a column, in order; the empty text where there is nothing to say. */
  readonly cells: readonly string[]
}

interface FiguresGridProps {
  readonly caption: string
  /** What the names of the rows are. */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly GridRow[]
  /** Totals and means, under the rest. */
  readonly foot?: readonly GridRow[]
}

/** A table with figures both ways: days × hours, months × years. */
export function FiguresGrid({ caption, corner, columns, rows, foot }: FiguresGridProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.figure}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <GridRows columns={columns} rows={rows} />
        </tbody>
        {foot !== undefined && (
          <tfoot>
            <GridRows columns={columns} rows={foot} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function GridRows({ columns, rows }: Pick<FiguresGridProps, 'columns' | 'rows'>) {
  return rows.map((row) => (
    <tr key={row.key}>
      <th scope="row">{row.name}</th>
      {columns.map((column, index) => (
        <td key={column} className={styles.figure}>
          {row.cells[index]}
        </td>
      ))}
    </tr>
  ))
}
