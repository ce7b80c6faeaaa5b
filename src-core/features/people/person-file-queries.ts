import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'
import { type PersonFile, personFileFormat } from '#shared/people/person-file.ts'

import type { VaultQueryContext } from '../../context.ts'
import { readHostFile } from '../hosts/host-file-queries.ts'
import { getPlace } from '../place/place-queries.ts'
import { listGiven } from './note-given-queries.ts'
import { findPerson, listKeysOf, listTrainingsOf } from './person-queries.ts'

type VaultDb = ReadDb<VaultSchema>
type Reading = Pick<VaultQueryContext, 'db' | 'vault'> & { readonly now: number }

/** Everything the place keeps of a person, of the vault and of the open lists; undefined: there is no such person. */
export function readPersonFile({ db, vault, now }: Reading, personId: string): PersonFile | undefined {
  const person = findPerson(vault, personId)
  if (person === undefined) return undefined
  const { q } = vault
  const systems = vault.all(q.selectFrom('claimSystem').selectAll().where('personId', '=', personId))
  const statements = vault.all(q.selectFrom('swornStatement').selectAll().where('personId', '=', personId))
  const claims = claimsOf(vault, personId)
  const trainings = listTrainingsOf(vault, personId)
  const keys = listKeysOf(vault, personId)
  const given = vault.all(q.selectFrom('informationNoteGiven').select('id').where('personId', '=', personId))
  const parts = claims.flatMap(({ claimId, lines, payments }) => [
    claimId,
    ...idsOf(lines),
    ...idsOf(payments),
  ])
  const rows = [personId, ...idsOf(trainings), ...idsOf(keys), ...idsOf(given), ...idsOf(systems)]
  return {
    format: personFileFormat,
    version: 1,
    madeAt: now,
    place: getPlace(db).name,
    person: { ...person, languages: [...person.languages] },
    institution: institutionName(vault, person.institutionId),
    host: person.hostId === null ? null : (readHostFile(db, person.hostId) ?? null),
    trainings,
    keys,
    notesGiven: listGiven(vault, personId).map(({ version, language, givenOn, signature, signedOn }) => ({
      version,
      language,
      givenOn,
      signature,
      signedOn,
    })),
    systems,
    statements,
    claims,
    history: historyOf(vault, [...rows, ...idsOf(statements), ...parts]),
  }
}

const idsOf = (rows: readonly { readonly id?: string | number | null }[]): string[] =>
  rows.map(({ id }) => String(id))

const institutionName = (vault: VaultDb, institutionId: string | null): string | null =>
  vault.first(
    vault.q
      .selectFrom('institution')
      .select('name')
      .where('id', '=', institutionId ?? ''),
  )?.name ?? null

function claimsOf(vault: VaultDb, personId: string): PersonFile['claims'] {
  const { q } = vault
  const claims = vault.all(
    q.selectFrom('expenseClaim').selectAll().where('personId', '=', personId).orderBy('createdAt'),
  )
  return claims.map(({ id, year, month, createdAt }) => ({
    claimId: id,
    year,
    month,
    createdAt,
    steps: vault.all(
      q
        .selectFrom('claimStep')
        .select(['step', 'at', 'byHolder', 'reason'])
        .where('claimId', '=', id)
        .orderBy('at'),
    ),
    lines: vault.all(q.selectFrom('expenseLine').selectAll().where('claimId', '=', id).orderBy('date')),
    payments: vault.all(q.selectFrom('payment').selectAll().where('claimId', '=', id).orderBy('createdAt')),
  }))
}

/** Who changed one of these rows and when, the first first. */
function historyOf(vault: VaultDb, rowIds: readonly string[]): PersonFile['history'] {
  const { q } = vault
  const rows = vault.all(
    q
      .selectFrom('change')
      .innerJoin('txn', 'txn.tx', 'change.tx')
      .leftJoin('vaultHolder', 'vaultHolder.id', 'txn.actor')
      .select(['hlc', 'actor', 'vaultHolder.name', 'command', 'tbl', 'kind', 'col'])
      .where('rowId', 'in', idsIn(rowIds))
      .orderBy('seq'),
  )
  return rows.map(({ hlc, actor, name, command, tbl, kind, col }) => ({
    at: parseHlc(hlc).ms,
    by: name ?? actor,
    command,
    table: tbl,
    kind,
    column: col,
  }))
}
