import { appendOnlyTables, tableOwners } from '#core/table-owners.ts'
import { vaultTableOwners, vaultUndoLimits } from '#core/vault-table-owners.ts'
import type { Migration } from '#db/migrate.ts'
import { openTierMigrations, vaultMigrations } from '#db/migrations.ts'

import { asTable } from './as-table.ts'

interface DrawnTable {
  readonly name: string
  readonly migration: string
  readonly captured: boolean
  /** A trigger keeps it, from another table. */
  readonly derived: boolean
}

/** Every table the migrations of a file make, in their order. */
export const listTables = (migrations: readonly Migration[]): DrawnTable[] => {
  const captured = new Set(migrations.flatMap((migration) => migration.captured))
  const triggers = migrations.flatMap(({ sql }) => sql.match(/CREATE TRIGGER[\s\S]*?\bEND\b/g) ?? [])
  const derived = new Set(triggers.flatMap((trigger) => /INSERT INTO "?(\w+)"?/.exec(trigger)?.[1] ?? []))
  return migrations.flatMap(({ id, sql }) =>
    [...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/g)].map(([, name = '']) => ({
      name,
      migration: id,
      captured: captured.has(name),
      derived: derived.has(name),
    })),
  )
}

interface Tier {
  readonly migrations: readonly Migration[]
  readonly owners: Readonly<Record<string, string>>
  readonly appendOnly: ReadonlySet<string>
}

export const openTier: Tier = {
  migrations: openTierMigrations,
  owners: tableOwners,
  appendOnly: appendOnlyTables,
}
export const vaultTier: Tier = {
  migrations: vaultMigrations,
  owners: vaultTableOwners,
  appendOnly: vaultUndoLimits.appendOnly,
}

/** The tables of a file: who writes each, whether the log has it, which migration made it. */
export function drawTables({ migrations, owners, appendOnly }: Tier): string {
  const rows = listTables(migrations).map(({ name, migration, captured, derived }) => [
    `\`${name}\``,
    owners[name] ?? (derived ? '(a trigger)' : '(the house)'),
    captured ? (appendOnly.has(name) ? 'yes, never taken back' : 'yes') : 'no',
    migration,
  ])
  return asTable(['table', 'written by', 'in the change log', 'made by'], rows)
}
