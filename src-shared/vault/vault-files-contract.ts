import { z } from 'zod'

import { vaultQuery } from '../kernel/contract-kit.ts'
import { zFile } from '../kernel/shapes.ts'
import { zVaultFileId } from './vault-file-shapes.ts'

export const vaultFilesContract = {
  getFile: vaultQuery(() => ({
    role: 'treasurer',
    does: 'A photo or a PDF kept in the vault: a receipt, a statement, a policy, an agreement.',
    input: z.strictObject({ fileId: zVaultFileId }),
    output: zFile,
    refusals: { FileUnknown: z.strictObject({ fileId: zVaultFileId }) },
  })),
}
