import { err, ok } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers } from '../../context.ts'
import { findVaultFile } from '../../vault-files.ts'

export const getFile: Handlers<typeof vaultContract>['getFile'] = ({ vault }, { fileId }) => {
  const file = findVaultFile(vault, fileId)
  return file === undefined ? err({ type: 'FileUnknown', fileId }) : ok(file)
}
