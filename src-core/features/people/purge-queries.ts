import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'
import type { ErasureProof, RetentionRule, TableCounts } from '#shared/people/keeping-shapes.ts'
import { type RetentionKind, retentionKinds, type RetentionMonths } from '#shared/people/retention-rules.ts'

type VaultDb = ReadDb<VaultSchema>
export type Purge = OutputOf<(typeof keepingContract)['listPurges']>['purges'][number]

interface Counts {
  readonly tables: TableCounts
  readonly reduced: number
  readonly files: number
}

function purgeOf({ id, counts, proof, ...row }: VaultSchema['purge']): Purge {
  const { tables, reduced, files } = JSON.parse(counts) as Counts
  return { purgeId: id, ...row, counts: tables, reduced, files, proof: JSON.parse(proof) as ErasureProof }
}

/** The erasures, newest first. */
export const listPurges = (vault: VaultDb): Purge[] =>
  vault.all(vault.q.selectFrom('purge').selectAll().orderBy('at', 'desc').orderBy('id', 'desc')).map(purgeOf)

export function findPurge(vault: VaultDb, purgeId: string): Purge | undefined {
  const row = vault.first(vault.q.selectFrom('purge').selectAll().where('id', '=', purgeId))
  return row === undefined ? undefined : purgeOf(row)
}

const isKind = (id: string): id is RetentionKind => (retentionKinds as readonly string[]).includes(id)

/** The rules, in the order people think of them. */
export function listRules(vault: VaultDb): RetentionRule[] {
  const rows = vault.all(vault.q.selectFrom('retentionRule').selectAll())
  return rows
    .flatMap(({ id, ...rule }) => (isKind(id) ? [{ kind: id, ...rule }] : []))
    .toSorted((a, b) => retentionKinds.indexOf(a.kind) - retentionKinds.indexOf(b.kind))
}

/** How long each kind is kept; a kind without a row is kept until somebody decides. */
export function monthsOf(vault: VaultDb): RetentionMonths {
  const rules = new Map(listRules(vault).map(({ kind, months }) => [kind, months]))
  const of = (kind: RetentionKind) => rules.get(kind) ?? null
  return {
    personFile: of('personFile'),
    informationNotes: of('informationNotes'),
    keys: of('keys'),
    claims: of('claims'),
    agreements: of('agreements'),
  }
}
