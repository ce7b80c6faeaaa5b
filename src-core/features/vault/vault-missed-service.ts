import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { MissedTries } from '#shared/vault/missed-tries-shapes.ts'

import type { TaskContext } from '../../context.ts'
import { triesPath } from './vault-proof.ts'
import { writeInVault } from './vault-register-service.ts'
import { countMissed, takeMissed } from './vault-tries.ts'

/** Whoever opens has often slipped once or twice just before, and knows it: that is not told. */
const slips = 2

/**
 * What the one who has just opened the vault is told of the wrong tries before it, once; the vault's history keeps it. A
 * treasurer may be the one who tried: what a treasurer was told, the next coordinator is told as well. Null: nothing.
 */
export function tellMissedTries(context: TaskContext): MissedTries | null {
  const opened = context.house.vault.opened()
  if (opened === null) return null
  const isCoordinator = opened.holder.role === 'coordinator'
  const path = triesPath(context)
  const isWorthSaying = countMissed(path) > slips
  const missed = isWorthSaying || isCoordinator ? takeMissed(path) : null
  const fresh = isWorthSaying && missed !== null ? missed : null
  const unheard = isCoordinator ? listUnheard(opened.db) : []
  if (fresh === null && unheard.length === 0) return null
  const now = context.now()
  writeInVault(context, 'vault.missedTries', (vault) => {
    const coordinatorToldAt = isCoordinator ? now : null
    if (fresh !== null)
      vault.run(
        vault.q.insertInto('missedTries').values({ id: context.newId(), ...fresh, coordinatorToldAt }),
      )
    for (const { id } of unheard)
      vault.run(vault.q.updateTable('missedTries').set({ coordinatorToldAt }).where('id', '=', id))
  })
  const all = [...unheard, ...(fresh === null ? [] : [fresh])]
  return {
    tries: all.reduce((sum, { tries }) => sum + tries, 0),
    since: Math.min(...all.map(({ since }) => since)),
  }
}

const listUnheard = (vault: ReadDb<VaultSchema>) =>
  vault.all(vault.q.selectFrom('missedTries').selectAll().where('coordinatorToldAt', 'is', null))
