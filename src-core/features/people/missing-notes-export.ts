import { localDateOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { notesGivenContract } from '#shared/people/notes-given-contract.ts'

import type { Handlers } from '../../context.ts'
import { dateColumn, tableFile, textColumn, wholeColumn } from '../../files/table-file.ts'
import { missingNotesExportWords } from '../../i18n/missing-notes-export.ts'
import { missingNotesOn } from './note-given-queries.ts'

/** Who still lacks the note, as the screen lists it: to take along, and to tick when it was handed over. */
export const exportMissingNotes: Handlers<typeof notesGivenContract>['exportMissingNotes'] = async (
  { db, vault, now },
  { format, language },
) => {
  const today = localDateOf(now())
  const words = missingNotesExportWords[language]
  const { missing, hosts } = missingNotesOn({ db, vault, today })
  const columns = [
    textColumn(words.lastName),
    textColumn(words.firstName),
    textColumn(words.lack),
    wholeColumn(words.lastVersion),
    dateColumn(words.givenOn),
    dateColumn(words.startDate),
  ]
  const withFile = missing.map(({ lastName, firstName, lack, last, startDate }) => [
    lastName,
    firstName,
    words.lacks[lack],
    last?.version ?? null,
    last?.givenOn ?? null,
    startDate,
  ])
  // The open list knows one name only: it stands where people look for a first name.
  const without = hosts.map(({ displayName, since }) => [
    null,
    displayName,
    words.withoutFile,
    null,
    null,
    since,
  ])
  const rows = [...withFile, ...without]
  const { file } = words
  const named = { format, language, sheetName: file, fileName: `${file}-${today}` }
  return ok(await tableFile({ columns, rows }, named))
}
