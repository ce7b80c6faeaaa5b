import { contract } from '#shared/contract.ts'
import type { auditContract, historyContract } from '#shared/history/history-contract.ts'
import type { Entry, Role } from '#shared/kernel/contract-kit.ts'
import { roleAllows } from '#shared/kernel/contract-kit.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { runHeavyWork } from '../../heavy-work.ts'
import { listChangesIn } from './act-queries.ts'
import { findAct, listActs, listChangesOf } from './history-queries.ts'

type History = Handlers<typeof historyContract>

/** The role a logged command asked for; taking an act back asks for the same. */
function roleOf(command: string): Role {
  const [feature = '', name = ''] = command.split('.')
  const entries = (contract as Readonly<Record<string, Readonly<Record<string, Entry>>>>)[feature]
  return entries?.[name]?.role ?? 'coordinator'
}

const undo: History['undo'] = (context, { txId }) => {
  const act = findAct(context.db, txId)
  if (act === undefined) return err({ type: 'UnknownTransaction' })
  if (act.undoneBy !== null) return err({ type: 'AlreadyUndone', by: act.undoneBy })
  if (!roleAllows(context.role, roleOf(act.command))) return err({ type: 'NotYours', command: act.command })
  const refusal = context.undo(txId)
  return refusal === null ? ok({ undone: txId }) : err(refusal)
}

export const historyHandlers: History = {
  listActs: ({ db }, asked) => ok(listActs(db, asked)),
  listChangesIn: ({ db }, { txId, limit }) => {
    const found = listChangesIn(db, txId, limit)
    return found === null ? err({ type: 'UnknownTransaction' }) : ok(found)
  },
  listChangesOf: ({ db }, { rowId }) => ok({ changes: listChangesOf(db, rowId) }),
  undo,
}

export const auditHandlers: Handlers<typeof auditContract> = {
  verify: async ({ house }) =>
    ok(
      await runHeavyWork({
        job: 'verifyChain',
        path: house.paths.lieu,
        key: house.databaseKey(),
        input: null,
      }),
    ),
}
