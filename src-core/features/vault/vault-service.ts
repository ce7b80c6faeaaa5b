import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'

import { err, ok } from '#shared/kernel/result.ts'
import { minimumPassphraseLength } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import type { VaultHolder } from '../../house.ts'
import { usualIdleMinutes } from '../../vault-door.ts'
import { renewOldCopies } from './old-copies.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { findHolder } from './vault-holder-queries.ts'
import { changeKeyring } from './vault-holders-service.ts'
import { type Keyring, type Wrapping, writeVaultKeyFile } from './vault-key-file.ts'
import { wrapKey } from './vault-key.ts'
import { forget, founder, newKeyring } from './vault-keyring.ts'
import { tellMissedTries } from './vault-missed-service.ts'
import { missingPart, setPartsAside } from './vault-parts.ts'
import { proveHolder, provePassphrase, tooShort } from './vault-proof.ts'
import { addRow, registerHolder, writeInVault } from './vault-register-service.ts'

type Vault = Handlers<typeof vaultContract>

/** A key file with one holder, tied to this PC where its system keeps secrets. */
export async function sealAnew(
  context: TaskContext,
  sealed: {
    readonly key: Uint8Array
    readonly holder: VaultHolder
    readonly passphrase: string
    readonly recovery: Wrapping
  },
): Promise<Keyring> {
  const plain = randomBytes(32)
  const wrapped = await context.house.keeper.wrap(plain)
  const keyring = await newKeyring({ ...sealed, systemSecret: wrapped === null ? null : { plain, wrapped } })
  plain.fill(0)
  return keyring
}

export const createVault: Vault['create'] = async (context, { passphrase, name }) => {
  const { house } = context
  if (house.vault.state() !== 'absent') return err({ type: 'AlreadyCreated' })
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  // The sheet must open the vault on another PC too: it stands without the system's secret.
  const recovery = await wrapKey(key, recoveryCode)
  const keyring = await sealAnew(context, { key, holder: founder, passphrase, recovery })
  // Asked twice at once, the second finds the vault of the first.
  if (house.vault.state() !== 'absent') return err({ type: 'AlreadyCreated' })
  try {
    house.vault.open(key, founder)
    writeInVault(context, 'vault.create', (vault) => {
      addRow(vault, founder, { name, at: context.now() })
      vault.run(vault.q.insertInto('vaultSetting').values({ id: 'vault', idleMinutes: usualIdleMinutes }))
    })
    writeVaultKeyFile(house.paths.vaultKey, keyring)
  } catch (error) {
    // Without its key file the vault would be open now and lost at the next start.
    house.vault.close()
    removeNewFile(context)
    throw error
  }
  key.fill(0)
  house.announce(['vault'])
  return ok({ recoveryCode })
}

/** Only ever the file that was made a moment ago, empty: one that was there is never erased, but set aside. */
function removeNewFile({ house }: TaskContext): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${house.paths.vault}${suffix}`, { force: true })
}

export const unlockVault: Vault['unlock'] = async (context, { passphrase }) => {
  const proved = await provePassphrase(context, passphrase)
  if (!proved.ok) return proved
  const { proof, accept, refuse } = proved.value
  const { house } = context
  house.vault.open(proof.key, proof.holder)
  forget(proof)
  // A key file put back from a copy knows people who were taken out of it since; the vault remembers.
  if (isRevoked(context, proof.holder)) {
    house.vault.close()
    house.announce(['vault'])
    return refuse()
  }
  accept()
  // Before anything else is written: where that fails, the screens know all the same that the vault is open.
  house.announce(['vault'])
  registerHolder(context, 'vault.unlock', proof.holder)
  const missed = tellMissedTries(context)
  if (missed !== null) house.announce(['vault'])
  return ok({ missed })
}

function isRevoked({ house }: TaskContext, holder: VaultHolder): boolean {
  const opened = house.vault.opened()
  const row = opened === null ? undefined : findHolder(opened.db, holder.id)
  return row !== undefined && row.revokedAt !== null
}

export const renewSheet: Vault['renewSheet'] = async (context, { passphrase }) => {
  const { house, now } = context
  const holder = house.vault.opened()?.holder ?? founder
  const proved = await proveHolder({ house, now, holder }, passphrase)
  if (!proved.ok) return proved
  const recoveryCode = newRecoveryCode()
  const recovery = await wrapKey(proved.value.proof.key, recoveryCode)
  changeKeyring(context, proved.value, (keyring) => ({ ...keyring, recovery }))
  forget(proved.value.proof)
  return ok({ recoveryCode, copies: await renewOldCopies(context) })
}

export const setVaultAside: Vault['setAside'] = async (context) => {
  const { paths, vault } = context.house
  if (vault.state() === 'absent') return err({ type: 'NoVault' })
  if (vault.state() === 'open' || missingPart(paths) === null) return err({ type: 'VaultComplete' })
  const keptAside = setPartsAside(paths, context.now())
  context.house.announce(['vault'])
  return ok({ keptAside })
}
