import type { ReadDb } from '#db/handle.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

export interface ChecklistItem {
  readonly itemId: string
  readonly moment: 'opening' | 'closing'
  readonly label: string
}

/** The lines in use, opening first, in the order the place chose. */
export function listItems(db: ReadDb): ChecklistItem[] {
  return db
    .all(
      db.q
        .selectFrom('checklistItem')
        .selectAll()
        .where('active', '=', 1)
        .orderBy('moment', 'desc')
        .orderBy('position'),
    )
    .map((row) => ({ itemId: row.id, moment: row.moment as ChecklistItem['moment'], label: row.label }))
}

export function listTicked(db: ReadDb, date: LocalDate): string[] {
  return db
    .all(db.q.selectFrom('checklistTick').select('itemId').where('date', '=', date).where('done', '=', 1))
    .map((row) => row.itemId)
}

/** The words still on the board, oldest first. */
export function listNotes(db: ReadDb): { noteId: string; text: string; createdAt: number }[] {
  return db
    .all(db.q.selectFrom('teamNote').selectAll().where('doneAt', 'is', null).orderBy('createdAt').limit(50))
    .map((row) => ({ noteId: row.id, text: row.text, createdAt: row.createdAt }))
}
