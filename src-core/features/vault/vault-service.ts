import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { minimumPassphraseLength, strengthOf } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import { KeyUnavailable, writeSecretFile } from '../../key-file.ts'
import {
  newRecoveryCode,
  readRecoveryCode,
  readVaultKeyFile,
  unwrapKey,
  type VaultKeyFile,
  wrapKey,
} from './vault-key.ts'
import { forgetTries, recordTry, remainingWait } from './vault-tries.ts'

type Vault = Handlers<typeof vaultContract>

const triesPath = (context: TaskContext): string => `${context.house.paths.vaultKey}.tries`
const readKeyFile = (path: string): VaultKeyFile => {
  const file = readVaultKeyFile(path)
  if (file === null) throw new KeyUnavailable('the key file of the vault is not readable')
  return file
}
const tooShort = (passphrase: string): boolean => strengthOf(passphrase) === 'tooShort'

async function writeKeyFile(
  context: TaskContext,
  key: Uint8Array,
  secrets: { readonly passphrase: string; readonly recoveryCode: string },
): Promise<void> {
  const systemSecret = randomBytes(32)
  const wrapped = await context.house.keeper.wrap(systemSecret)
  const content: VaultKeyFile = {
    version: 1,
    systemSecret: wrapped === null ? null : Buffer.from(wrapped).toString('base64'),
    passphrase: await wrapKey(key, secrets.passphrase, wrapped === null ? null : systemSecret),
    // The sheet must open the vault on another PC too: it stands without the system's secret.
    recovery: await wrapKey(key, secrets.recoveryCode, null),
  }
  writeSecretFile(context.house.paths.vaultKey, `${JSON.stringify(content)}\n`)
}

export const createVault: Vault['create'] = async (context, { passphrase }) => {
  if (context.house.vault.state() !== 'absent') return err({ type: 'AlreadyCreated' })
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  // A vault file without its key is unreadable for ever: it can only be the leaving of a cut-off creation.
  removeVaultFile(context)
  context.house.vault.open(key)
  try {
    await writeKeyFile(context, key, { passphrase, recoveryCode })
  } catch (error) {
    // Without its key file the vault would be open now and lost at the next start.
    context.house.vault.close()
    removeVaultFile(context)
    throw error
  }
  context.house.announce(['vault'])
  return ok({ recoveryCode })
}

function removeVaultFile({ house }: TaskContext): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${house.paths.vault}${suffix}`, { force: true })
}

/** The vault's key by its passphrase; each wrong try counts, whatever it was for. */
async function keyByPassphrase(
  context: TaskContext,
  passphrase: string,
): Promise<Result<Uint8Array, RefusalOf<(typeof vaultContract)['unlock']>>> {
  const { paths, vault } = context.house
  if (vault.state() === 'absent') return err({ type: 'NoVault' })
  const file = readKeyFile(paths.vaultKey)
  const systemSecret = await systemSecretOf(context, file)
  if (file.passphrase.withSystemSecret && systemSecret === null) return err({ type: 'SystemSecretMissing' })
  // Looked at and written down without a pause between: many tries sent at once are still counted one by one.
  const tries = triesPath(context)
  const waitMs = remainingWait(tries, context.now())
  if (waitMs > 0) return err({ type: 'TooManyTries', waitMs })
  const nextWait = recordTry(tries, context.now())
  const key = await unwrapKey(file.passphrase, passphrase, systemSecret)
  if (key === null) return err({ type: 'WrongPassphrase', waitMs: nextWait })
  forgetTries(tries)
  return ok(key)
}

export const unlockVault: Vault['unlock'] = async (context, { passphrase }) => {
  const key = await keyByPassphrase(context, passphrase)
  if (!key.ok) return key
  context.house.vault.open(key.value)
  context.house.announce(['vault'])
  return ok({})
}

export const renewSheet: Vault['renewSheet'] = async (context, { passphrase }) => {
  const key = await keyByPassphrase(context, passphrase)
  if (!key.ok) return key
  const recoveryCode = newRecoveryCode()
  await writeKeyFile(context, key.value, { passphrase, recoveryCode })
  return ok({ recoveryCode })
}

export const recoverVault: Vault['recover'] = async (context, { recoveryCode, passphrase }) => {
  const { paths, vault } = context.house
  if (vault.state() === 'absent') return err({ type: 'NoVault' })
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const tries = triesPath(context)
  const waitMs = remainingWait(tries, context.now())
  if (waitMs > 0) return err({ type: 'TooManyTries', waitMs })
  const nextWait = recordTry(tries, context.now())
  const code = readRecoveryCode(recoveryCode)
  const key = await unwrapKey(readKeyFile(paths.vaultKey).recovery, code, null)
  if (key === null) return err({ type: 'WrongRecoveryCode', waitMs: nextWait })
  await writeKeyFile(context, key, { passphrase, recoveryCode: code })
  forgetTries(tries)
  vault.open(key)
  context.house.announce(['vault'])
  return ok({})
}

async function systemSecretOf(context: TaskContext, file: VaultKeyFile): Promise<Uint8Array | null> {
  return file.systemSecret === null
    ? null
    : context.house.keeper.unwrap(Buffer.from(file.systemSecret, 'base64'))
}
