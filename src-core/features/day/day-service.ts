import type { dayContract } from '#shared/day/day-contract.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { CommandContext, Handlers } from '../../context.ts'

type Day = Handlers<typeof dayContract>

export const addNote: Day['addNote'] = ({ db, newId, now }, { text }) => {
  const noteId = newId()
  db.run(db.q.insertInto('teamNote').values({ id: noteId, text, createdAt: now, doneAt: null }))
  return ok({ noteId })
}

export const finishNote: Day['finishNote'] = ({ db, now }, { noteId }) => {
  const done = db.run(
    db.q.updateTable('teamNote').set({ doneAt: now }).where('id', '=', noteId).where('doneAt', 'is', null),
  )
  return done === 0 ? err({ type: 'NoteNotFound' }) : ok({})
}

const itemExists = ({ db }: CommandContext, itemId: string): boolean =>
  db.first(db.q.selectFrom('checklistItem').select('id').where('id', '=', itemId)) !== undefined

/** The tick's id is the line and the day: the same tick on two PCs is one row. */
export const tickItem: Day['tick'] = (context, { itemId, date, done }) => {
  if (!itemExists(context, itemId)) return err({ type: 'ItemNotFound' })
  const { db, now } = context
  const values = { done: done ? 1 : 0, changedAt: now } as const
  db.run(
    db.q
      .insertInto('checklistTick')
      .values({ id: `${itemId}@${date}`, itemId, date, ...values })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(values)),
  )
  return ok({})
}

export const setItems: Day['setItems'] = (context, { items }) => {
  const { db, newId } = context
  if (items.some((item) => item.itemId !== null && !itemExists(context, item.itemId)))
    return err({ type: 'ItemNotFound' })
  db.run(db.q.updateTable('checklistItem').set({ active: 0 }).where('active', '=', 1))
  for (const [position, { itemId, moment, label }] of items.entries()) {
    const values = { moment, label, position, active: 1 } as const
    if (itemId === null) db.run(db.q.insertInto('checklistItem').values({ id: newId(), ...values }))
    else db.run(db.q.updateTable('checklistItem').set(values).where('id', '=', itemId))
  }
  return ok({})
}
