import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'
import type { MissedTries } from '#shared/vault/missed-tries-shapes.ts'

import { findUndoing, logOf, mayUndo, undoneIn } from '../../logged-acts.ts'
import { vaultTableOwners, vaultUndoLimits } from '../../vault-table-owners.ts'

type Vault = ReadDb<VaultSchema>

interface VaultActsAsked {
  readonly limit: number
  readonly before: number | null
  readonly role: Role
}

/** The vault's latest acts, newest first; `next` is the place to go on from, or null at the beginning of its log. */
export function listVaultActs(vault: Vault, { limit, before, role }: VaultActsAsked) {
  const rows = vault.all(
    vault.q
      .selectFrom('txn')
      .leftJoin('vaultHolder', 'vaultHolder.id', 'txn.actor')
      .select(['tx', 'txId', 'hlc', 'actor', 'command', 'undoes', 'changeCount', 'firstSeq', 'name'])
      .$if(before !== null, (query) => query.where('tx', '<', before ?? 0))
      .orderBy('tx', 'desc')
      .limit(limit),
  )
  const log = logOf(vault)
  const acts = rows.map((row) => {
    const undoneBy = findUndoing(log, row.txId)
    return {
      txId: row.txId,
      at: parseHlc(row.hlc).ms,
      holderId: row.actor,
      holderName: row.name,
      command: row.command,
      changes: row.changeCount,
      missed: row.command === 'vault.missedTries' ? missedIn(vault, row) : null,
      subjects: subjectsOf(vault, row),
      undoable: undoneBy === null && mayUndo(log, role, row) && !isFixed(vault, row),
      undoneBy,
      undoes: undoneIn(log, row.undoes),
    }
  })
  return { acts, next: rows.length < limit ? null : (rows.at(-1)?.tx ?? null) }
}

interface Bounds {
  readonly firstSeq: number
  readonly changeCount: number
}

/** The wrong tries that an act wrote down, or that a coordinator was told of by it. */
function missedIn(vault: Vault, { firstSeq, changeCount }: Bounds): MissedTries | null {
  const row = vault.first(
    vault.q
      .selectFrom('missedTries')
      .select((eb) => [eb.fn.sum<number>('tries').as('tries'), eb.fn.min('since').as('since')])
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('change')
          .select('rowId')
          .where('tbl', '=', 'missedTries')
          .where('seq', '>=', firstSeq)
          .where('seq', '<', firstSeq + changeCount),
      ),
  )
  return row === undefined || row.tries === null ? null : { tries: row.tries, since: row.since }
}

/** An import of a hundred files is not about each of them. */
const rowsLookedAt = 50
const subjectsShown = 5

/** Whose files an act touched: the person's own row, or whom the row that changed belongs to. */
function subjectsOf(vault: Vault, { firstSeq, changeCount }: Bounds): string[] {
  const rows = vault.all(
    vault.q
      .selectFrom('change')
      .select(['tbl', 'rowId'])
      .distinct()
      .where('seq', '>=', firstSeq)
      .where('seq', '<', firstSeq + changeCount)
      .limit(rowsLookedAt),
  )
  const found = rows.map(({ tbl, rowId }) => (tbl === 'person' ? rowId : personOf(vault, tbl, rowId)))
  const ids = [...new Set(found)].filter((id) => id !== null).slice(0, subjectsShown)
  if (ids.length === 0) return []
  const people = vault.all(
    vault.q.selectFrom('person').select(['firstName', 'lastName']).where('id', 'in', idsIn(ids)),
  )
  return people.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
}

/** Whom a row belongs to, as the log wrote it down when it was made. */
function personOf(vault: Vault, tbl: string, rowId: string): string | null {
  const made = vault.first(
    vault.q
      .selectFrom('change')
      .select('new')
      .where('rowId', '=', rowId)
      .where('tbl', '=', tbl)
      .where('kind', '=', 'insert')
      .where('redacted', '=', 0)
      .orderBy('seq', 'desc')
      .limit(1),
  )
  const row = JSON.parse(String(made?.new ?? '{}')) as { readonly personId?: unknown }
  return typeof row.personId === 'string' ? row.personId : null
}

/** The tables that an act of the vault touched, each once. */
export function tablesTouchedBy(vault: Vault, txId: string): string[] {
  const rows = vault.all(
    vault.q
      .selectFrom('txn')
      .innerJoin('change', 'change.tx', 'txn.tx')
      .select('tbl')
      .distinct()
      .where('txId', '=', txId),
  )
  return rows.map(({ tbl }) => tbl)
}

/** Whether everything that an act touched belongs to claims. */
export const isOfClaims = (tables: readonly string[]): boolean => {
  const owners: Readonly<Record<string, string>> = vaultTableOwners
  return tables.every((table) => owners[table] === 'expenses')
}

/** Whether one of its changes is never taken back, whatever came after: money, a passphrase, an erased row. */
function isFixed(vault: Vault, act: Bounds): boolean {
  const found = vault.first(
    vault.q
      .selectFrom('change')
      .select('seq')
      .where('seq', '>=', act.firstSeq)
      .where('seq', '<', act.firstSeq + act.changeCount)
      .where((eb) =>
        eb.or([
          eb('redacted', '=', 1),
          eb('tbl', 'in', [...vaultUndoLimits.appendOnly]),
          eb.and([eb('tbl', 'in', [...vaultUndoLimits.founding]), eb('kind', '=', 'insert')]),
        ]),
      )
      .limit(1),
  )
  return found !== undefined
}
