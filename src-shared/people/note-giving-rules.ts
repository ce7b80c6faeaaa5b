import type { LocalDate } from '#shared/kernel/local-date.ts'

/** A version that somebody was given, and whether they signed for it. */
export interface NoteGiven {
  readonly noteId: string
  readonly version: number
  readonly signature: 'none' | 'paper' | 'screen'
}

/** What somebody is missing of the current version. */
export type NoteLack = 'never' | 'older' | 'notSigned'

/**
 * What a person still lacks of the current version: nothing (null), a signature, the new version in place of an older
 * one, or any. The proof that the note was given is the organisation's to bring, hence the signature.
 */
export function noteLackOf(given: readonly NoteGiven[], currentNoteId: string): NoteLack | null {
  const current = given.find(({ noteId }) => noteId === currentNoteId)
  if (current !== undefined) return current.signature === 'none' ? 'notSigned' : null
  return given.length === 0 ? 'never' : 'older'
}

/**
 * Who has to be told: everyone who has not left, also who has not begun yet, since the note comes before the first day
 * (law of 3 July 2005, art. 4: "avant que le volontaire commence").
 */
export const hasToBeTold = ({ endDate }: { readonly endDate: LocalDate | null }, today: LocalDate): boolean =>
  endDate === null || endDate >= today
