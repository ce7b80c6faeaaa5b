import type { Core } from '#core/core.ts'

/** Every row of a table as it stands in the file, by id. */
export function rowsOf(core: Core, table: string): Record<string, unknown>[] {
  return core.house
    .connection()
    .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY id`)
    .all()
}

export interface LoggedAct {
  readonly command: string
  readonly txId: string
  readonly undoes: string | null
  readonly changes: readonly {
    readonly table: string
    readonly rowId: string
    readonly kind: string
    readonly column: string | null
    readonly old: unknown
    readonly new: unknown
  }[]
}

/** The whole log, oldest act first. */
export function actsOf(core: Core): LoggedAct[] {
  const connection = core.house.connection()
  const changes = connection.prepare<[number], LoggedAct['changes'][number]>(
    'SELECT tbl AS "table", rowId, kind, col AS "column", old, new FROM change WHERE tx = ? ORDER BY seq',
  )
  return connection
    .prepare<[], { tx: number; txId: string; command: string; undoes: string | null }>(
      'SELECT tx, txId, command, undoes FROM txn ORDER BY tx',
    )
    .all()
    .map(({ tx, ...act }) => ({ ...act, changes: changes.all(tx) }))
}

/** The latest act of the log. */
export function lastActOf(core: Core): LoggedAct {
  const act = actsOf(core).at(-1)
  if (act === undefined) throw new Error('the log is empty')
  return act
}
