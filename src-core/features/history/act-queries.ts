import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'

import { tablesHiddenFrom } from '../../table-owners.ts'
import type { ChangeLine } from './history-queries.ts'
import { namesOf } from './row-names.ts'

export interface ActChanges {
  readonly changes: readonly ChangeLine[]
  readonly count: number
  readonly names: Readonly<Record<string, string>>
}

/**
 * The changes of one act that a role may read, in their order, at most `limit`; null when the log has no such act.
 */
export function listChangesIn(
  db: ReadDb,
  { txId, limit, role }: { readonly txId: string; readonly limit: number; readonly role: Role },
): ActChanges | null {
  const act = db.first(
    db.q
      .selectFrom('txn')
      .select(['hlc', 'actor', 'command', 'firstSeq', 'changeCount'])
      .where('txId', '=', txId),
  )
  if (act === undefined) return null
  const told = db.q
    .selectFrom('change')
    .where('seq', '>=', act.firstSeq)
    .where('seq', '<', act.firstSeq + act.changeCount)
    .where('tbl', 'not in', idsIn(tablesHiddenFrom(role)))
  const rows = db.all(
    told
      .select(['seq', 'tbl as table', 'rowId', 'kind', 'col as column', 'old', 'new'])
      .orderBy('seq')
      .limit(limit),
  )
  const counted = db.first(told.select((eb) => eb.fn.countAll<number>().as('count')))
  const { hlc, actor, command } = act
  const changes = rows.map((row) => ({ ...row, at: parseHlc(hlc).ms, actor, command }))
  return { changes, count: counted?.count ?? 0, names: namesOf(db, idsSpokenOf(changes)) }
}

/** Every id in the changed rows and cells: `<series>@<day>#<host>` speaks of a series and of a host. */
function idsSpokenOf(changes: readonly ChangeLine[]): string[] {
  const texts = changes.flatMap((change) => [change.rowId, String(change.old), String(change.new)])
  return [...new Set(texts.flatMap((text) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []))]
}
