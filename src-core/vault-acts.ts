import type { Act, CapturedOutcome } from '#db/transaction.ts'
import { undoTransaction } from '#db/undo.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'

import type { VaultCommandContext, VaultQueryContext, VaultTaskContext } from './context.ts'
import { openDb } from './open-acts.ts'
import type { RouterDeps, TierActs } from './router.ts'
import type { OpenVault } from './vault-door.ts'
import { vaultTopicsOf, vaultUndoLimits } from './vault-table-owners.ts'

/** Thrown when the vault closed between two moments of one call; the screen is told that it is locked. */
class VaultLocked extends Error {
  readonly code = 'VAULT_LOCKED'
}

function openedVault({ house }: RouterDeps): OpenVault {
  const opened = house.vault.opened()
  if (opened === null) throw new VaultLocked('the vault is closed')
  return opened
}

function queryContext(deps: RouterDeps): VaultQueryContext {
  const { db: vault, holder } = openedVault(deps)
  const now = deps.now()
  const today = localDateOf(now)
  return { db: openDb(deps), vault, holder, now, today, role: deps.role(), house: deps.house }
}

/** One command, one transaction of the vault; after the commit every open screen is told what changed. */
function runVaultCommand<T, E>(
  deps: RouterDeps,
  name: string,
  work: (context: VaultCommandContext) => Result<T, E>,
): CapturedOutcome<Result<T, E>> {
  const { connection, db: vault, transactions, holder } = openedVault(deps)
  const now = deps.now()
  const act: Act = { txId: deps.newId(), actor: holder.id, command: name, now, undoes: null }
  const context: VaultCommandContext = {
    db: openDb(deps),
    vault,
    holder,
    now,
    today: localDateOf(now),
    newId: deps.newId,
    role: deps.role(),
    undo: (txId) => {
      act.undoes = txId
      return undoTransaction(connection, txId, vaultUndoLimits)
    },
  }
  const outcome = transactions.run(
    act,
    () => work(context),
    (result) => result.ok,
  )
  if (outcome.txId !== null) deps.house.announce(vaultTopicsOf(outcome.tables))
  return outcome
}

/** A task waits: closed meanwhile, or opened again by somebody else, the vault is not the one it was asked of. */
function taskContext(deps: RouterDeps, name: string): VaultTaskContext {
  const opened = openedVault(deps)
  const still = (): OpenVault => {
    if (deps.house.vault.opened() !== opened) throw new VaultLocked('the vault was closed meanwhile')
    return opened
  }
  return {
    get db() {
      return openDb(deps)
    },
    get vault() {
      return still().db
    },
    holder: opened.holder,
    now: deps.now,
    newId: deps.newId,
    role: deps.role(),
    house: deps.house,
    commit: (work) => {
      still()
      return runVaultCommand(deps, name, work).value
    },
  }
}

/** What an entry of the vault may use, by its kind. The vault is open: the router looked. */
export const vaultActs = (deps: RouterDeps, name: string): TierActs<VaultCommandContext> => ({
  queryContext: () => queryContext(deps),
  taskContext: () => taskContext(deps, name),
  run: (work) => runVaultCommand(deps, name, work),
})
