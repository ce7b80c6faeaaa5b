import { createCipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'

/** Seals a key as the first form of `coffre.key` did, written out here by itself: no code of today makes one. */
function wrapping(key: Uint8Array, secret: string, systemSecret: Uint8Array | null) {
  const salt = randomBytes(16)
  const derived = scryptSync(secret.normalize('NFKC'), salt, 32, {
    N: 131_072,
    r: 8,
    p: 1,
    maxmem: 2 ** 28 + 2 ** 20,
  })
  const info = 'lieu-de-liens vault key'
  const kek = new Uint8Array(hkdfSync('sha256', derived, systemSecret ?? new Uint8Array(0), info, 32))
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  const box = { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') }
  return {
    salt: salt.toString('base64'),
    N: 131_072,
    r: 8,
    p: 1,
    withSystemSecret: systemSecret !== null,
    box,
  }
}

/** Writes the key file of a vault as the first version of the application left it. */
export function writeFirstForm(
  path: string,
  secrets: {
    readonly key: Uint8Array
    readonly passphrase: string
    readonly recoveryCode: string
    readonly system: { readonly plain: Uint8Array; readonly wrapped: Uint8Array }
  },
): void {
  const content = {
    version: 1,
    systemSecret: Buffer.from(secrets.system.wrapped).toString('base64'),
    passphrase: wrapping(secrets.key, secrets.passphrase, secrets.system.plain),
    recovery: wrapping(secrets.key, secrets.recoveryCode, null),
  }
  writeFileSync(path, `${JSON.stringify(content)}\n`)
}
