import type { Handlers } from '#core/context.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { must, ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { personsContract } from '#shared/people/persons-contract.ts'

import { dateColumn, tableFile, textColumn } from '../../files/table-file.ts'
import type { TableColumn } from '../../files/table-writing.ts'
import { peopleExportWords } from '../../i18n/people-export.ts'
import { listPeople } from './people-list.ts'
import { listPersons } from './person-queries.ts'

/** A column for each thing that is said of a person, in the words of the table. */
function columnsOf({ columns }: (typeof peopleExportWords)[Language]): readonly TableColumn[] {
  const texts = [
    columns.lastName,
    columns.firstName,
    columns.host,
    columns.phone,
    columns.email,
    columns.street,
    columns.postcode,
    columns.city,
    columns.languages,
    columns.emergencyName,
    columns.emergencyPhone,
    columns.emergencyRelation,
    columns.institution,
    columns.keys,
    columns.photo,
    columns.state,
  ].map(textColumn)
  return [...texts, ...[columns.noteGivenOn, columns.startDate, columns.endDate].map(dateColumn)]
}

/**
 * Everyone who has a file, to print an address list or to call round. Account numbers leave with the payments only, and
 * notes stay where they are: a file on a table may be seen by anybody.
 */
export const exportPeople: Handlers<typeof personsContract>['exportPeople'] = async (
  { db, vault, now },
  { format, language },
) => {
  const today = localDateOf(now())
  const words = peopleExportWords[language]
  const { people } = listPeople({ db, vault, today })
  const found = new Map(people.map((listed) => [listed.id, listed]))
  const rows = listPersons(vault).map((person) => {
    const listed = must(found.get(person.id), 'the line of a person')
    return [
      person.lastName,
      person.firstName,
      listed.host?.displayName ?? null,
      person.phone,
      person.email,
      person.street,
      person.postcode,
      person.city,
      person.languages.join(', '),
      person.emergencyName,
      person.emergencyPhone,
      person.emergencyRelation,
      listed.institution?.name ?? null,
      listed.keys.join(', '),
      words.photos[person.photoPermission],
      listed.isActive ? words.active : words.gone,
      listed.noteGivenOn,
      person.startDate,
      person.endDate,
    ]
  })
  const table = { columns: columnsOf(words), rows }
  const { file } = words
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${today}` }))
}
