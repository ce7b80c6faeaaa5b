import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { listPersons } from './person-queries.ts'

/** The hosts of the open lists, not archived, whom no file names. */
export function listHostsWithoutFile(db: ReadDb, vault: ReadDb<VaultSchema>) {
  const taken = new Set(listPersons(vault).map(({ hostId }) => hostId))
  return listHosts(db, { archived: false })
    .filter(({ id }) => !taken.has(id))
    .map(({ id, displayName, colour, since }) => ({ id, displayName, colour, since }))
}
