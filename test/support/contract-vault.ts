import type { Contract } from '#shared/contract.ts'
import type { Api } from '#shared/kernel/contract-kit.ts'

import { fillClaims } from './contract-claims.ts'
import { fillNotes } from './contract-notes.ts'
import { fillPayments } from './contract-payments.ts'
import { fillPeople } from './contract-people.ts'
import type { aVaultPlace } from './vault.ts'

/** What a step of `fillVault` is given: the place with its vault open, and the hosts that are in its rota. */
export interface VaultToFill {
  readonly place: Awaited<ReturnType<typeof aVaultPlace>>
  readonly api: Api<Contract>
  readonly hostIds: readonly string[]
}

/** Writes the founder as the vault's own making does. */
async function nameFounder({ place, api }: VaultToFill): Promise<string[]> {
  const { db, transactions, holder } = place.vault()
  const now = place.clock.now()
  transactions.run(
    { txId: crypto.randomUUID(), actor: holder.id, command: 'vault.create', now, undoes: null },
    () =>
      db.run(
        db.q
          .insertInto('vaultHolder')
          .values({ id: holder.id, name: 'Nadia', role: holder.role, addedAt: now, revokedAt: null }),
      ),
    () => true,
  )
  await api.vault.setIdleMinutes({ minutes: 20 })
  const answer = await api.vault.listActs({})
  return answer.ok ? answer.value.acts.map(({ txId }) => txId) : []
}

/**
 * What is written in the vault before the contract is tried on it, in this order, through the contract: each step
 * answers the ids of what it made, so that inputs often speak of something real. A feature adds its own step here.
 */
export const fillVault: readonly ((vault: VaultToFill) => Promise<readonly string[]>)[] = [
  nameFounder,
  fillClaims,
  fillPeople,
  fillNotes,
  fillPayments,
]
