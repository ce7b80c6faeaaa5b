import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { type Err, err, ok, type Result } from '#shared/kernel/result.ts'
import { strengthOf } from '#shared/vault/passphrase-rules.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { VaultHolder } from '../../house.ts'
import type { House } from '../../house.ts'
import { needsSystemSecret, readVaultKeyFile, type VaultKeyFile } from './vault-key-file.ts'
import { deriveFor, findProof, type Proof } from './vault-keyring.ts'
import { missingPart } from './vault-parts.ts'
import { type CountedTry, forgetTries, recordTry, remainingWait } from './vault-tries.ts'

type PassphraseRefusal = RefusalOf<(typeof vaultContract)['unlock']>
type IncompleteRefusal = Extract<PassphraseRefusal, { type: 'NoVault' | 'VaultIncomplete' }>
type WrongPassphrase = Extract<PassphraseRefusal, { type: 'WrongPassphrase' }>

/** What the door needs of whoever calls: the house and its clock. */
export interface AtTheDoor {
  readonly house: House
  readonly now: () => number
}

/** Where the wrong tries are counted, on disk. */
export const triesPath = ({ house }: Pick<AtTheDoor, 'house'>): string => `${house.paths.vaultKey}.tries`

/** Where the new passphrases are counted that somebody asked for. */
const choicesPath = ({ house }: AtTheDoor): string => `${house.paths.vaultKey}.choices`

export const tooShort = (passphrase: string): boolean => strengthOf(passphrase) === 'tooShort'

/** The key file of a vault that has its two files. Refuses `NoVault` and `VaultIncomplete`. */
export function keyFileOf({ house }: AtTheDoor): Result<VaultKeyFile, IncompleteRefusal> {
  if (house.vault.state() === 'absent') return err({ type: 'NoVault' })
  const file = readVaultKeyFile(house.paths.vaultKey)
  if (file === null) return err({ type: 'VaultIncomplete', missing: 'key' })
  const missing = missingPart(house.paths)
  return missing === null ? ok(file) : err({ type: 'VaultIncomplete', missing })
}

/** The secret that this system's key store keeps for the file; null when it has none, or does not give it back. */
export async function systemSecretOf({ house }: AtTheDoor, file: VaultKeyFile): Promise<Uint8Array | null> {
  return file.systemSecret === null ? null : house.keeper.unwrap(Buffer.from(file.systemSecret, 'base64'))
}

/**
 * A passphrase that opened a box. Until `accept`, it counts as a wrong try; `refuse` leaves it so. Accepted, one of a
 * coordinator ends the wait of all wrong tries; one of a treasurer takes back its own only, or somebody with a passphrase
 * could guess at the others' for ever. Neither hides that others were wrong: that is told when the vault opens.
 */
export interface Proved {
  readonly file: VaultKeyFile
  readonly systemSecret: Uint8Array | null
  readonly proof: Proof
  readonly accept: () => void
  readonly refuse: () => Err<WrongPassphrase>
}

/**
 * Whose passphrase was typed. One derivation, right or wrong, however many hold the vault; each wrong try counts,
 * whatever it was for.
 */
export async function provePassphrase(
  context: AtTheDoor,
  passphrase: string,
): Promise<Result<Proved, PassphraseRefusal>> {
  const keyFile = keyFileOf(context)
  if (!keyFile.ok) return keyFile
  const file = keyFile.value
  const systemSecret = await systemSecretOf(context, file)
  if (needsSystemSecret(file) && systemSecret === null) return err({ type: 'SystemSecretMissing' })
  const tried = countTry(context)
  if (!tried.ok) return tried
  const { waitMs, giveBack } = tried.value
  const refuse = () => err({ type: 'WrongPassphrase', waitMs } as const)
  const proof = findProof(file, await deriveFor(file, passphrase), systemSecret)
  if (proof === null) return refuse()
  const isCoordinator = proof.holder.role === 'coordinator'
  const accept = (): void => {
    giveBack()
    if (isCoordinator) forgetTries(triesPath(context))
  }
  return ok({ file, systemSecret, proof, accept, refuse })
}

type Counted = Result<CountedTry, Extract<PassphraseRefusal, { type: 'TooManyTries' }>>

/**
 * Counts a try. Looked at and written down without a pause between: many tries sent at once are still counted one by
 * one.
 */
export const countTry = (context: AtTheDoor): Counted => countIn(triesPath(context), context.now())

/**
 * Counts a new passphrase that somebody asks for. Whether it is taken tells whether it is somebody's, so that it is a
 * guess like another; being accepted is an answer too, and takes nothing back. The same delay, from the sixth on.
 */
export const countChoice = (context: AtTheDoor): Counted => countIn(choicesPath(context), context.now())

function countIn(path: string, now: number): Counted {
  const waitMs = remainingWait(path, now)
  return waitMs > 0 ? err({ type: 'TooManyTries', waitMs }) : ok(recordTry(path, now))
}

/** The passphrase, typed again, of the very person who has the vault open: nobody else's will do. */
export async function proveHolder(
  context: AtTheDoor & { readonly holder: VaultHolder },
  passphrase: string,
): Promise<Result<Proved, PassphraseRefusal>> {
  const proved = await provePassphrase(context, passphrase)
  if (!proved.ok) return proved
  if (proved.value.proof.holder.id !== context.holder.id) return proved.value.refuse()
  proved.value.accept()
  return proved
}
