import { ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { HostBalance } from '#shared/rota/balance.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'

import type { Handlers } from '../../context.ts'
import { meanColumn, tableFile, textColumn, wholeColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { balanceExportWords } from '../../i18n/balance-export.ts'
import { getBalance } from './balance-queries.ts'

/** Attendance stands with what it is counted on: `present` of `noted`. */
function balanceTable(hosts: readonly HostBalance[], language: Language): TableOut {
  const words = balanceExportWords[language]
  const wholes = [words.evenings, words.weekends, words.lateCalls, words.present, words.absent, words.noted]
  return {
    columns: [
      textColumn(words.name),
      wholeColumn(words.slots),
      wholeColumn(words.toCome),
      ...[words.wished, words.least, words.most, words.hours].map(meanColumn),
      ...wholes.map(wholeColumn),
      textColumn(words.standing),
    ],
    rows: hosts.map(({ asked, attendance, ...host }) => [
      host.displayName,
      host.slots,
      host.toCome,
      asked.wished,
      asked.least,
      asked.most,
      host.minutes / 60,
      host.evenings,
      host.weekends,
      host.lateCalls,
      attendance.present,
      attendance.absent,
      attendance.present + attendance.absent,
      host.standing ? words.yes : words.no,
    ]),
  }
}

/** The balance by name, as the screen shows it at first. */
export const exportBalance: Handlers<typeof rotaContract>['exportBalance'] = async (
  { db, now },
  { from, to, format, language },
) => {
  const table = balanceTable(getBalance(db, now(), { from, to }).hosts, language)
  const { file } = balanceExportWords[language]
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${from}-${to}` }))
}
