import type { WholeContract } from '#renderer/lib/api.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import type { Cell } from './cell-words.ts'

type ChangeLine = OutputOf<WholeContract['history']['listChangesIn']>['changes'][number]

/** One row that an act touched, with its cells before and after. */
export interface ChangedRow {
  readonly key: string
  readonly table: string
  readonly rowId: string
  readonly kind: ChangeLine['kind']
  readonly cells: readonly { readonly column: string; readonly before: Cell; readonly after: Cell }[]
}

/** What the machine keeps for itself and says nothing to people. */
const silent: ReadonlySet<string> = new Set(['id', 'createdAt', 'changedAt'])

/** The changes of an act, row by row: a new or removed row with all its cells, a changed one with those that did. */
export function changedRows(changes: readonly ChangeLine[]): readonly ChangedRow[] {
  const rows: ChangedRow[] = []
  for (const change of changes) {
    const key = `${change.kind} ${change.table} ${change.rowId}`
    const cells = cellsOf(change).filter(({ column }) => !silent.has(column))
    const last = rows.at(-1)
    if (last?.key === key) rows[rows.length - 1] = { ...last, cells: [...last.cells, ...cells] }
    else rows.push({ key, table: change.table, rowId: change.rowId, kind: change.kind, cells })
  }
  return rows.filter((row) => row.kind !== 'update' || row.cells.length > 0)
}

function cellsOf(change: ChangeLine): ChangedRow['cells'] {
  if (change.kind === 'update')
    return [{ column: change.column ?? '', before: change.old, after: change.new }]
  const row = parseRow(change.kind === 'insert' ? change.new : change.old)
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) =>
      change.kind === 'insert'
        ? { column, before: null, after: value }
        : { column, before: value, after: null },
    )
}

/** A redacted row says nothing any more. */
const parseRow = (json: Cell): Readonly<Record<string, Cell>> =>
  typeof json === 'string' ? (JSON.parse(json) as Record<string, Cell>) : {}
