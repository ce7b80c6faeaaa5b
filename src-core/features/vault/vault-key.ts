import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'

import type { VaultHolder } from '../../house.ts'
import type { Box, Kdf, Wrapping } from './vault-key-file.ts'

/** scrypt at the strength of security.md, line 8: 128 MiB and about half a second a try. */
export const vaultKdf = { N: 2 ** 17, r: 8, p: 1 } as const

/** A new salt, with the strength of today; the file keeps both, so that an older one opens for ever. */
export const newKdf = (): Kdf => ({ salt: randomBytes(16).toString('base64'), ...vaultKdf })

/** The one slow step of an unlock: what a typed secret becomes, 32 bytes, whoever's it is. */
export function derive(secret: string, { salt, N, r, p }: Kdf): Promise<Uint8Array> {
  const options = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

const wrappingKey = (derived: Uint8Array, systemSecret: Uint8Array | null, info: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', derived, systemSecret ?? new Uint8Array(0), info, 32))

/** AES-256-GCM; `told` is not hidden but sealed with the rest: changed, the box opens no more. */
function seal(key: Uint8Array, kek: Uint8Array, told: string): Box {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce)
  cipher.setAAD(Buffer.from(told))
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
}

function openBox(box: Box, kek: Uint8Array, told: string): Uint8Array | null {
  const sealed = Buffer.from(box.sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(box.nonce, 'base64'))
    decipher.setAAD(Buffer.from(told))
    decipher.setAuthTag(sealed.subarray(-16))
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}

/** What one person's box is sealed with: who it is and what they may do, which nobody can edit in the file. */
const toldOf = ({ id, role }: VaultHolder): string => `${id}\n${role}`
const infoOf = ({ id }: VaultHolder): string => `lieu-de-liens vault holder ${id}`

/** Seals the vault's key for one person, under what their passphrase became and the system's secret, if any. */
export const sealFor = (
  holder: VaultHolder,
  key: Uint8Array,
  secrets: { readonly derived: Uint8Array; readonly systemSecret: Uint8Array | null },
): Box => seal(key, wrappingKey(secrets.derived, secrets.systemSecret, infoOf(holder)), toldOf(holder))

/** The vault's key out of one person's box, or null when the passphrase is not theirs. */
export const openFor = (
  holder: VaultHolder,
  box: Box,
  secrets: { readonly derived: Uint8Array; readonly systemSecret: Uint8Array | null },
): Uint8Array | null =>
  openBox(box, wrappingKey(secrets.derived, secrets.systemSecret, infoOf(holder)), toldOf(holder))

const plainInfo = 'lieu-de-liens vault key'

/** Seals the vault's key under a secret of its own salt, without the system's: for the recovery code. */
export async function wrapKey(key: Uint8Array, secret: string): Promise<Wrapping> {
  const kdf = newKdf()
  const box = seal(key, wrappingKey(await derive(secret, kdf), null, plainInfo), '')
  return { ...kdf, withSystemSecret: false, box }
}

/** The vault's key, or null when the secret is not the right one; `derived` is what the secret became. */
export function unwrapKey(
  wrapping: Wrapping,
  derived: Uint8Array,
  systemSecret: Uint8Array | null,
): Uint8Array | null {
  return openBox(
    wrapping.box,
    wrappingKey(derived, wrapping.withSystemSecret ? systemSecret : null, plainInfo),
    '',
  )
}
