import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import { parseHlc } from '#shared/kernel/hlc.ts'

import { findUndoing, logOf, mayUndo, undoneIn } from '../../logged-acts.ts'
import { appendOnlyTables, foundingTables, tablesHiddenFrom } from '../../table-owners.ts'
import { dayOfCount, nameOf } from './row-names.ts'

export interface Act {
  readonly txId: string
  readonly at: number
  readonly actor: string
  readonly command: string
  readonly changes: number
  readonly subjects: { table: string; rowId: string; name: string; day: string | null }[]
  readonly undoable: boolean
  readonly undoneBy: string | null
  readonly undoes: { txId: string; command: string } | null
}

const subjectsShown = 5

export interface ActsAsked {
  readonly limit: number
  readonly before: number | null
  /** False: without the taps of the counter. */
  readonly taps: boolean
  /** Who asks: some rows are for the coordination alone. */
  readonly role: Role
}

/** The latest acts, newest first; `next` is the place to go on from, or null at the beginning of the log. */
export function listActs(
  db: ReadDb,
  { limit, before, taps, role }: ActsAsked,
): { acts: Act[]; next: number | null } {
  const rows = db.all(
    db.q
      .selectFrom('txn')
      .select(['tx', 'txId', 'hlc', 'actor', 'command', 'undoes', 'changeCount', 'firstSeq'])
      .$if(!taps, (query) => query.where('command', '!=', 'visits.tap'))
      .$if(before !== null, (query) => query.where('tx', '<', before ?? 0))
      .orderBy('tx', 'desc')
      .limit(limit),
  )
  const log = logOf(db)
  const acts = rows.map((row) => {
    const subjects = listSubjects(db, row, role)
    const undoneBy = findUndoing(log, row.txId)
    return {
      txId: row.txId,
      at: parseHlc(row.hlc).ms,
      actor: row.actor,
      command: row.command,
      changes: row.changeCount,
      subjects: subjects.map((subject) => ({
        ...subject,
        name: nameOf(db, subject.table, subject.rowId),
        day: dayOfCount(db, subject.table, subject.rowId),
      })),
      undoable: undoneBy === null && mayUndo(log, role, row) && !isFixed(db, row.firstSeq, row.changeCount),
      undoneBy,
      undoes: undoneIn(log, row.undoes),
    }
  })
  return { acts, next: rows.length < limit ? null : (rows.at(-1)?.tx ?? null) }
}

/** Whether one of its changes is never taken back, whatever came after: what was forgotten, an entry of a count, the place itself. */
function isFixed(db: ReadDb, firstSeq: number, count: number): boolean {
  const found = db.first(
    db.q
      .selectFrom('change')
      .select('seq')
      .where('seq', '>=', firstSeq)
      .where('seq', '<', firstSeq + count)
      .where((eb) =>
        eb.or([
          eb('redacted', '=', 1),
          eb('tbl', 'in', [...appendOnlyTables]),
          eb.and([eb('tbl', 'in', [...foundingTables]), eb('kind', '=', 'insert')]),
        ]),
      )
      .limit(1),
  )
  return found !== undefined
}

/** The act that founded the place is about the place, not about the holidays that came with it. */
function listSubjects(
  db: ReadDb,
  { firstSeq, changeCount: count }: { readonly firstSeq: number; readonly changeCount: number },
  role: Role,
): { table: string; rowId: string }[] {
  const touched = db.q
    .selectFrom('change')
    .select(['tbl as table', 'rowId'])
    .distinct()
    .where('seq', '>=', firstSeq)
    .where('seq', '<', firstSeq + Math.min(count, 200))
    .where('tbl', 'not in', idsIn(tablesHiddenFrom(role)))
    .limit(subjectsShown)
  const founded = db.all(touched.where('kind', '=', 'insert').where('tbl', 'in', [...foundingTables]))
  return founded.length > 0 ? founded : db.all(touched)
}

export interface ChangeLine {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly command: string
  readonly table: string
  readonly rowId: string
  readonly kind: 'insert' | 'update' | 'delete'
  readonly column: string | null
  readonly old: string | number | null
  readonly new: string | number | null
}

/** Every change of one row, newest first; none of a row that the role may not read. */
export function listChangesOf(db: ReadDb, rowId: string, role: Role): ChangeLine[] {
  const rows = db.all(
    db.q
      .selectFrom('change')
      .innerJoin('txn', 'txn.tx', 'change.tx')
      .select([
        'seq',
        'hlc',
        'actor',
        'command',
        'tbl as table',
        'rowId',
        'kind',
        'col as column',
        'old',
        'new',
      ])
      .where('rowId', '=', rowId)
      .where('tbl', 'not in', idsIn(tablesHiddenFrom(role)))
      .orderBy('seq', 'desc')
      .limit(500),
  )
  return rows.map(({ hlc, ...row }) => ({ ...row, at: parseHlc(hlc).ms }))
}
