import { z } from 'zod'

import { zId, zInstant, zLines, zLocalDate } from '#shared/kernel/shapes.ts'

import { type NoteFacts, noteFactNames, noteLanguages } from './note-text-rules.ts'
import { drawingPattern, maximumDrawing } from './signature-rules.ts'

export const zNoteLanguage = z.enum(noteLanguages)

/** The text of a note in one language: some four pages of A4 at most. */
export const zNoteText = zLines.min(1).max(12_000)

export const zNoteFacts = z.strictObject({
  place: z.string().nullable(),
  address: z.string().nullable(),
  contact: z.string().nullable(),
  insurer: z.string().nullable(),
  policy: z.string().nullable(),
}) satisfies z.ZodType<NoteFacts>

/** A version that was published: as it is for ever. */
export const zNoteVersion = z.strictObject({
  noteId: zId,
  version: z.int(),
  textFr: z.string(),
  textNl: z.string(),
  facts: zNoteFacts,
  publishedAt: zInstant,
})
export type NoteVersion = z.infer<typeof zNoteVersion>

/** What the pad of the screen drew: the path data of an SVG of 600 by 200. */
export const zDrawing = z.string().max(maximumDrawing).regex(drawingPattern)

/** A version somebody was given, and the signature for receipt. */
export const zNoteGiven = z.strictObject({
  givenId: zId,
  noteId: zId,
  version: z.int(),
  language: zNoteLanguage,
  givenOn: zLocalDate,
  signature: z.enum(['none', 'paper', 'screen']),
  signedOn: zLocalDate.nullable(),
})

const line = { language: zNoteLanguage, line: z.int() }

export const noteRefusals = {
  NoteUnknown: z.strictObject({ noteId: zId }),
  /** It is a draft: nobody can be given what may still change. */
  NoteNotPublished: z.strictObject({ noteId: zId }),
  /** Nothing was written since the last version. */
  NothingToPublish: z.strictObject({}),
  /** The text names something that is not known: the address of the place, or a valid policy. */
  NoteFactMissing: z.strictObject({ fact: z.enum(noteFactNames) }),
  /** A word in braces stands for nothing. */
  NoteWordUnknown: z.strictObject(line),
  /** Something in square brackets is still to be filled in. */
  NoteBlankLeft: z.strictObject(line),
  AlreadyGiven: z.strictObject({ givenId: zId, personId: zId }),
  GivenUnknown: z.strictObject({ givenId: zId }),
  AlreadySigned: z.strictObject({ givenId: zId }),
  /** Signed on the screen, and nothing was drawn; or the reverse. */
  DrawingMissing: z.strictObject({}),
  DateToCome: z.strictObject({ today: zLocalDate }),
  SignedBeforeGiven: z.strictObject({ givenOn: zLocalDate }),
}
