import { err, ok } from '#shared/kernel/result.ts'
import { minimumPassphraseLength } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, VaultTaskContext } from '../../context.ts'
import type { VaultHolder } from '../../house.ts'
import { renewOldCopies } from './old-copies.ts'
import { findHolder, isNameTaken } from './vault-holder-queries.ts'
import { type Keyring, readVaultKeyFile, type VaultKeyFile, writeVaultKeyFile } from './vault-key-file.ts'
import { deriveFor, findProof, forget, toKeyring, withHolder, withoutHolder } from './vault-keyring.ts'
import { countChoice, type Proved, proveHolder, tooShort } from './vault-proof.ts'
import { addRow, revokeRow } from './vault-register-service.ts'

type Vault = Handlers<typeof vaultContract>

/**
 * Changes the key file as it is now, which may not be as it was before the passphrase was derived: two changes at once
 * both stand. Nothing is waited for between the reading and the writing.
 */
export function changeKeyring(
  { house }: Pick<VaultTaskContext, 'house'>,
  { file, proof, systemSecret }: Proved,
  change: (keyring: Keyring) => Keyring,
): void {
  const path = house.paths.vaultKey
  const current = toKeyring(readVaultKeyFile(path) ?? file, proof, systemSecret)
  // Recovered meanwhile with another salt: what was derived for the former one would open nothing.
  if (saltOf(current) !== saltOf(file)) throw new Error('the key file was made anew meanwhile')
  writeVaultKeyFile(path, change(current))
}

const saltOf = (file: VaultKeyFile): string =>
  file.version === 1 ? file.passphrase.salt : file.passphrases.salt

export const addHolder: Vault['addHolder'] = async (context, { passphrase, name, role, newPassphrase }) => {
  if (tooShort(newPassphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const proved = await proveHolder(context, passphrase)
  if (!proved.ok) return proved
  const { proof, systemSecret, file } = proved.value
  // Said before the passphrase is looked at: another name costs no try.
  if (isNameTaken(context.vault, name, '')) return err({ type: 'NameTaken' })
  const counted = countChoice(context)
  if (!counted.ok) return counted
  const derived = await deriveFor(file, newPassphrase)
  if (findProof(file, derived, systemSecret) !== null) return err({ type: 'PassphraseTaken' })
  const holder: VaultHolder = { id: context.newId(), role }
  const added = context.commit(({ vault, now }) => {
    if (isNameTaken(vault, name, holder.id)) return err({ type: 'NameTaken' } as const)
    addRow(vault, holder, { name, at: now })
    changeKeyring(context, proved.value, (keyring) =>
      withHolder(keyring, holder, { key: proof.key, derived, systemSecret }),
    )
    return ok({ holderId: holder.id })
  })
  forget(proof)
  return added
}

export const revokeHolder: Vault['revokeHolder'] = async (context, { passphrase, holderId }) => {
  if (holderId === context.holder.id) return err({ type: 'Yourself' })
  const proved = await proveHolder(context, passphrase)
  if (!proved.ok) return proved
  const revoked = context.commit(({ vault, now }) => {
    const holder = findHolder(vault, holderId)
    if (holder === undefined || holder.revokedAt !== null) return err({ type: 'UnknownHolder' } as const)
    revokeRow(vault, holderId, now)
    changeKeyring(context, proved.value, (keyring) => withoutHolder(keyring, holderId))
    return ok({})
  })
  forget(proved.value.proof)
  return revoked.ok ? ok({ copies: await renewOldCopies(context) }) : revoked
}

export const changePassphrase: Vault['changePassphrase'] = async (context, { passphrase, newPassphrase }) => {
  if (tooShort(newPassphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const proved = await proveHolder(context, passphrase)
  if (!proved.ok) return proved
  const { proof, systemSecret, file } = proved.value
  const counted = countChoice(context)
  if (!counted.ok) return counted
  const derived = await deriveFor(file, newPassphrase)
  const other = findProof(file, derived, systemSecret)
  if (other !== null && other.holder.id !== context.holder.id) return err({ type: 'PassphraseTaken' })
  changeKeyring(context, proved.value, (keyring) =>
    withHolder(keyring, proof.holder, { key: proof.key, derived, systemSecret }),
  )
  forget(proof)
  return ok({ copies: await renewOldCopies(context) })
}

export const nameHolder: Vault['nameHolder'] = ({ vault }, { holderId, name }) => {
  if (findHolder(vault, holderId) === undefined) return err({ type: 'UnknownHolder' })
  if (isNameTaken(vault, name, holderId)) return err({ type: 'NameTaken' })
  vault.run(vault.q.updateTable('vaultHolder').set({ name }).where('id', '=', holderId))
  return ok({})
}

export const setIdleMinutes: Vault['setIdleMinutes'] = ({ vault }, { minutes }) => {
  vault.run(
    vault.q
      .insertInto('vaultSetting')
      .values({ id: 'vault', idleMinutes: minutes })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ idleMinutes: minutes })),
  )
  return ok({})
}
