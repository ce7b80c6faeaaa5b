import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { dateColumn, tableFile, textColumn, wholeColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { hostsExportWords } from '../../i18n/hosts-export.ts'
import { countAbsencesFrom, listHosts } from './hosts-queries.ts'

/** The hosts by name, as the screen lists them: without their colour, which says nothing on paper. */
export const exportHosts: Handlers<typeof hostsContract>['exportHosts'] = async (
  { db, now },
  { format, language },
) => {
  const today = localDateOf(now())
  const words = hostsExportWords[language]
  const absences = countAbsencesFrom(db, today)
  const yesOrNo = (is: boolean) => (is ? words.yes : words.no)
  const table: TableOut = {
    columns: [
      textColumn(words.name),
      textColumn(words.origin),
      textColumn(words.keyHolder),
      textColumn(words.newcomer),
      dateColumn(words.since),
      textColumn(words.state),
      wholeColumn(words.absencesToCome),
    ],
    rows: listHosts(db, { archived: true }).map((host) => [
      host.displayName,
      words.origins[host.origin],
      yesOrNo(host.keyHolder),
      yesOrNo(host.newcomer),
      host.since,
      host.archivedAt === null ? words.active : words.archived,
      absences.get(host.id) ?? 0,
    ]),
  }
  const { file } = words
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${today}` }))
}
