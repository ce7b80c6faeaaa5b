import { z } from 'zod'

import { vaultFileKinds } from './vault-file-rules.ts'

/** The name of a file kept in the vault: the SHA-256 of its bytes, in hexadecimal. */
export const zVaultFileId = z.string().regex(/^[0-9a-f]{64}$/)

/** A file kept in the vault, without its bytes: what a list shows of it. */
export const zVaultFile = z.strictObject({
  fileId: zVaultFileId,
  fileName: z.string(),
  mediaType: z.enum(vaultFileKinds),
  size: z.int(),
})
export type VaultFile = z.infer<typeof zVaultFile>

export const vaultFileRefusals = {
  /** `kind`: neither a JPEG, a PNG, a WebP nor a PDF by its first bytes. `size`: more than 10 MB. */
  FileNotAccepted: z.strictObject({ why: z.enum(['kind', 'size']) }),
}
