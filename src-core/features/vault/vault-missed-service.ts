import { environmentErrorOf } from '#db/errors.ts'
import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { MissedTries } from '#shared/vault/missed-tries-shapes.ts'

import type { TaskContext } from '../../context.ts'
import { triesPath } from './vault-proof.ts'
import { writeInVault } from './vault-register-service.ts'
import { clearMissed, findMissed, type MissedTries as CountedTries } from './vault-tries.ts'

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
  const missed = findMissed(path)
  const fresh = missed !== null && missed.tries > slips ? missed : null
  const unheard = isCoordinator ? listUnheard(opened.db) : []
  const all = [...unheard, ...(fresh === null ? [] : [fresh])]
  keepTelling(context, { fresh, unheard, coordinatorToldAt: isCoordinator ? context.now() : null })
  if (all.length === 0) return null
  return {
    tries: all.reduce((sum, { tries }) => sum + tries, 0),
    since: Math.min(...all.map(({ since }) => since)),
  }
}

interface Telling {
  readonly fresh: CountedTries | null
  readonly unheard: readonly { readonly id: string }[]
  /** Null: a treasurer is told, and the next coordinator still has to be. */
  readonly coordinatorToldAt: number | null
}

/**
 * Into the history first, out of the file after: told twice is better than never. Where the disk takes no more, the
 * vault is open all the same, and the next one who opens it is told again.
 */
function keepTelling(context: TaskContext, { fresh, unheard, coordinatorToldAt }: Telling): void {
  try {
    if (fresh !== null || unheard.length > 0)
      writeInVault(context, 'vault.missedTries', (vault) => {
        if (fresh !== null)
          vault.run(
            vault.q.insertInto('missedTries').values({ id: context.newId(), ...fresh, coordinatorToldAt }),
          )
        for (const { id } of unheard)
          vault.run(vault.q.updateTable('missedTries').set({ coordinatorToldAt }).where('id', '=', id))
      })
    if (fresh !== null || coordinatorToldAt !== null) clearMissed(triesPath(context))
  } catch (error) {
    if (environmentErrorOf(error) === null) throw error
  }
}

const listUnheard = (vault: ReadDb<VaultSchema>) =>
  vault.all(vault.q.selectFrom('missedTries').selectAll().where('coordinatorToldAt', 'is', null))
