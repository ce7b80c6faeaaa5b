import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

type Vault = ReadDb<VaultSchema>

/** Everybody who opens the vault, or did: those whose passphrase opens first, in the order they were added. */
export function listHolders(vault: Vault, youId: string) {
  const rows = vault.all(vault.q.selectFrom('vaultHolder').selectAll().orderBy('addedAt').orderBy('id'))
  const holders = rows.map(({ id, ...row }) => ({ holderId: id, ...row, isYou: id === youId }))
  return [
    ...holders.filter(({ revokedAt }) => revokedAt === null),
    ...holders.filter(({ revokedAt }) => revokedAt !== null),
  ]
}

export const findHolder = (vault: Vault, holderId: string) =>
  vault.first(vault.q.selectFrom('vaultHolder').selectAll().where('id', '=', holderId))

/** Whether somebody else who opens the vault has that name: the history could not tell them apart. */
export const isNameTaken = (vault: Vault, name: string, exceptId: string): boolean =>
  vault
    .all(vault.q.selectFrom('vaultHolder').select(['id', 'name']).where('revokedAt', 'is', null))
    .some((one) => one.id !== exceptId && sameName(one.name, name))

const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0
