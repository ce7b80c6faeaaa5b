import { z } from 'zod'

import { command, query } from '../kernel/contract-kit.ts'
import { zId, zInstant, zLine, zLines, zLocalDate } from '../kernel/shapes.ts'

/** A word for the next team: about the place (coffee machine, heating), never about a person who comes. */
const zText = zLines.min(1).max(280)
const zMoment = z.enum(['opening', 'closing'])
const zLabel = zLine.min(1).max(80)

const zItem = z.strictObject({ itemId: zId, moment: zMoment, label: z.string() })

export const dayContract = {
  getDay: query(() => ({
    role: 'open',
    does: 'The notes for the next team and the opening and closing lists of a day.',
    input: z.strictObject({ date: zLocalDate.nullable().default(null) }),
    output: z.strictObject({
      date: zLocalDate,
      notes: z.array(z.strictObject({ noteId: zId, text: z.string(), createdAt: zInstant })),
      checklist: z.array(z.strictObject({ ...zItem.shape, done: z.boolean() })),
    }),
  })),
  addNote: command(() => ({
    role: 'open',
    does: 'Leaves a word for the next team.',
    input: z.strictObject({ text: zText }),
    output: z.strictObject({ noteId: zId }),
  })),
  finishNote: command(() => ({
    role: 'open',
    does: 'Takes a word off the board: it is dealt with.',
    input: z.strictObject({ noteId: zId }),
    output: z.strictObject({}),
    refusals: { NoteNotFound: z.strictObject({}) },
  })),
  tick: command(() => ({
    role: 'open',
    does: 'Ticks or unticks a line of the opening or closing list for a day.',
    input: z.strictObject({ itemId: zId, date: zLocalDate, done: z.boolean() }),
    output: z.strictObject({}),
    refusals: { ItemNotFound: z.strictObject({}) },
  })),
  listItems: query(() => ({
    role: 'open',
    does: 'The lines of the opening and closing lists, in order.',
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(zItem) }),
  })),
  setItems: command(() => ({
    role: 'coordinator',
    does: 'Rewrites the opening and closing lists; a line that leaves keeps its past ticks.',
    input: z.strictObject({
      items: z.array(z.strictObject({ itemId: zId.nullable(), moment: zMoment, label: zLabel })).max(60),
    }),
    output: z.strictObject({}),
    refusals: { ItemNotFound: z.strictObject({}) },
  })),
}
