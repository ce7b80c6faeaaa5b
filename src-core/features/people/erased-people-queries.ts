import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { isOnlyAName } from '#shared/people/person-rules.ts'

import { listPersons } from './person-queries.ts'

/**
 * Of whom an erasure left the name alone. A file that was only begun looks alike: the log tells which, where an erasure
 * emptied what it said. Somebody whose file was filled in again since is not among them.
 */
export function listErasedPeople(vault: ReadDb<VaultSchema>): ReadonlySet<string> {
  const names = listPersons(vault).filter(({ id: _id, createdAt: _createdAt, ...words }) =>
    isOnlyAName(words),
  )
  if (names.length === 0) return new Set()
  const emptied = vault.all(
    vault.q
      .selectFrom('change')
      .select('rowId')
      .distinct()
      .where('tbl', '=', 'person')
      .where('redacted', '=', 1)
      .where('rowId', 'in', idsIn(names.map(({ id }) => id))),
  )
  return new Set(emptied.map(({ rowId }) => rowId))
}
