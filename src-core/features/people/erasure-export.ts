import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import { type ErasedTable, type ErasurePlan } from './erasure-plan-queries.ts'

type VaultDb = ReadDb<VaultSchema>

/** The rows that a plan erases and the people it brings down to a name, as they are now, with the files they point to. */
export function packPlan(
  vault: VaultDb,
  { rows, reduced }: ErasurePlan,
  madeAt: number,
): Uint8Array<ArrayBuffer> {
  const tables = [...rows].map(([table, some]) => ({ table, rows: rowsOf(vault, table, some) }))
  const people = rowsOf(vault, 'person', reduced)
  const files = filesOf(
    vault,
    tables.flatMap((one) => one.rows),
  )
  const content = { format: 'lieu-de-liens purge export', version: 1, madeAt, tables, reduced: people, files }
  return new Uint8Array(Buffer.from(`${JSON.stringify(content, null, 2)}\n`))
}

type Row = Readonly<Record<string, unknown>>

const rowsOf = (vault: VaultDb, table: ErasedTable, some: readonly string[]): Row[] =>
  vault.all<Row>(vault.q.selectFrom(table).selectAll().where('id', 'in', idsIn(some)))

function filesOf(vault: VaultDb, rows: readonly Row[]) {
  const wanted = rows.flatMap(({ fileId }) => (typeof fileId === 'string' ? [fileId] : []))
  const files = vault.all(vault.q.selectFrom('vaultFile').selectAll().where('id', 'in', idsIn(wanted)))
  return files.map(({ bytes, ...file }) => ({ ...file, bytesBase64: Buffer.from(bytes).toString('base64') }))
}
