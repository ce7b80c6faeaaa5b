import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { KeptFacts } from '#shared/people/erasure-rules.ts'

import { listRemovedRows } from './removed-rows-queries.ts'

type VaultDb = ReadDb<VaultSchema>

/** What may be left of a person whose claims are kept: the name, and the day they left. */
const isReduced = (row: VaultSchema['person']): boolean => {
  const { id: _id, firstName: _first, lastName: _last, endDate: _end, createdAt: _at, ...rest } = row
  return Object.entries(rest).every(([name, value]) => {
    if (name === 'languages') return value === '[]'
    return name === 'photoPermission' ? value === 'notAsked' : value === null
  })
}

/** Everything that a term can end, as the rules of erasing look at it. */
export function readKeptFacts(vault: VaultDb): KeptFacts {
  const { q } = vault
  const people = vault.all(q.selectFrom('person').selectAll())
  const claims = vault.all(q.selectFrom('expenseClaim').select(['id', 'personId', 'year']))
  const answered = vault.all(
    q
      .selectFrom('expenseLine as line')
      .innerJoin('expenseLine as first', 'first.id', 'line.correctsLineId')
      .select(['line.claimId', 'first.claimId as answers'])
      .whereRef('line.claimId', '<>', 'first.claimId'),
  )
  return {
    people: people.map((row) => ({ id: row.id, endDate: row.endDate, isReduced: isReduced(row) })),
    notesGiven: vault.all(q.selectFrom('informationNoteGiven').select(['id', 'personId'])),
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
