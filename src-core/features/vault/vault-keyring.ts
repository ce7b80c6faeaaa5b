import type { VaultHolder } from '../../house.ts'
import type { Keyring, VaultKeyFile, Wrapping } from './vault-key-file.ts'
import { derive, newKdf, openFor, sealFor, unwrapKey } from './vault-key.ts'

/** Who made the vault; the holder that the first form of the key file knows without naming. */
export const founder: VaultHolder = { id: 'founder', role: 'coordinator' }

/** What a passphrase opened: the vault's key, whose passphrase it was, and what it became. */
export interface Proof {
  readonly key: Uint8Array
  readonly holder: VaultHolder
  readonly derived: Uint8Array
}

/** Wipes the secrets of a proof, once they were used. */
export function forget({ key, derived }: Pick<Proof, 'key' | 'derived'>): void {
  key.fill(0)
  derived.fill(0)
}

/** What a passphrase becomes for this file: one derivation, the same for all who hold it. */
export const deriveFor = (file: VaultKeyFile, passphrase: string): Promise<Uint8Array> =>
  derive(passphrase, file.version === 1 ? file.passphrase : file.passphrases)

/** What a derived passphrase opens, or null when it is nobody's. Trying each box costs nothing beside deriving. */
export function findProof(
  file: VaultKeyFile,
  derived: Uint8Array,
  systemSecret: Uint8Array | null,
): Proof | null {
  if (file.version === 1) {
    const key = unwrapKey(file.passphrase, derived, systemSecret)
    return key === null ? null : { key, holder: founder, derived }
  }
  const secrets = { derived, systemSecret: file.passphrases.withSystemSecret ? systemSecret : null }
  for (const { id, role, box } of file.passphrases.holders) {
    const key = openFor({ id, role }, box, secrets)
    if (key !== null) return { key, holder: { id, role }, derived }
  }
  return null
}

export interface NewKeyring {
  readonly key: Uint8Array
  readonly holder: VaultHolder
  readonly passphrase: string
  readonly recovery: Wrapping
  /** The system's secret as it is and as its store wrapped it; null where there is no store. */
  readonly systemSecret: { readonly plain: Uint8Array; readonly wrapped: Uint8Array } | null
}

/** A key file with one holder. */
export async function newKeyring(made: NewKeyring): Promise<Keyring> {
  const kdf = newKdf()
  const derived = await derive(made.passphrase, kdf)
  const systemSecret = made.systemSecret?.plain ?? null
  const box = sealFor(made.holder, made.key, { derived, systemSecret })
  derived.fill(0)
  return {
    version: 2,
    systemSecret:
      made.systemSecret === null ? null : Buffer.from(made.systemSecret.wrapped).toString('base64'),
    passphrases: { ...kdf, withSystemSecret: systemSecret !== null, holders: [{ ...made.holder, box }] },
    recovery: made.recovery,
  }
}

/** The second form of a file, the first one's only holder being proved by its passphrase. */
export function toKeyring(file: VaultKeyFile, proof: Proof, systemSecret: Uint8Array | null): Keyring {
  if (file.version === 2) return file
  const { salt, N, r, p, withSystemSecret } = file.passphrase
  const secrets = { derived: proof.derived, systemSecret: withSystemSecret ? systemSecret : null }
  return {
    version: 2,
    systemSecret: file.systemSecret,
    passphrases: {
      salt,
      N,
      r,
      p,
      withSystemSecret,
      holders: [{ ...founder, box: sealFor(founder, proof.key, secrets) }],
    },
    recovery: file.recovery,
  }
}

/** With one holder's box made anew, in its place, or added at the end. */
export function withHolder(
  keyring: Keyring,
  holder: VaultHolder,
  secrets: {
    readonly key: Uint8Array
    readonly derived: Uint8Array
    readonly systemSecret: Uint8Array | null
  },
): Keyring {
  const { withSystemSecret, holders } = keyring.passphrases
  const systemSecret = withSystemSecret ? secrets.systemSecret : null
  const box = sealFor(holder, secrets.key, { derived: secrets.derived, systemSecret })
  const sealed = { ...holder, box }
  const isThere = holders.some(({ id }) => id === holder.id)
  const after = isThere ? holders.map((one) => (one.id === holder.id ? sealed : one)) : [...holders, sealed]
  return { ...keyring, passphrases: { ...keyring.passphrases, holders: after } }
}

/** Without one holder's box. */
export const withoutHolder = (keyring: Keyring, holderId: string): Keyring => ({
  ...keyring,
  passphrases: {
    ...keyring.passphrases,
    holders: keyring.passphrases.holders.filter(({ id }) => id !== holderId),
  },
})
