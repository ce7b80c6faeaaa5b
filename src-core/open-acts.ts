import type { WriteDb } from '#db/handle.ts'
import type { Act, CapturedOutcome } from '#db/transaction.ts'
import { type UndoLimits, undoTransaction } from '#db/undo.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'

import type { CommandContext, QueryContext, TaskContext } from './context.ts'
import type { RouterDeps, TierActs } from './router.ts'
import { appendOnlyTables, foundingTables, topicsOf } from './table-owners.ts'

/** The place's own file, which was open when the call began. */
export function openDb(deps: RouterDeps): WriteDb {
  const database = deps.database()
  if (database === null) throw new Error('no database is open')
  return database.db
}

const undoLimits: UndoLimits = { appendOnly: appendOnlyTables, founding: foundingTables }

/** One command, one transaction; after the commit every open screen is told what changed. */
function runCommand<T, E>(
  deps: RouterDeps,
  name: string,
  work: (context: CommandContext) => Result<T, E>,
): CapturedOutcome<Result<T, E>> {
  const database = deps.database()
  if (database === null) throw new Error('no database is open')
  const now = deps.now()
  const role = deps.role()
  const act: Act = { txId: deps.newId(), actor: role, command: name, now, undoes: null }
  const context: CommandContext = {
    db: database.db,
    now,
    today: localDateOf(now),
    newId: deps.newId,
    role,
    undo: (txId) => {
      act.undoes = txId
      return undoTransaction(deps.house.connection(), txId, undoLimits)
    },
  }
  const outcome = database.transactions.run(
    act,
    () => work(context),
    (result) => result.ok,
  )
  if (outcome.txId !== null) deps.house.announce(topicsOf(outcome.tables))
  return outcome
}

function taskContext(deps: RouterDeps, name: string): TaskContext {
  return {
    get db() {
      return openDb(deps)
    },
    now: deps.now,
    newId: deps.newId,
    role: deps.role(),
    house: deps.house,
    commit: (work) => runCommand(deps, name, work).value,
  }
}

function queryContext(deps: RouterDeps): QueryContext {
  const now = deps.now()
  return {
    get db() {
      return openDb(deps)
    },
    now,
    today: localDateOf(now),
    role: deps.role(),
    house: deps.house,
  }
}

/** What an entry of the open tier may use, by its kind. */
export const openActs = (deps: RouterDeps, name: string): TierActs<CommandContext> => ({
  queryContext: () => queryContext(deps),
  taskContext: () => taskContext(deps, name),
  run: (work) => runCommand(deps, name, work),
})
