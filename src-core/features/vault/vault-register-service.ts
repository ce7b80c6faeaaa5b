import type { WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

import type { TaskContext } from '../../context.ts'
import type { VaultHolder } from '../../house.ts'
import { findHolder } from './vault-holder-queries.ts'

/** What the history calls somebody of whom the vault has no name: it was made before names were kept. */
const unnamed = { coordinator: 'Coordination', treasurer: 'Trésorerie' } as const

/** Writes in the vault as one act of whoever has it open, for the tasks that open it. */
export function writeInVault(
  { house, newId, now }: TaskContext,
  command: string,
  work: (vault: WriteDb<VaultSchema>) => void,
): void {
  const opened = house.vault.opened()
  if (opened === null) throw new Error('the vault is closed')
  opened.transactions.run(
    { txId: newId(), actor: opened.holder.id, command, now: now(), undoes: null },
    () => work(opened.db),
    () => true,
  )
}

export function addRow(
  vault: WriteDb<VaultSchema>,
  { id, role }: VaultHolder,
  { name, at }: { readonly name: string; readonly at: number },
): void {
  vault.run(vault.q.insertInto('vaultHolder').values({ id, role, name, addedAt: at, revokedAt: null }))
}

export function revokeRow(vault: WriteDb<VaultSchema>, holderId: string, at: number): void {
  vault.run(vault.q.updateTable('vaultHolder').set({ revokedAt: at }).where('id', '=', holderId))
}

export function restoreRow(vault: WriteDb<VaultSchema>, holderId: string): void {
  vault.run(vault.q.updateTable('vaultHolder').set({ revokedAt: null }).where('id', '=', holderId))
}

/** The row of whoever opens a vault that has none of them: made before there were several, or come back from a copy. */
export function registerHolder(context: TaskContext, command: string, holder: VaultHolder): void {
  const opened = context.house.vault.opened()
  if (opened === null || findHolder(opened.db, holder.id) !== undefined) return
  writeInVault(context, command, (vault) =>
    addRow(vault, holder, { name: unnamed[holder.role], at: context.now() }),
  )
}
