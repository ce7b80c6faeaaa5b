import type { dayContract } from '#shared/day/day-contract.ts'
import { ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { listItems, listNotes, listTicked } from './day-queries.ts'
import { addNote, finishNote, setItems, tickItem } from './day-service.ts'

export const dayHandlers: Handlers<typeof dayContract> = {
  getDay: ({ db, today }, input) => {
    const date = input.date ?? today
    const ticked = new Set(listTicked(db, date))
    const checklist = listItems(db).map((item) => ({ ...item, done: ticked.has(item.itemId) }))
    return ok({ date, notes: listNotes(db), checklist })
  },
  addNote,
  finishNote,
  tick: tickItem,
  listItems: ({ db }) => ok({ items: listItems(db) }),
  setItems,
}
