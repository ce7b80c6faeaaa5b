import { z } from 'zod'

import { task } from '../kernel/contract-kit.ts'
import { zInstant } from '../kernel/shapes.ts'
import { zListedBackup } from './backup-shapes.ts'

const zVaultCopyName = z.string().regex(/^coffre-\d{8}-\d{9}Z(-[0-9a-f]{8})?\.db$/)

/** The vault in the backups: sealed copies beside those of the place, each with the key file that opens it. */
export const vaultCopiesContract = {
  listVaultCopies: task(() => ({
    role: 'open',
    does: 'The sealed copies of the vault, here and in the outside folder, newest first, and whether one may be taken back.',
    input: z.strictObject({}),
    output: z.strictObject({
      copies: z.array(zListedBackup.extend({ kept: z.enum(['data', 'outside', 'both']) })),
      /** Null: no outside folder is chosen. */
      isOutsideThere: z.boolean().nullable(),
      /** Nothing was written in the vault since its last copy, or the place has no vault. */
      isUpToDate: z.boolean(),
      failedAt: zInstant.nullable(),
      /** `free`: there is no vault; `broken`: what is left of one goes aside; `taken`: a coordinator has to mean it. */
      room: z.enum(['free', 'broken', 'taken']),
    }),
  })),
  restoreVault: task(() => ({
    role: 'open',
    does: 'Puts a copy of the vault and its key file in place, locked; a vault that is here is set aside, never erased.',
    input: z.strictObject({
      copy: z.union([
        z.strictObject({ name: zVaultCopyName }),
        z.strictObject({ path: z.string().min(1).max(1000) }),
      ]),
      /** A coordinator who has the vault open means it. */
      replacing: z.boolean().default(false),
    }),
    output: z.strictObject({ restored: z.string(), keptAside: z.array(z.string()) }),
    refusals: {
      CopyNotFound: z.strictObject({}),
      /** The key file of the copy is not beside it, or does not read. */
      CopyIncomplete: z.strictObject({}),
      VaultInUse: z.strictObject({}),
    },
  })),
}
