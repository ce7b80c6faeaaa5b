import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { isOnlyAName, saysNoMore } from '#shared/people/person-rules.ts'

import { personOf } from './person-queries.ts'

type VaultDb = ReadDb<VaultSchema>
type Row = VaultSchema['person']

/**
 * Of whom the name is all that is kept, in the row and in the log. A file that was emptied by hand is not among them:
 * the log still tells what it said, which an erasure or a term has yet to end.
 */
export function listReducedPeople(vault: VaultDb): ReadonlySet<string> {
  const names = new Map(
    vault
      .all(vault.q.selectFrom('person').selectAll())
      .flatMap((row) => (isOnlyAName(wordsOf(row)) ? [[row.id, row]] : [])),
  )
  const told = entriesOf(vault, [...names.keys()])
  const toldMore = told.flatMap((entry) => {
    const now = names.get(entry.rowId)
    if (now === undefined) return []
    return toldRows(now, entry).every((before) => saysNoMore(wordsOf(now), wordsOf(before)))
      ? []
      : [entry.rowId]
  })
  for (const id of toldMore) names.delete(id)
  return new Set(names.keys())
}

/**
 * Of whom an erasure left the name alone. A file that was only begun looks alike: the log tells which, where an erasure
 * emptied what it said. Somebody whose file was filled in again since is not among them.
 */
export function listErasedPeople(vault: VaultDb): ReadonlySet<string> {
  const reduced = [...listReducedPeople(vault)]
  if (reduced.length === 0) return new Set()
  const emptied = vault.all(
    vault.q
      .selectFrom('change')
      .select('rowId')
      .distinct()
      .where('tbl', '=', 'person')
      .where('redacted', '=', 1)
      .where('rowId', 'in', idsIn(reduced)),
  )
  return new Set(emptied.map(({ rowId }) => rowId))
}

function wordsOf(row: Row) {
  const { id: _id, createdAt: _createdAt, ...words } = personOf(row)
  return words
}

const entriesOf = (vault: VaultDb, personIds: readonly string[]) =>
  vault.all(
    vault.q
      .selectFrom('change')
      .select(['rowId', 'kind', 'col', 'old', 'new'])
      .where('tbl', '=', 'person')
      .where('redacted', '=', 0)
      .where('rowId', 'in', idsIn(personIds)),
  )

/** The file as an entry of the log tells it was: the whole row, or one cell of it before and after. */
function toldRows(now: Row, { kind, col, old, new: after }: ReturnType<typeof entriesOf>[number]): Row[] {
  if (kind === 'update') return [old, after].map((value) => ({ ...now, [String(col)]: value }))
  return [{ ...now, ...(JSON.parse(String(old ?? after)) as Partial<Row>) }]
}
