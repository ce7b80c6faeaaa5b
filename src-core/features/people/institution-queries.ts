import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { lookOf } from '#shared/kernel/clean-text.ts'

type VaultDb = ReadDb<VaultSchema>

export function findInstitution(vault: VaultDb, institutionId: string) {
  return vault.first(vault.q.selectFrom('institution').selectAll().where('id', '=', institutionId))
}

/** The institutions by name, accents and capitals aside. */
export function listInstitutions(vault: VaultDb) {
  return vault
    .all(vault.q.selectFrom('institution').selectAll())
    .toSorted((a, b) => (lookOf(a.name) < lookOf(b.name) ? -1 : 1))
}

/** How many rows of a table name each institution; one that none names is not in it. */
function countNaming(vault: VaultDb, table: 'person' | 'institutionAgreement'): ReadonlyMap<string, number> {
  const rows = vault.all(
    vault.q
      .selectFrom(table)
      .select((eb) => ['institutionId', eb.fn.countAll<number>().as('times')])
      .where('institutionId', 'is not', null)
      .groupBy('institutionId'),
  )
  return new Map(rows.map(({ institutionId, times }) => [institutionId ?? '', times]))
}

/** How many files and agreements name an institution. */
export function institutionUses(vault: VaultDb) {
  const people = countNaming(vault, 'person')
  const agreements = countNaming(vault, 'institutionAgreement')
  return (institutionId: string) => ({
    people: people.get(institutionId) ?? 0,
    agreements: agreements.get(institutionId) ?? 0,
  })
}
