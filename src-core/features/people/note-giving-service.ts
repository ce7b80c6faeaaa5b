import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'
import type { notesGivenContract } from '#shared/people/notes-given-contract.ts'

import type { Handlers, VaultCommandContext } from '../../context.ts'
import { derivedId } from '../../derived-id.ts'
import { findNote } from './note-queries.ts'
import { findPerson } from './person-queries.ts'

type NotesGiven = Handlers<typeof notesGivenContract>

interface Giving {
  readonly noteId: string
  readonly givenOn: LocalDate
  readonly personId: string
  readonly language: NoteLanguage
}

const findGiven = ({ vault }: VaultCommandContext, givenId: string) =>
  vault.first(vault.q.selectFrom('informationNoteGiven').selectAll().where('id', '=', givenId))

/** Writes that one person was given one version. Its id comes from both: noted twice, it is one row. */
function give(
  context: VaultCommandContext,
  { noteId, givenOn, personId, language }: Giving,
): Result<string, RefusalOf<(typeof notesGivenContract)['giveNote']>> {
  const { vault, today } = context
  const note = findNote(vault, noteId)
  if (note === undefined) return err({ type: 'NoteUnknown', noteId })
  if (note === 'draft') return err({ type: 'NoteNotPublished', noteId })
  if (givenOn > today) return err({ type: 'DateToCome', today })
  if (findPerson(vault, personId) === undefined) return err({ type: 'PersonUnknown', personId })
  const givenId = derivedId('informationNoteGiven', personId, noteId)
  if (findGiven(context, givenId) !== undefined) return err({ type: 'AlreadyGiven', givenId, personId })
  const unsigned = { signature: 'none', signedOn: null, drawing: null } as const
  vault.run(
    vault.q
      .insertInto('informationNoteGiven')
      .values({ id: givenId, personId, noteId, language, givenOn, ...unsigned }),
  )
  return ok(givenId)
}

export const giveNote: NotesGiven['giveNote'] = (context, giving) => {
  const given = give(context, giving)
  return given.ok ? ok({ givenId: given.value }) : given
}

export const giveNotes: NotesGiven['giveNotes'] = (context, { people, ...note }) => {
  const givenIds: string[] = []
  for (const person of people) {
    const given = give(context, { ...note, ...person })
    if (!given.ok) return given
    givenIds.push(given.value)
  }
  return ok({ givenIds })
}

export const signNote: NotesGiven['signNote'] = (context, { givenId, signature, signedOn, drawing }) => {
  const { vault, today } = context
  const given = findGiven(context, givenId)
  if (given === undefined) return err({ type: 'GivenUnknown', givenId })
  if (given.signature !== 'none') return err({ type: 'AlreadySigned', givenId })
  if ((signature === 'screen') !== (drawing !== null)) return err({ type: 'DrawingMissing' })
  if (signedOn > today) return err({ type: 'DateToCome', today })
  if (signedOn < given.givenOn) return err({ type: 'SignedBeforeGiven', givenOn: given.givenOn })
  vault.run(
    vault.q
      .updateTable('informationNoteGiven')
      .set({ signature, signedOn, drawing })
      .where('id', '=', givenId),
  )
  return ok({})
}

export const withdrawGiven: NotesGiven['withdrawGiven'] = ({ vault }, { givenId }) => {
  const removed = vault.run(vault.q.deleteFrom('informationNoteGiven').where('id', '=', givenId))
  return removed === 0 ? err({ type: 'GivenUnknown', givenId }) : ok({})
}
