import { z } from 'zod'

import { vaultCommand, vaultQuery, vaultTask } from '#shared/kernel/contract-kit.ts'
import { zFile, zId, zLanguage, zLocalDate, zTableFormat } from '#shared/kernel/shapes.ts'

import { noteRefusals, zDrawing, zNoteGiven, zNoteLanguage, zNoteVersion } from './note-shapes.ts'
import { peopleRefusals, zHostWithoutFile } from './people-shapes.ts'

const nothing = z.strictObject({})
const { PersonUnknown } = peopleRefusals
const { NoteUnknown, NoteNotPublished, AlreadyGiven, DateToCome } = noteRefusals
const { GivenUnknown, AlreadySigned, DrawingMissing, SignedBeforeGiven } = noteRefusals

const givingRefusals = { PersonUnknown, NoteUnknown, NoteNotPublished, AlreadyGiven, DateToCome }
const zPersonName = { firstName: z.string(), lastName: z.string() }

/** Who was given which version of the information note, and signed for it. */
export const notesGivenContract = {
  listMissingNotes: vaultQuery(() => ({
    role: 'coordinator',
    does: 'Who has not left and still lacks the version in force, never given any, an older one, or not signed; and hosts without a file.',
    input: nothing,
    output: z.strictObject({
      /** Null: none was published yet, nobody can have it. */
      current: z.strictObject({ noteId: zId, version: z.int() }).nullable(),
      /** How many people who have a file have not left, with or without the note. */
      people: z.int(),
      missing: z.array(
        z.strictObject({
          personId: zId,
          ...zPersonName,
          languages: z.array(z.string()),
          startDate: zLocalDate.nullable(),
          lack: z.enum(['never', 'older', 'notSigned']),
          /** The last version this person was given; for `notSigned`, the one to sign. */
          last: zNoteGiven.nullable(),
        }),
      ),
      /** Hosts of the open lists, not archived, who have no file: nothing can have been given to them. */
      hosts: z.array(zHostWithoutFile),
    }),
  })),
  listNotesGiven: vaultQuery(() => ({
    role: 'coordinator',
    does: 'The versions one person was given, newest first, and what they still lack of the one in force.',
    input: z.strictObject({ personId: zId }),
    output: z.strictObject({
      current: z.strictObject({ noteId: zId, version: z.int() }).nullable(),
      lack: z.enum(['never', 'older', 'notSigned']).nullable(),
      ...zPersonName,
      languages: z.array(z.string()),
      given: z.array(zNoteGiven),
    }),
    refusals: { PersonUnknown },
  })),
  getNoteSheet: vaultQuery(() => ({
    role: 'coordinator',
    does: 'What a sheet of paper needs: a version, for whom, and the signature; blank without a person.',
    input: z.strictObject({ noteId: zId, personId: zId.nullable() }),
    output: z.strictObject({
      note: zNoteVersion,
      person: z.strictObject(zPersonName).nullable(),
      given: z.strictObject({ ...zNoteGiven.shape, drawing: z.string().nullable() }).nullable(),
    }),
    refusals: { NoteUnknown, NoteNotPublished, PersonUnknown },
  })),
  exportMissingNotes: vaultTask(() => ({
    role: 'coordinator',
    does: 'The list of who still lacks the version in force, as a CSV or XLSX file, in the language asked.',
    input: z.strictObject({ format: zTableFormat, language: zLanguage }),
    output: zFile,
  })),
  giveNote: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes that a person was given a version, in one language, on a day.',
    input: z.strictObject({ personId: zId, noteId: zId, language: zNoteLanguage, givenOn: zLocalDate }),
    output: z.strictObject({ givenId: zId }),
    refusals: givingRefusals,
  })),
  giveNotes: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes that several people were given a version on one day, each in a language; all of them or none.',
    input: z.strictObject({
      noteId: zId,
      givenOn: zLocalDate,
      people: z
        .array(z.strictObject({ personId: zId, language: zNoteLanguage }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ givenIds: z.array(zId) }),
    refusals: givingRefusals,
  })),
  signNote: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Notes that a person signed for receipt, on paper or on the screen; on the screen with what was drawn.',
    input: z.strictObject({
      givenId: zId,
      signature: z.enum(['paper', 'screen']),
      signedOn: zLocalDate,
      drawing: zDrawing.nullable().default(null),
    }),
    output: nothing,
    refusals: { GivenUnknown, AlreadySigned, DrawingMissing, DateToCome, SignedBeforeGiven },
  })),
  withdrawGiven: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Takes away a giving noted by mistake, with its signature; it can be taken back.',
    input: z.strictObject({ givenId: zId }),
    output: nothing,
    refusals: { GivenUnknown },
  })),
}
