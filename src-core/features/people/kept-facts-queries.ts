import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { KeptFacts } from '#shared/people/erasure-rules.ts'
import { isOnlyAName } from '#shared/people/person-rules.ts'

import { listPersons } from './person-queries.ts'
import { listRemovedRows } from './removed-rows-queries.ts'

type VaultDb = ReadDb<VaultSchema>

/** Everything that a term can end, as the rules of erasing look at it. */
export function readKeptFacts(vault: VaultDb): KeptFacts {
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
  return {
    people: listPersons(vault).map(({ id, createdAt: _createdAt, ...words }) => ({
      id,
      endDate: words.endDate,
      isReduced: isOnlyAName(words),
    })),
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
    removed: listRemovedRows(vault),
  }
}
