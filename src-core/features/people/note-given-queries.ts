import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { hasToBeTold, noteLackOf } from '#shared/people/note-giving-rules.ts'
import type { notesGivenContract } from '#shared/people/notes-given-contract.ts'

import type { Handlers, VaultQueryContext } from '../../context.ts'
import { listErasedPeople } from './erased-people-queries.ts'
import { listHostsWithoutFile } from './hosts-without-file-queries.ts'
import { findCurrentNote, findNote } from './note-queries.ts'
import { findPerson, listPersons } from './person-queries.ts'

type NotesGiven = Handlers<typeof notesGivenContract>

/** The givings, each with the version it is of, newest version first; of one person or of everybody. */
export function listGiven(vault: ReadDb<VaultSchema>, personId: string | null = null) {
  const all = vault.q
    .selectFrom('informationNoteGiven as given')
    .innerJoin('informationNote as note', 'note.id', 'given.noteId')
    .select(['given.id as givenId', 'given.personId', 'given.noteId', 'note.version', 'given.language'])
    .select(['given.givenOn', 'given.signature', 'given.signedOn'])
    .orderBy('note.version', 'desc')
  return vault.all(personId === null ? all : all.where('given.personId', '=', personId))
}
type Given = ReturnType<typeof listGiven>[number]

const withoutPerson = ({ personId: _personId, ...given }: Given) => given

const currentOf = (vault: ReadDb<VaultSchema>) => {
  const current = findCurrentNote(vault)
  return current === undefined ? null : { noteId: current.noteId, version: current.version }
}

/**
 * Who has not left on a day and still lacks the version in force, by name; and the hosts of the open lists who have no
 * file, to whom nothing can have been given.
 */
export function missingNotesOn({ db, vault, today }: Pick<VaultQueryContext, 'db' | 'vault' | 'today'>) {
  const current = currentOf(vault)
  const erased = listErasedPeople(vault)
  const people = listPersons(vault).filter((person) => hasToBeTold(person, today) && !erased.has(person.id))
  const all = listGiven(vault)
  const missing = people.flatMap(({ id: personId, firstName, lastName, languages, startDate }) => {
    const given = all.filter((one) => one.personId === personId)
    const lack = current === null ? null : noteLackOf(given, current.noteId)
    if (lack === null) return []
    const last = given[0] === undefined ? null : withoutPerson(given[0])
    const person = { personId, firstName, lastName, languages, startDate }
    return [{ ...person, lack, last }]
  })
  return { current, people: people.length, missing, hosts: listHostsWithoutFile(db, vault) }
}

export const listMissingNotes: NotesGiven['listMissingNotes'] = (context) => ok(missingNotesOn(context))

export const listNotesGiven: NotesGiven['listNotesGiven'] = ({ vault }, { personId }) => {
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const current = currentOf(vault)
  const given = listGiven(vault, personId)
  const isAsked = current !== null && !listErasedPeople(vault).has(personId)
  const lack = isAsked ? noteLackOf(given, current.noteId) : null
  const { firstName, lastName, languages } = person
  return ok({ current, lack, firstName, lastName, languages, given: given.map(withoutPerson) })
}

export const getNoteSheet: NotesGiven['getNoteSheet'] = ({ vault }, { noteId, personId }) => {
  const note = findNote(vault, noteId)
  if (note === undefined) return err({ type: 'NoteUnknown', noteId })
  if (note === 'draft') return err({ type: 'NoteNotPublished', noteId })
  if (personId === null) return ok({ note, person: null, given: null })
  const told = findPerson(vault, personId)
  if (told === undefined) return err({ type: 'PersonUnknown', personId })
  const { firstName, lastName } = told
  const given = listGiven(vault, personId).find((one) => one.noteId === noteId)
  if (given === undefined) return ok({ note, person: { firstName, lastName }, given: null })
  const drawn = vault.first(
    vault.q.selectFrom('informationNoteGiven').select('drawing').where('id', '=', given.givenId),
  )
  const drawing = drawn?.drawing ?? null
  return ok({ note, person: { firstName, lastName }, given: { ...withoutPerson(given), drawing } })
}
