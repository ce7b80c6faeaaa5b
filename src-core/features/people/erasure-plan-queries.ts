import { createHash } from 'node:crypto'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { type Leaving, type RemovedRow, yearKey } from '#shared/people/erasure-rules.ts'
import type { TableCounts } from '#shared/people/keeping-shapes.ts'
import type { RetentionKind } from '#shared/people/retention-rules.ts'

import type { RowRef } from '../../forgetting.ts'

type VaultDb = ReadDb<VaultSchema>

/** Which kind of the retention each table belongs to. */
const kindOfTable = {
  person: 'personFile',
  training: 'personFile',
  informationNoteGiven: 'informationNotes',
  keyLoan: 'keys',
  payment: 'claims',
  paymentBatch: 'claims',
  claimStep: 'claims',
  expenseLine: 'claims',
  expenseClaim: 'claims',
  claimSystem: 'claims',
  swornStatement: 'claims',
  institutionAgreement: 'agreements',
  institution: 'agreements',
} as const satisfies Record<string, RetentionKind>
export type ErasedTable = keyof typeof kindOfTable

export interface ErasurePlan {
  /** The rows that go, by table. */
  readonly rows: ReadonlyMap<ErasedTable, readonly string[]>
  /** People of whom the name stays. */
  readonly reduced: readonly string[]
  /** Rows that were taken out before: only the log still tells of them. */
  readonly removed: readonly RemovedRow[]
}

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id)

/** The rows of each table that leave with what the rules let go. */
export function planOf(vault: VaultDb, leaving: Leaving): ErasurePlan {
  const agreements = [...leaving.agreements]
  const rows: [ErasedTable, readonly string[]][] = [
    ...claimRows(vault, leaving),
    ['informationNoteGiven', [...leaving.notesGiven]],
    ['keyLoan', [...leaving.keys]],
    ['training', [...leaving.trainings]],
    ['person', [...leaving.erased]],
    ['institutionAgreement', agreements],
    ['institution', institutionsWithout(vault, agreements, [...leaving.erased, ...leaving.reduced])],
  ]
  return {
    rows: new Map(rows.filter(([, some]) => some.length > 0)),
    reduced: [...leaving.reduced],
    removed: leaving.removed,
  }
}

function claimRows(vault: VaultDb, leaving: Leaving): [ErasedTable, readonly string[]][] {
  const { q } = vault
  const claims = idsIn([...leaving.claims])
  const payments = vault.all(q.selectFrom('payment').select('id').where('claimId', 'in', claims))
  const steps = vault.all(q.selectFrom('claimStep').select('id').where('claimId', 'in', claims))
  const lines = vault.all(q.selectFrom('expenseLine').select('id').where('claimId', 'in', claims))
  const isLeaving = (row: { readonly personId: string; readonly year: number }) =>
    leaving.years.has(yearKey(row))
  const systems = vault.all(q.selectFrom('claimSystem').select(['id', 'personId', 'year'])).filter(isLeaving)
  const statements = vault
    .all(q.selectFrom('swornStatement').select(['id', 'personId', 'year']))
    .filter(isLeaving)
  return [
    ['payment', ids(payments)],
    ['paymentBatch', batchesWithout(vault, ids(payments))],
    ['claimStep', ids(steps)],
    ['expenseLine', ids(lines)],
    ['expenseClaim', [...leaving.claims]],
    ['claimSystem', ids(systems)],
    ['swornStatement', ids(statements)],
  ]
}

/** The batches that would be left without a payment. One that others are in stays. */
function batchesWithout(vault: VaultDb, payments: readonly string[]): string[] {
  const rows = vault.all(
    vault.q.selectFrom('payment').select(['id', 'batchId']).where('batchId', 'is not', null),
  )
  const leaving = new Set(payments)
  const staying = new Set(rows.filter(({ id }) => !leaving.has(id)).map(({ batchId }) => batchId))
  const touched = rows.filter(({ id }) => leaving.has(id)).flatMap(({ batchId }) => batchId ?? [])
  return [...new Set(touched)].filter((batchId) => !staying.has(batchId))
}

/** The institutions whose last agreement goes, and who delegate nobody who stays. */
function institutionsWithout(
  vault: VaultDb,
  agreements: readonly string[],
  leaving: readonly string[],
): string[] {
  if (agreements.length === 0) return []
  const { q } = vault
  const all = vault.all(q.selectFrom('institutionAgreement').select(['id', 'institutionId']))
  const people = vault.all(q.selectFrom('person').select(['id', 'institutionId']))
  const going = new Set(agreements)
  const stays = new Set([
    ...all.filter(({ id }) => !going.has(id)).map(({ institutionId }) => institutionId),
    ...people.filter(({ id }) => !leaving.includes(id)).map(({ institutionId }) => institutionId),
  ])
  const touched = all.filter(({ id }) => going.has(id)).map(({ institutionId }) => institutionId)
  return [...new Set(touched)].filter((id) => !stays.has(id))
}

/** The rows that go, those that are brought down to a name and those that went before: what the log forgets. */
export const rowsOf = ({ rows, reduced, removed }: ErasurePlan): RowRef[] => [
  ...[...rows].flatMap(([table, some]) => some.map((rowId) => ({ table, rowId }))),
  ...reduced.map((rowId) => ({ table: 'person', rowId })),
  ...removed.map(({ table, rowId, replacedFileId }) => ({
    table,
    rowId,
    ...(replacedFileId === undefined ? {} : { naming: replacedFileId }),
  })),
]

/**
 * How many rows of each table; those that went before are counted together, as `removed`, and as `replacedFile` the
 * files that a row pointed to before.
 */
export function countsOf({ rows, removed }: ErasurePlan): TableCounts {
  const replaced = removed.filter(({ replacedFileId }) => replacedFileId !== undefined).length
  return [
    ...[...rows].map(([table, some]) => ({ table, rows: some.length })),
    { table: 'removed', rows: removed.length - replaced },
    { table: 'replacedFile', rows: replaced },
  ].filter((count) => count.rows > 0)
}

/** A plan that would change nothing. */
export const isEmpty = ({ rows, reduced, removed }: ErasurePlan): boolean =>
  rows.size === 0 && reduced.length === 0 && removed.length === 0

const isErasedTable = (table: string): table is ErasedTable => Object.hasOwn(kindOfTable, table)

/** How many rows of each kind. */
export function kindsOf({ rows, reduced, removed }: ErasurePlan): { kind: RetentionKind; rows: number }[] {
  const counts = new Map<RetentionKind, number>()
  const add = (kind: RetentionKind, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count)
  for (const [table, some] of rows) add(kindOfTable[table], some.length)
  if (reduced.length > 0) add('personFile', reduced.length)
  for (const { table } of removed) if (isErasedTable(table)) add(kindOfTable[table], 1)
  return [...counts].map(([kind, count]) => ({ kind, rows: count }))
}

/** Stands for exactly these rows, whatever their order. */
export const sealOf = (plan: ErasurePlan, until: string): string => {
  const lines = rowsOf(plan).map(({ table, rowId, naming = '' }) => `${table} ${rowId} ${naming}`)
  return createHash('sha256')
    .update(JSON.stringify([until, lines.toSorted(), plan.reduced.toSorted()]))
    .digest('hex')
}

/** Whom each row is about, for the preview: a name and what becomes of the file. */
export function peopleIn(vault: VaultDb, { rows, reduced, removed }: ErasurePlan) {
  const erased = new Set(rows.get('person'))
  const { q } = vault
  const owned = (['training', 'keyLoan', 'informationNoteGiven', 'expenseClaim'] as const).flatMap((table) =>
    vault.all(
      q
        .selectFrom(table)
        .select('personId')
        .where('id', 'in', idsIn(rows.get(table) ?? [])),
    ),
  )
  const touched = new Set([
    ...erased,
    ...reduced,
    ...[...owned, ...removed].flatMap(({ personId }) => personId ?? []),
  ])
  const people = vault.all(
    q
      .selectFrom('person')
      .select(['id', 'firstName', 'lastName'])
      .where('id', 'in', idsIn([...touched]))
      .orderBy('lastName')
      .orderBy('firstName'),
  )
  return people.map(({ id, firstName, lastName }) => ({
    personId: id,
    name: `${firstName} ${lastName}`,
    what: erased.has(id)
      ? ('erased' as const)
      : reduced.includes(id)
        ? ('reduced' as const)
        : ('part' as const),
  }))
}
