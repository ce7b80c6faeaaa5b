import { existsSync, readFileSync } from 'node:fs'

import { ok } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, QueryContext } from '../../context.ts'
import { zVaultKeyFile } from './vault-key.ts'
import { createVault, recoverVault, renewSheet, unlockVault } from './vault-service.ts'
import { remainingWait } from './vault-tries.ts'

const keyStoreOf = (context: QueryContext): 'system' | 'none' => {
  const path = context.house.paths.vaultKey
  if (existsSync(path)) {
    const file = zVaultKeyFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return file.success && file.data.systemSecret !== null ? 'system' : 'none'
  }
  const open = JSON.parse(readFileSync(context.house.paths.lieuKey, 'utf8')) as { keptBy?: unknown }
  return open.keptBy === 'system' ? 'system' : 'none'
}

export const vaultHandlers: Handlers<typeof vaultContract> = {
  getStatus: (context) =>
    ok({
      state: context.house.vault.state(),
      keyStore: keyStoreOf(context),
      waitMs: remainingWait(`${context.house.paths.vaultKey}.tries`, context.now),
    }),
  create: createVault,
  unlock: unlockVault,
  recover: recoverVault,
  renewSheet,
  lock: async (context) => {
    context.house.vault.close()
    context.house.announce(['vault'])
    return ok({})
  },
}
