import { existsSync, readFileSync } from 'node:fs'

import { z } from 'zod'

import { writeSecretFile } from '../../key-file.ts'

const zBox = z.strictObject({ nonce: z.base64(), sealed: z.base64() })
export type Box = z.infer<typeof zBox>

const kdfFields = { salt: z.base64(), N: z.int(), r: z.int(), p: z.int() }
const zKdf = z.strictObject(kdfFields)
/** How a typed secret becomes a key: scrypt, its salt and its strength. */
export type Kdf = z.infer<typeof zKdf>

const zWrapping = z.strictObject({
  ...kdfFields,
  /** True when the operating system's secret is mixed in: the file alone, on another PC, opens nothing. */
  withSystemSecret: z.boolean(),
  box: zBox,
})
export type Wrapping = z.infer<typeof zWrapping>

/** The first form: one passphrase. It is read and opens for ever, and takes the second form at its next change. */
const zFirstForm = z.strictObject({
  version: z.literal(1),
  systemSecret: z.base64().nullable(),
  passphrase: zWrapping,
  recovery: zWrapping,
})

const zSealedHolder = z.strictObject({
  id: z.string().regex(/^[\w-]{1,64}$/),
  role: z.enum(['treasurer', 'coordinator']),
  box: zBox,
})
export type SealedHolder = z.infer<typeof zSealedHolder>

/**
 * The second form: as many people as needed, each with a box of their own round the same vault key. They share one
 * salt, so that an unlock derives once however many they are (ADR 0013). No name is in it: names are in the vault.
 */
const zSecondForm = z.strictObject({
  version: z.literal(2),
  systemSecret: z.base64().nullable(),
  passphrases: z.strictObject({
    ...kdfFields,
    withSystemSecret: z.boolean(),
    holders: z.array(zSealedHolder).min(1),
  }),
  recovery: zWrapping,
})

export const zVaultKeyFile = z.discriminatedUnion('version', [zFirstForm, zSecondForm])
export type VaultKeyFile = z.infer<typeof zVaultKeyFile>
export type Keyring = z.infer<typeof zSecondForm>

/** The vault's key file, or null when it is gone, cut or scribbled on. */
export function readVaultKeyFile(path: string): VaultKeyFile | null {
  if (!existsSync(path)) return null
  try {
    return zVaultKeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

export const writeVaultKeyFile = (path: string, keyring: Keyring): void =>
  writeSecretFile(path, `${JSON.stringify(keyring)}\n`)

/** Whether the system's secret is needed besides a passphrase. */
export const needsSystemSecret = (file: VaultKeyFile): boolean =>
  file.version === 1 ? file.passphrase.withSystemSecret : file.passphrases.withSystemSecret
