import type { ReadDb } from '#db/handle.ts'
import type { historyContract } from '#shared/history/history-contract.ts'
import { roleAllows } from '#shared/kernel/contract-kit.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'
import type { Instant } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { findAct, logOf, roleOf } from '../../logged-acts.ts'
import type { UndoneAct } from '../../undo-guard.ts'
import { guardRota } from '../rota/undo-queries.ts'

/** The features that may object; each judges the rows it owns. */
const guards = [guardRota]

function readUndone(db: ReadDb, txId: string, now: Instant): UndoneAct {
  const rows = db.all(
    db.q
      .selectFrom('txn')
      .innerJoin('change', 'change.tx', 'txn.tx')
      .select(['hlc', 'tbl as table', 'rowId', 'kind', 'old', 'new'])
      .where('txId', '=', txId),
  )
  const changes = rows.map(({ table, rowId, kind, old, new: written }) => ({
    table,
    rowId,
    row: kind === 'update' ? null : String(kind === 'insert' ? written : old),
  }))
  const hlc = rows[0]?.hlc
  return { at: hlc === undefined ? now : parseHlc(hlc).ms, now, changes }
}

/**
 * Writes the inverse of an act, unless something stands on it: rows that changed since, or, once they are turned
 * back, a rule of the place (see `UndoGuard`).
 */
export const undo: Handlers<typeof historyContract>['undo'] = (context, { txId }) => {
  const { db, now, role } = context
  const act = findAct(logOf(db), txId)
  if (act === undefined) return err({ type: 'UnknownTransaction' })
  if (act.undoneBy !== null) return err({ type: 'AlreadyUndone', by: act.undoneBy })
  if (!roleAllows(role, roleOf(act.command))) return err({ type: 'NotYours', command: act.command })
  const undone = readUndone(db, txId, now)
  const objections = guards.map((guard) => guard(db, undone))
  const refusal = context.undo(txId)
  if (refusal !== null) return err(refusal)
  for (const objectionOf of objections) {
    const objection = objectionOf()
    if (objection !== null) return err(objection)
  }
  return ok({ undone: txId })
}
