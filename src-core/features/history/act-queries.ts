import type { ReadDb } from '#db/handle.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'

import type { ChangeLine } from './history-queries.ts'
import { namesOf } from './row-names.ts'

export interface ActChanges {
  readonly changes: readonly ChangeLine[]
  readonly count: number
  readonly names: Readonly<Record<string, string>>
}

/** The changes of one act, in their order, at most `limit`; null when the log has no such act. */
export function listChangesIn(db: ReadDb, txId: string, limit: number): ActChanges | null {
  const act = db.first(
    db.q
      .selectFrom('txn')
      .select(['hlc', 'actor', 'command', 'firstSeq', 'changeCount'])
      .where('txId', '=', txId),
  )
  if (act === undefined) return null
  const rows = db.all(
    db.q
      .selectFrom('change')
      .select(['seq', 'tbl as table', 'rowId', 'kind', 'col as column', 'old', 'new'])
      .where('seq', '>=', act.firstSeq)
      .where('seq', '<', act.firstSeq + act.changeCount)
      .orderBy('seq')
      .limit(limit),
  )
  const { hlc, actor, command } = act
  const changes = rows.map((row) => ({ ...row, at: parseHlc(hlc).ms, actor, command }))
  return { changes, count: act.changeCount, names: namesOf(db, idsSpokenOf(changes)) }
}

/** Every id in the changed rows and cells: `<series>@<day>#<host>` speaks of a series and of a host. */
function idsSpokenOf(changes: readonly ChangeLine[]): string[] {
  const texts = changes.flatMap((change) => [change.rowId, String(change.old), String(change.new)])
  return [...new Set(texts.flatMap((text) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []))]
}
