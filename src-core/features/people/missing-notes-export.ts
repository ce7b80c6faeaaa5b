import { localDateOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { notesGivenContract } from '#shared/people/notes-given-contract.ts'

import type { Handlers } from '../../context.ts'
import { dateColumn, tableFile, textColumn, wholeColumn } from '../../files/table-file.ts'
import { missingNotesExportWords } from '../../i18n/missing-notes-export.ts'
import { missingNotesOn } from './note-given-queries.ts'

/** Who still lacks the note, as the screen lists it: to take along, and to tick when it was handed over. */
export const exportMissingNotes: Handlers<typeof notesGivenContract>['exportMissingNotes'] = async (
  { vault, now },
  { format, language },
) => {
  const today = localDateOf(now())
  const words = missingNotesExportWords[language]
  const { missing } = missingNotesOn(vault, today)
  const columns = [
    textColumn(words.lastName),
    textColumn(words.firstName),
    textColumn(words.lack),
    wholeColumn(words.lastVersion),
    dateColumn(words.givenOn),
    dateColumn(words.startDate),
  ]
  const rows = missing.map(({ lastName, firstName, lack, last, startDate }) => [
    lastName,
    firstName,
    words.lacks[lack],
    last?.version ?? null,
    last?.givenOn ?? null,
    startDate,
  ])
  const { file } = words
  const named = { format, language, sheetName: file, fileName: `${file}-${today}` }
  return ok(await tableFile({ columns, rows }, named))
}
