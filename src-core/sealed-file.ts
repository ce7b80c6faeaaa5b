import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

import { z } from 'zod'

/** As strong as the vault's own passphrases (security.md, line 8). */
const strength = { N: 2 ** 17, r: 8, p: 1 } as const

/**
 * A file that a passphrase opens: JSON, so that it can be read in twenty years without this application (ADR 0015).
 * `sealed` is AES-256-GCM under scrypt(passphrase in NFKC, salt), its 16 bytes of tag at the end; the authenticated
 * data are the words of `format`.
 */
const zSealedFile = z.strictObject({
  format: z.literal('lieu-de-liens sealed file 1'),
  fileName: z.string(),
  mediaType: z.string(),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    salt: z.base64(),
    N: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(32),
    p: z.int().min(1).max(16),
  }),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.base64(),
  sealed: z.base64(),
})

export interface PlainFile {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const derive = (
  passphrase: string,
  salt: Uint8Array,
  { N, r, p }: { readonly N: number; readonly r: number; readonly p: number },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

const format = 'lieu-de-liens sealed file 1'

/** Seals a file under a passphrase that is kept nowhere. */
export async function sealFile(
  { fileName, mediaType, bytes }: PlainFile,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const key = await derive(passphrase, salt, strength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(format))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  key.fill(0)
  const content = {
    format,
    fileName,
    mediaType,
    kdf: { name: 'scrypt', salt: salt.toString('base64'), ...strength },
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  }
  return new Uint8Array(Buffer.from(`${JSON.stringify(content, null, 2)}\n`))
}

/** The file that was sealed, or what is wrong: it is no such file (or was changed), or the passphrase is another. */
export async function openSealedFile(
  bytes: Uint8Array,
  passphrase: string,
): Promise<PlainFile | 'not sealed' | 'wrong passphrase'> {
  const read = zSealedFile.safeParse(parseJson(bytes))
  if (!read.success) return 'not sealed'
  const { fileName, mediaType, kdf, nonce, sealed } = read.data
  // More than this would fill the memory before anything is known of the file.
  if (kdf.N * kdf.r > 2 ** 23) return 'not sealed'
  const key = await derive(passphrase, Buffer.from(kdf.salt, 'base64'), kdf)
  const box = Buffer.from(sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64')).setAAD(
      Buffer.from(format),
    )
    decipher.setAuthTag(box.subarray(-16))
    const plain = Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()])
    return { fileName, mediaType, bytes: new Uint8Array(plain) }
  } catch {
    return 'wrong passphrase'
  } finally {
    key.fill(0)
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
