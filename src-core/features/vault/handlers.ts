import { ok } from '#shared/kernel/result.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import type { Handlers, QueryContext } from '../../context.ts'
import { keyKeptBy } from '../../key-file.ts'
import { listVaultActs } from './vault-act-queries.ts'
import { getFile } from './vault-file-queries.ts'
import { listHolders } from './vault-holder-queries.ts'
import {
  addHolder,
  changePassphrase,
  nameHolder,
  revokeHolder,
  setIdleMinutes,
} from './vault-holders-service.ts'
import { readVaultKeyFile } from './vault-key-file.ts'
import { missingPart } from './vault-parts.ts'
import { triesPath } from './vault-proof.ts'
import { recoverVault } from './vault-recovery-service.ts'
import { createVault, renewSheet, setVaultAside, unlockVault } from './vault-service.ts'
import { remainingWait } from './vault-tries.ts'
import { undoVaultAct } from './vault-undo-service.ts'

const keyStoreOf = (context: QueryContext): 'system' | 'none' => {
  const { paths, vault } = context.house
  if (vault.state() !== 'absent') return readVaultKeyFile(paths.vaultKey)?.systemSecret ? 'system' : 'none'
  return keyKeptBy(paths.lieuKey) === 'system' ? 'system' : 'none'
}

const stateOf = ({ house }: QueryContext): 'absent' | 'locked' | 'open' | 'keyLost' | 'fileLost' => {
  const state = house.vault.state()
  const missing = state === 'locked' ? missingPart(house.paths) : null
  if (missing === null) return state
  return missing === 'key' ? 'keyLost' : 'fileLost'
}

export const vaultHandlers: Handlers<typeof vaultContract> = {
  getStatus: (context) =>
    ok({
      state: stateOf(context),
      keyStore: keyStoreOf(context),
      role: context.house.vault.opened()?.holder.role ?? null,
      holderId: context.house.vault.opened()?.holder.id ?? null,
      ...(context.house.vault.idle() ?? { idleMinutes: null, closesInMs: null }),
      waitMs: remainingWait(triesPath(context), context.now),
    }),
  create: createVault,
  unlock: unlockVault,
  recover: recoverVault,
  renewSheet,
  setAside: setVaultAside,
  listHolders: ({ vault, holder }) => ok({ holders: listHolders(vault, holder.id) }),
  addHolder,
  nameHolder,
  revokeHolder,
  changePassphrase,
  setIdleMinutes,
  noteActivity: async ({ house }) => {
    house.vault.touch()
    return ok({})
  },
  listActs: ({ vault, role }, asked) => ok(listVaultActs(vault, { ...asked, role })),
  undo: undoVaultAct,
  getFile,
  lock: async (context) => {
    const { vault, announce } = context.house
    if (vault.opened() === null) return ok({})
    vault.close()
    announce(['vault'])
    return ok({})
  },
}
