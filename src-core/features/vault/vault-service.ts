import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { minimumPassphraseLength, strengthOf } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, TaskContext } from '../../context.ts'
import { writeSecretFile } from '../../key-file.ts'
import {
  newRecoveryCode,
  readRecoveryCode,
  readVaultKeyFile,
  unwrapKey,
  type VaultKeyFile,
  wrapKey,
} from './vault-key.ts'
import { missingPart, setPartsAside } from './vault-parts.ts'
import { forgetTries, recordTry, remainingWait } from './vault-tries.ts'

type Vault = Handlers<typeof vaultContract>

const triesPath = (context: TaskContext): string => `${context.house.paths.vaultKey}.tries`

type IncompleteRefusal =
  | { readonly type: 'NoVault' }
  | { readonly type: 'VaultIncomplete'; readonly missing: 'key' | 'file' }

/** The key file of a vault that has its two files. Refuses `NoVault` and `VaultIncomplete`. */
function keyFileOf({ house }: TaskContext): Result<VaultKeyFile, IncompleteRefusal> {
  if (house.vault.state() === 'absent') return err({ type: 'NoVault' })
  const file = readVaultKeyFile(house.paths.vaultKey)
  if (file === null) return err({ type: 'VaultIncomplete', missing: 'key' })
  const missing = missingPart(house.paths)
  return missing === null ? ok(file) : err({ type: 'VaultIncomplete', missing })
}
/** Who made the vault. */
const founder = { id: 'founder', role: 'coordinator' } as const

const tooShort = (passphrase: string): boolean => strengthOf(passphrase) === 'tooShort'

async function sealKey(
  context: TaskContext,
  key: Uint8Array,
  secrets: { readonly passphrase: string; readonly recoveryCode: string },
): Promise<VaultKeyFile> {
  const systemSecret = randomBytes(32)
  const wrapped = await context.house.keeper.wrap(systemSecret)
  return {
    version: 1,
    systemSecret: wrapped === null ? null : Buffer.from(wrapped).toString('base64'),
    passphrase: await wrapKey(key, secrets.passphrase, wrapped === null ? null : systemSecret),
    // The sheet must open the vault on another PC too: it stands without the system's secret.
    recovery: await wrapKey(key, secrets.recoveryCode, null),
  }
}

const writeKeyFile = ({ house }: TaskContext, content: VaultKeyFile): void =>
  writeSecretFile(house.paths.vaultKey, `${JSON.stringify(content)}\n`)

export const createVault: Vault['create'] = async (context, { passphrase }) => {
  if (context.house.vault.state() !== 'absent') return err({ type: 'AlreadyCreated' })
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const sealed = await sealKey(context, key, { passphrase, recoveryCode })
  // Asked twice at once, the second finds the vault of the first.
  if (context.house.vault.state() !== 'absent') return err({ type: 'AlreadyCreated' })
  try {
    context.house.vault.open(key, founder)
    writeKeyFile(context, sealed)
  } catch (error) {
    // Without its key file the vault would be open now and lost at the next start.
    context.house.vault.close()
    removeNewFile(context)
    throw error
  }
  context.house.announce(['vault'])
  return ok({ recoveryCode })
}

/** Only ever the file that was made a moment ago, empty: one that was there is never erased, but set aside. */
function removeNewFile({ house }: TaskContext): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${house.paths.vault}${suffix}`, { force: true })
}

/** The vault's key by its passphrase; each wrong try counts, whatever it was for. */
async function keyByPassphrase(
  context: TaskContext,
  passphrase: string,
): Promise<Result<Uint8Array, RefusalOf<(typeof vaultContract)['unlock']>>> {
  const keyFile = keyFileOf(context)
  if (!keyFile.ok) return keyFile
  const file = keyFile.value
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
  context.house.vault.open(key.value, founder)
  context.house.announce(['vault'])
  return ok({})
}

export const renewSheet: Vault['renewSheet'] = async (context, { passphrase }) => {
  const key = await keyByPassphrase(context, passphrase)
  if (!key.ok) return key
  const recoveryCode = newRecoveryCode()
  writeKeyFile(context, await sealKey(context, key.value, { passphrase, recoveryCode }))
  return ok({ recoveryCode })
}

export const recoverVault: Vault['recover'] = async (context, { recoveryCode, passphrase }) => {
  const keyFile = keyFileOf(context)
  if (!keyFile.ok) return keyFile
  if (tooShort(passphrase)) return err({ type: 'PassphraseTooShort', minimum: minimumPassphraseLength })
  const tries = triesPath(context)
  const waitMs = remainingWait(tries, context.now())
  if (waitMs > 0) return err({ type: 'TooManyTries', waitMs })
  const nextWait = recordTry(tries, context.now())
  const code = readRecoveryCode(recoveryCode)
  const key = await unwrapKey(keyFile.value.recovery, code, null)
  if (key === null) return err({ type: 'WrongRecoveryCode', waitMs: nextWait })
  writeKeyFile(context, await sealKey(context, key, { passphrase, recoveryCode: code }))
  forgetTries(tries)
  context.house.vault.open(key, founder)
  context.house.announce(['vault'])
  return ok({})
}

export const setVaultAside: Vault['setAside'] = async (context) => {
  const { paths, vault } = context.house
  if (vault.state() === 'absent') return err({ type: 'NoVault' })
  if (vault.state() === 'open' || missingPart(paths) === null) return err({ type: 'VaultComplete' })
  const keptAside = setPartsAside(paths, context.now())
  context.house.announce(['vault'])
  return ok({ keptAside })
}

async function systemSecretOf(context: TaskContext, file: VaultKeyFile): Promise<Uint8Array | null> {
  return file.systemSecret === null
    ? null
    : context.house.keeper.unwrap(Buffer.from(file.systemSecret, 'base64'))
}
