import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import { type ErasedTable, type ErasurePlan } from './erasure-plan-queries.ts'

type VaultDb = ReadDb<VaultSchema>

/**
 * The rows that a plan erases and the people it brings down to a name, as they are now; the rows that were taken out
 * before, as they last were, since the log that still tells them forgets them with the rest; and the files all of them
 * point to, with those that were replaced. What a row said before it was changed is history, not something kept: it is not in the copy.
 */
export function packPlan(vault: VaultDb, plan: ErasurePlan, madeAt: number): Uint8Array<ArrayBuffer> {
  const { rows, reduced } = plan
  const tables = [...rows].map(([table, some]) => ({ table, rows: rowsOf(vault, table, some) }))
  const people = rowsOf(vault, 'person', reduced)
  const removed = removedRowsOf(vault, plan)
  const files = filesOf(vault, [
    ...[...tables, ...removed].flatMap((one) => one.rows),
    ...plan.removed.map(({ replacedFileId: fileId }) => ({ fileId })),
  ])
  const what = { tables, reduced: people, removed, files }
  const content = { format: 'lieu-de-liens purge export', version: 1, madeAt, ...what }
  return new Uint8Array(Buffer.from(`${JSON.stringify(content, null, 2)}\n`))
}

type Row = Readonly<Record<string, unknown>>

const rowsOf = (vault: VaultDb, table: ErasedTable, some: readonly string[]): Row[] =>
  vault.all<Row>(vault.q.selectFrom(table).selectAll().where('id', 'in', idsIn(some)))

/** By table, each row as the entry that took it away says it was; the last one, when it came back in between. */
function removedRowsOf(vault: VaultDb, plan: ErasurePlan): { table: string; rows: Row[] }[] {
  const removed = plan.removed.filter(({ replacedFileId }) => replacedFileId === undefined)
  const gone = new Set(removed.map(({ table, rowId }) => `${table} ${rowId}`))
  const told = vault.all(
    vault.q
      .selectFrom('change')
      .select(['tbl as table', 'rowId', 'old'])
      .where('kind', '=', 'delete')
      .where('redacted', '=', 0)
      .where('rowId', 'in', idsIn([...new Set(removed.map(({ rowId }) => rowId))]))
      .orderBy('seq'),
  )
  const last = new Map(
    told
      .filter(({ table, rowId }) => gone.has(`${table} ${rowId}`))
      .map(({ table, rowId, old }) => [`${table} ${rowId}`, { table, row: rowOf(old) }]),
  )
  const rowsIn = (table: string): Row[] =>
    [...last.values()].flatMap((one) => (one.table === table ? [one.row] : []))
  return [...new Set(removed.map(({ table }) => table))].map((table) => ({ table, rows: rowsIn(table) }))
}

const rowOf = (old: unknown): Row => JSON.parse(String(old)) as Row

function filesOf(vault: VaultDb, rows: readonly Row[]) {
  const wanted = rows.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : []))
  const files = vault.all(vault.q.selectFrom('vaultFile').selectAll().where('id', 'in', idsIn(wanted)))
  return files.map(({ bytes, ...file }) => ({ ...file, bytesBase64: Buffer.from(bytes).toString('base64') }))
}
