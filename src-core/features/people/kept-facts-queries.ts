import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { KeptFacts } from '#shared/people/erasure-rules.ts'

import { listDueClaims } from '../expenses/due-queries.ts'
import { listHosts } from '../hosts/hosts-queries.ts'
import { listReducedPeople } from './erased-people-queries.ts'
import { listPersons } from './person-queries.ts'
import { listRemovedRows } from './removed-rows-queries.ts'
import { listReplacedFiles } from './replaced-file-queries.ts'

type VaultDb = ReadDb<VaultSchema>
interface Databases {
  readonly db: ReadDb
  readonly vault: VaultDb
}

/** Everything that a term can end, as the rules of erasing look at it, and what keeps a term from ending it. */
export function readKeptFacts({ db, vault }: Databases): KeptFacts {
  const { q } = vault
  const notesGiven = vault.all(q.selectFrom('informationNoteGiven').select(['id', 'personId', 'signature']))
  const claims = vault.all(q.selectFrom('expenseClaim').select(['id', 'personId', 'year']))
  const answered = vault.all(
    q
      .selectFrom('expenseLine as line')
      .innerJoin('expenseLine as first', 'first.id', 'line.correctsLineId')
      .select(['line.claimId', 'first.claimId as answers'])
      .whereRef('line.claimId', '<>', 'first.claimId'),
  )
  const reduced = listReducedPeople(vault)
  const people = listPersons(vault)
  const hosts = new Set(listHosts(db, { archived: false }).map(({ id }) => id))
  const listed = people.filter(({ hostId }) => hostId !== null && hosts.has(hostId))
  return {
    people: people.map(({ id, endDate }) => ({ id, endDate, isReduced: reduced.has(id) })),
    notesGiven: notesGiven.map(({ signature, ...given }) => ({ ...given, isSigned: signature !== 'none' })),
    trainings: vault.all(q.selectFrom('training').select(['id', 'personId'])),
    keys: vault.all(q.selectFrom('keyLoan').select(['id', 'personId', 'returnedOn'])),
    claims: claims.map((claim) => ({
      ...claim,
      answers: answered.filter(({ claimId }) => claimId === claim.id).map(({ answers }) => answers),
    })),
    years: [
      ...vault.all(q.selectFrom('claimSystem').select(['personId', 'year'])),
      ...vault.all(q.selectFrom('swornStatement').select(['personId', 'year'])),
    ],
    agreements: vault.all(q.selectFrom('institutionAgreement').select(['id', 'untilDate'])),
    removed: [...listRemovedRows(vault), ...listReplacedFiles(vault)],
    due: new Map(listDueClaims(vault).map(({ claimId, totalCents }) => [claimId, totalCents])),
    listed: new Set(listed.map(({ id }) => id)),
  }
}
