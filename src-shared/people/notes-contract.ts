import { z } from 'zod'

import { vaultCommand, vaultQuery } from '#shared/kernel/contract-kit.ts'
import { zId, zLocalDate } from '#shared/kernel/shapes.ts'

import { noteRefusals, zNoteFacts, zNoteText, zNoteVersion } from './note-shapes.ts'
import { notesGivenContract } from './notes-given-contract.ts'

const nothing = z.strictObject({})
const { NothingToPublish, NoteFactMissing, NoteWordUnknown, NoteBlankLeft } = noteRefusals

/** The information note of the law of 3 July 2005 (art. 4): its text, its versions, who was given which. */
export const notesContract = {
  getNote: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The information note in force, and the text being prepared: the shipped template before any was published.',
    input: nothing,
    output: z.strictObject({
      current: zNoteVersion.nullable(),
      draft: z
        .strictObject({
          version: z.int(),
          textFr: z.string(),
          textNl: z.string(),
          /** Nobody wrote in it yet: it is what the application ships. */
          isTemplate: z.boolean(),
        })
        .nullable(),
      /** What the words in braces stand for today. */
      facts: zNoteFacts,
    }),
  })),
  listNoteVersions: vaultQuery(() => ({
    role: 'coordinator',
    does: 'Every published version, newest first, with how many people were given it and how many signed.',
    input: nothing,
    output: z.strictObject({
      versions: z.array(z.strictObject({ ...zNoteVersion.shape, given: z.int(), signed: z.int() })),
    }),
  })),
  draftNote: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Keeps the text of the next version while it is being written; nobody is given it yet.',
    input: z.strictObject({ textFr: zNoteText, textNl: zNoteText }),
    output: z.strictObject({ noteId: zId, version: z.int() }),
  })),
  discardDraft: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Drops the text being prepared; the published versions stay.',
    input: nothing,
    output: nothing,
    refusals: { NothingToPublish },
  })),
  publishNote: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Puts the text being prepared in force as the next version; from then on it never changes.',
    input: nothing,
    output: z.strictObject({ noteId: zId, version: z.int(), publishedOn: zLocalDate }),
    refusals: { NothingToPublish, NoteFactMissing, NoteWordUnknown, NoteBlankLeft },
  })),
  ...notesGivenContract,
}
