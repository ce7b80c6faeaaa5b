import i18next from 'i18next'

import { printSheet, savePdf, type Sheet } from '#renderer/lib/paper.ts'
import type { NoteLanguage } from '#shared/people/note-text-rules.ts'

/** Which sheet: a version in a language, for somebody or for whoever takes it. */
export interface NotePaper {
  readonly noteId: string
  readonly version: number
  readonly language: NoteLanguage
  readonly personId: string | null
}

const sheetOf = ({ noteId, language, personId }: NotePaper): Sheet => ({
  page: '/print/note',
  query: personId === null ? { note: noteId } : { note: noteId, person: personId },
  language,
})

export const printNote = (paper: NotePaper): void => void printSheet(sheetOf(paper))

/** The name of the file says the version and the language, never whose it is. */
export function saveNotePdf(paper: NotePaper): void {
  const { version, language } = paper
  const name = i18next.t('notes.print.file', { version: `${version}`, language })
  void savePdf(sheetOf(paper), `${name}.pdf`)
}
