import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { vaultContract } from '#shared/vault/vault-contract.ts'

import { renewVaultCopies } from '../backup/vault-renewal-service.ts'
import type { AtTheDoor } from './vault-proof.ts'

type OldCopies = OutputOf<(typeof vaultContract)['revokeHolder']>['copies']

/**
 * After an act on who opens the vault: the key files of older copies still hold the boxes from before, so that a fresh
 * copy takes their place, here and in the outside folder. One that cannot be made never undoes the act.
 */
export async function renewOldCopies({ house, now }: AtTheDoor): Promise<OldCopies> {
  const { isFresh, isOutsideAway } = await renewVaultCopies(house, now())
  if (!isFresh) return 'kept'
  return isOutsideAway ? 'outsideAway' : 'renewed'
}
