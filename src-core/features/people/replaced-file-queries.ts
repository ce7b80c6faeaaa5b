import { sql } from 'kysely'

import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { RemovedRow } from '#shared/people/erasure-rules.ts'

type VaultDb = ReadDb<VaultSchema>

/**
 * Every file that a row of a person pointed to before it was given another, and that the log still tells: the wrong
 * photo taken for a receipt. The row is there, so that what looks for rows that are gone never meets it.
 */
export function listReplacedFiles(vault: VaultDb): RemovedRow[] {
  const told = vault.all(entries(vault))
  const rows = rowsWithFile(vault)
  const found = told.flatMap(({ table, rowId, before, after }) => {
    const row = rows.get(`${table} ${rowId}`)
    if (row === undefined) return []
    const { personId, year, fileId } = row
    return [before, after].flatMap((named) =>
      named === null || named === fileId ? [] : [{ table, rowId, personId, year, replacedFileId: named }],
    )
  })
  return [...new Map(found.map((one) => [`${one.rowId} ${one.replacedFileId}`, one])).values()]
}

/** The rows of people that can point to a file: lines to their receipt, statements to their paper. */
function rowsWithFile(vault: VaultDb) {
  const { q } = vault
  const lines = vault.all(
    q
      .selectFrom('expenseLine as line')
      .innerJoin('expenseClaim as claim', 'claim.id', 'line.claimId')
      .select(['line.id', 'claim.personId', 'claim.year', 'line.fileId']),
  )
  const statements = vault.all(q.selectFrom('swornStatement').select(['id', 'personId', 'year', 'fileId']))
  return new Map<string, (typeof lines)[number]>([
    ...lines.map((row) => [`expenseLine ${row.id}`, row] as const),
    ...statements.map((row) => [`swornStatement ${row.id}`, row] as const),
  ])
}

/** What the log tells that a row pointed to: its cell when it alone changed, or the whole row as it was. */
function entries({ q }: VaultDb) {
  const told = (side: 'old' | 'new') => {
    const said = sql.ref(`change.${side}`)
    return sql<
      string | null
    >`CASE change.kind WHEN 'update' THEN ${said} ELSE json_extract(${said}, '$.fileId') END`
  }
  return q
    .selectFrom('change')
    .select(['tbl as table', 'rowId', told('old').as('before'), told('new').as('after')])
    .where('tbl', 'in', ['expenseLine', 'swornStatement'])
    .where('redacted', '=', 0)
    .where(({ or, eb }) => or([eb('kind', '<>', 'update'), eb('col', '=', 'fileId')]))
    .orderBy('seq')
}
