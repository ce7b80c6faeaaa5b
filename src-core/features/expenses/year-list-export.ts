import type { Handlers } from '#core/context.ts'
import type { yearListContract } from '#shared/expenses/year-list-contract.ts'
import type { ListedLine, YearList } from '#shared/expenses/year-list-shapes.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import { amountColumn, dateColumn, distanceColumn, tableFile, textColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { yearListWords, type YearListWords } from '../../i18n/year-list-export.ts'
import { getYearList } from './year-list-queries.ts'

/** What an entry is for: the activity, or the reason and the way of a trip, as its proof says. */
function purposeOf({ activity, reason, mode, trip }: ListedLine, words: YearListWords): string {
  const way = mode === null ? null : words.modes[mode]
  return [activity, reason, way, trip === 'homeToPlace' ? words.homeToPlace : null]
    .filter((part) => part !== null && part !== '')
    .join(', ')
}

function kindWord({ kind, countsAs }: ListedLine, words: YearListWords): string {
  const counted = words.kinds[countsAs]
  return kind === 'correction' ? `${words.correction} (${counted})` : counted
}

function yearTable({ people }: YearList, words: YearListWords): TableOut {
  const { columns } = words
  return {
    columns: [
      ...[columns.name, columns.address].map(textColumn),
      dateColumn(columns.date),
      ...[columns.kind, columns.purpose].map(textColumn),
      distanceColumn(columns.distance),
      amountColumn(columns.amount),
      dateColumn(columns.paidOn),
      ...[columns.method, columns.mark].map(textColumn),
    ],
    rows: people.flatMap(({ name, address, lines }) =>
      lines.map((line) => [
        name,
        address,
        line.date,
        kindWord(line, words),
        purposeOf(line, words),
        line.metres === null ? null : line.metres / 1000,
        // Two decimals are written of it: exact for any amount, as 5 ÷ 100 is written 0,05.
        line.amountCents / 100,
        line.paidOn ?? words.unpaid,
        line.method === null ? null : words.methods[line.method],
        line.isForced ? words.forced : null,
      ]),
    ),
  }
}

/** The list in a file that says nothing of anybody in its name: `liste-nominative-2026.xlsx`. */
export const exportYearList: Handlers<typeof yearListContract>['exportYearList'] = async (
  { vault },
  { year, format, language }: { year: number; format: 'csv' | 'xlsx'; language: Language },
) => {
  const words = yearListWords[language]
  const table = yearTable(getYearList(vault, year), words)
  const fileName = `${words.file}-${year}`
  return ok(await tableFile(table, { format, language, sheetName: fileName, fileName }))
}
