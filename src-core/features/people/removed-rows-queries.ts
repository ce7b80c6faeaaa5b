import { sql } from 'kysely'

import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { RemovedRow } from '#shared/people/erasure-rules.ts'

type VaultDb = ReadDb<VaultSchema>

/** The tables whose rows can be taken out, by an act of their own or by taking one back. */
const tables = [
  'person',
  'training',
  'keyLoan',
  'informationNoteGiven',
  'institution',
  'institutionAgreement',
  'claimSystem',
  'swornStatement',
  'expenseClaim',
  'claimStep',
  'expenseLine',
  'paymentBatch',
  'payment',
] as const satisfies readonly (keyof VaultSchema)[]

/** Of whom the row was, as the log tells it. A payment and a step tell their claim only. */
interface Told {
  readonly table: (typeof tables)[number]
  readonly rowId: string
  readonly personId: string | null
  readonly claimId: string | null
  readonly year: number | null
}

/** Every row that is not there any more and of which the log still tells what it said. */
export function listRemovedRows(vault: VaultDb): RemovedRow[] {
  const told = vault.all(deletions(vault))
  const isThere = new Map(tables.map((table) => [table, idsOf(vault, table)]))
  const gone = told.filter(({ table, rowId }) => isThere.get(table)?.has(rowId) !== true)
  const claims = new Map(
    [
      ...vault.all(vault.q.selectFrom('expenseClaim').select(['id', 'personId', 'year'])),
      ...told.flatMap(({ table, rowId, ...of }) => (table === 'expenseClaim' ? [{ id: rowId, ...of }] : [])),
    ].map(({ id, personId, year }) => [id, { personId, year }]),
  )
  const rows = gone.map(({ table, rowId, personId, claimId, year }) => {
    const claim = claimId === null ? undefined : claims.get(claimId)
    const owner = table === 'person' ? rowId : (personId ?? claim?.personId ?? null)
    return { table, rowId, personId: owner, year: year ?? claim?.year ?? null }
  })
  return [...new Map(rows.map((row) => [`${row.table} ${row.rowId}`, row])).values()]
}

const idsOf = (vault: VaultDb, table: (typeof tables)[number]): ReadonlySet<string> =>
  new Set(vault.all(vault.q.selectFrom(table).select('id')).map(({ id }) => id))

/** A row that is gone has an entry that took it away, with the whole row, unless that was redacted with the rest. */
function deletions({ q }: VaultDb) {
  const cell = <T>(name: string) => sql<T | null>`json_extract(change.old, ${`$.${name}`})`
  return q
    .selectFrom('change')
    .select(['tbl as table', 'rowId'])
    .select([
      cell<string>('personId').as('personId'),
      cell<string>('claimId').as('claimId'),
      cell<number>('year').as('year'),
    ])
    .where('kind', '=', 'delete')
    .where('redacted', '=', 0)
    .where('tbl', 'in', tables)
    .orderBy('seq')
    .$castTo<Told>()
}
