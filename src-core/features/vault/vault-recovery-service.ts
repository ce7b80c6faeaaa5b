import { err, ok } from '#shared/kernel/result.ts'
import { minimumPassphraseLength } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import type { VaultHolder } from '../../house.ts'
import { renewOldCopies } from './old-copies.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { listHolders } from './vault-holder-queries.ts'
import { type Keyring, needsSystemSecret, type VaultKeyFile, writeVaultKeyFile } from './vault-key-file.ts'
import { derive, unwrapKey } from './vault-key.ts'
import { deriveFor, findProof, forget, founder, withHolder } from './vault-keyring.ts'
import { tellMissedTries } from './vault-missed-service.ts'
import { countTry, keyFileOf, systemSecretOf, tooShort, triesPath } from './vault-proof.ts'
import { registerHolder, restoreRow, revokeRow, writeInVault } from './vault-register-service.ts'
import { sealAnew } from './vault-service.ts'
import { forgetTries } from './vault-tries.ts'

type Vault = Handlers<typeof vaultContract>

/** The first of them is who the sheet speaks for: usually whoever made the vault. */
const firstCoordinator = (file: VaultKeyFile): VaultHolder => {
  const found =
    file.version === 1 ? undefined : file.passphrases.holders.find(({ role }) => role === 'coordinator')
  return found === undefined ? founder : { id: found.id, role: found.role }
}

/**
 * Opens the vault with its printed code and gives its first coordinator a new passphrase. The others keep theirs,
 * unless they stood on a secret of the system that is not to be had any more (another PC, another account): then they
 * have to be added again, and the answer says how many.
 */
export const recoverVault: Vault['recover'] = async (context, { recoveryCode, passphrase }) => {
  const keyFile = keyFileOf(context)
  if (!keyFile.ok) return keyFile
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const tried = countTry(context)
  if (!tried.ok) return tried
  const file = keyFile.value
  const derived = await derive(readRecoveryCode(recoveryCode), file.recovery)
  const key = unwrapKey(file.recovery, derived, null)
  if (key === null) return err({ type: 'WrongRecoveryCode', waitMs: tried.value.waitMs })
  tried.value.giveBack()
  forgetTries(triesPath(context))
  const keyring = await withNewPassphrase(context, file, { key, passphrase })
  if (keyring === null) return err({ type: 'PassphraseTaken' })
  writeVaultKeyFile(context.house.paths.vaultKey, keyring)
  const othersLost = openRecovered(context, key, keyring)
  context.house.announce(['vault'])
  const missed = tellMissedTries(context)
  forget({ key, derived })
  return ok({ othersLost, copies: await renewOldCopies(context), missed })
}

/** Null when somebody else opens the vault with that very passphrase. */
async function withNewPassphrase(
  context: TaskContext,
  file: VaultKeyFile,
  { key, passphrase }: { readonly key: Uint8Array; readonly passphrase: string },
): Promise<Keyring | null> {
  const holder = firstCoordinator(file)
  const systemSecret = await systemSecretOf(context, file)
  const canKeepOthers = !needsSystemSecret(file) || systemSecret !== null
  // Alone, or the only one left: sealed anew, tied to this PC.
  if (file.version === 1 || file.passphrases.holders.length === 1 || !canKeepOthers)
    return sealAnew(context, { key, holder, passphrase, recovery: file.recovery })
  const derived = await deriveFor(file, passphrase)
  const other = findProof(file, derived, systemSecret)
  if (other !== null && other.holder.id !== holder.id) return null
  return withHolder(file, holder, { key, derived, systemSecret })
}

/** Opens the vault, and writes down who is not in its key file any more; answers how many. */
function openRecovered(context: TaskContext, key: Uint8Array, keyring: Keyring): number {
  const { house } = context
  const inFile = new Set(keyring.passphrases.holders.map(({ id }) => id))
  const holder = firstCoordinator(keyring)
  house.vault.open(key, holder)
  registerHolder(context, 'vault.recover', holder)
  let lost = 0
  writeInVault(context, 'vault.recover', (vault) => {
    for (const { holderId, revokedAt } of listHolders(vault, holder.id)) {
      const opens = inFile.has(holderId)
      // Whoever holds the sheet says who opens the vault, even when they were taken out of it.
      if (holderId === holder.id && revokedAt !== null) restoreRow(vault, holderId)
      if (opens || revokedAt !== null) continue
      revokeRow(vault, holderId, context.now())
      lost += 1
    }
  })
  return lost
}
