import i18next from 'i18next'

import { printSheet, savePdf, type Sheet } from '#renderer/lib/paper.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'

/** Which sheets: a version in a language, one for each person, or a single one without a name. */
export interface NotePaper {
  readonly noteId: string
  readonly version: number
  readonly language: NoteLanguage
  readonly personIds: readonly string[]
}

const sheetOf = ({ noteId, language, personIds }: NotePaper): Sheet => ({
  page: '/print/note',
  query: personIds.length === 0 ? { note: noteId } : { note: noteId, person: personIds.join(',') },
  language,
})

export const printNote = (paper: NotePaper): void => void printSheet(sheetOf(paper))

/** The name of the file says the version and the language, never whose it is. */
export function saveNotePdf(paper: NotePaper): void {
  const { version, language } = paper
  const name = i18next.t('notes.print.file', { version: `${version}`, language })
  void savePdf(sheetOf(paper), `${name}.pdf`)
}
