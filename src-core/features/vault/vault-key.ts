import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

import { z } from 'zod'

/** scrypt at the strength of security.md, line 8: 128 MiB and about half a second a try. */
export const vaultKdf = { N: 2 ** 17, r: 8, p: 1 } as const

const zBox = z.strictObject({ nonce: z.base64(), sealed: z.base64() })
const zWrapping = z.strictObject({
  salt: z.base64(),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  /** True when the operating system's secret is mixed in: the file alone, on another PC, opens nothing. */
  withSystemSecret: z.boolean(),
  box: zBox,
})
export type Wrapping = z.infer<typeof zWrapping>

export const zVaultKeyFile = z.strictObject({
  version: z.literal(1),
  systemSecret: z.base64().nullable(),
  passphrase: zWrapping,
  recovery: zWrapping,
})
export type VaultKeyFile = z.infer<typeof zVaultKeyFile>

/** The vault's key file, or null when it is gone, cut or scribbled on. */
export function readVaultKeyFile(path: string): VaultKeyFile | null {
  if (!existsSync(path)) return null
  try {
    return zVaultKeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

const derive = (
  secret: string,
  salt: Uint8Array,
  { N, r, p }: { N: number; r: number; p: number },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(secret.normalize('NFKC'), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

const wrappingKey = (derived: Uint8Array, systemSecret: Uint8Array | null): Uint8Array =>
  new Uint8Array(
    hkdfSync('sha256', derived, systemSecret ?? new Uint8Array(0), 'lieu-de-liens vault key', 32),
  )

/** Seals the vault's key under a passphrase (and the system's secret when there is one), AES-256-GCM. */
export async function wrapKey(
  key: Uint8Array,
  secret: string,
  systemSecret: Uint8Array | null,
): Promise<Wrapping> {
  const salt = randomBytes(16)
  const kek = wrappingKey(await derive(secret, salt, vaultKdf), systemSecret)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  const box = { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
  return { salt: salt.toString('base64'), ...vaultKdf, withSystemSecret: systemSecret !== null, box }
}

/** The vault's key, or null when the passphrase (or the system's secret) is not the right one. */
export async function unwrapKey(
  wrapping: Wrapping,
  secret: string,
  systemSecret: Uint8Array | null,
): Promise<Uint8Array | null> {
  const derived = await derive(secret, Buffer.from(wrapping.salt, 'base64'), wrapping)
  const kek = wrappingKey(derived, wrapping.withSystemSecret ? systemSecret : null)
  const sealed = Buffer.from(wrapping.box.sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(wrapping.box.nonce, 'base64'))
  decipher.setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}

/** Letters and digits that no one confuses when copying from paper (Crockford's base 32: no I, L, O, U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 160 bits as eight groups of four: `7K2M-…`. */
export function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(32), (byte) => alphabet[byte & 31] ?? '0').join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

/** What a person typed from the sheet, as it was printed: case, spaces and look-alikes do not matter. */
export function readRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}
