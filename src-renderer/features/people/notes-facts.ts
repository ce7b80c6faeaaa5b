import type { WholeContract } from '#renderer/lib/api.ts'
import type { Topic } from '#renderer/lib/changed.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'

type People = WholeContract['people']

export type NoteState = OutputOf<People['getNote']>
export type PublishedNote = OutputOf<People['listNoteVersions']>['versions'][number]
export type MissingNotes = OutputOf<People['listMissingNotes']>
export type MissingNote = MissingNotes['missing'][number]
export type NotesOfPerson = OutputOf<People['listNotesGiven']>
export type Policies = OutputOf<People['listPolicies']>
export type Policy = Policies['policies'][number]
export type Agreement = OutputOf<People['listAgreements']>['agreements'][number]

/** What the documents depend on: the vault's facts, and the name and address of the place. */
export const noteTopics: readonly Topic[] = ['people', 'place']

/** Who lacks the note depends on who is on the open lists besides. */
export const missingNoteTopics: readonly Topic[] = [...noteTopics, 'hosts']

/** What is needed of a person to be given the note. */
export interface ToldPerson {
  readonly personId: string
  readonly firstName: string
  readonly lastName: string
  readonly languages: readonly string[]
}

/** In which language a person is given the note. */
export interface GivenLanguage {
  readonly person: ToldPerson
  readonly language: NoteLanguage
}

/**
 * The language somebody is more likely to read the note in, by the languages of their file, in the order they stand:
 * Dutch when it is named and French is not named before it. Only a proposal: it is chosen at each giving.
 */
export function noteLanguageOf(languages: readonly string[]): NoteLanguage {
  const known = languages.map((language) => language.trim().toLowerCase())
  const first = known.find((language) => /^(fr|nl|n[eé]erl|dutch|vlaams|flamand|ned)/u.test(language))
  return first === undefined || first.startsWith('fr') ? 'fr' : 'nl'
}
