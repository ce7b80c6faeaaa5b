import { dayParts, type HostWishes, nothingWished } from '#shared/hosts/host-wishes.ts'
import type { Host } from '#shared/hosts/host.ts'
import type { hostsContract } from '#shared/hosts/hosts-contract.ts'
import { wishOf, wishWeekdays } from '#shared/hosts/wish-rules.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import type { Handlers } from '../../context.ts'
import { tableFile, textColumn, wholeColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { weekdayName } from '../../i18n/day-names.ts'
import { wishesExportWords } from '../../i18n/wishes-export.ts'
import { listHosts } from './hosts-queries.ts'
import { listWishes } from './wishes-queries.ts'

/** A row for each host, with what they said already: filled in, corrected, and read again by the import. */
export const exportWishesForm: Handlers<typeof hostsContract>['exportWishesForm'] = async (
  { db, now },
  { format, language },
) => {
  const hosts = listHosts(db, { archived: false })
  const wishes = listWishes(
    db,
    hosts.map(({ id }) => id),
  )
  const { file } = wishesExportWords[language]
  const table = formOf(hosts, wishes, language)
  const today = localDateOf(now())
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${today}` }))
}

function formOf(hosts: readonly Host[], wishes: readonly HostWishes[], language: Language): TableOut {
  const words = wishesExportWords[language]
  const cells = wishWeekdays.flatMap((weekday) => dayParts.map((part) => ({ weekday, part })))
  // No is what everybody is until they say otherwise: the cell stays empty.
  const yes = (is: boolean) => (is ? words.yes : null)
  return {
    columns: [
      textColumn(words.name),
      ...cells.map(({ weekday, part }) =>
        textColumn(`${weekdayName(weekday, language)} ${words.parts[part]}`),
      ),
      ...[words.leastAWeek, words.mostAWeek, words.leastAMonth, words.mostAMonth, words.wishedAMonth].map(
        wholeColumn,
      ),
      textColumn(words.notAlone),
      textColumn(words.lastResort),
    ],
    rows: hosts.map((host, index) => {
      const said = wishes[index] ?? nothingWished(host.id)
      const times = cells.map(({ weekday, part }) => {
        const wish = wishOf(said.times, weekday, part)
        return wish === null ? null : words.wishes[wish]
      })
      return [
        host.displayName,
        ...times,
        said.leastAWeek,
        said.mostAWeek,
        said.leastAMonth,
        said.mostAMonth,
        said.wishedAMonth,
        yes(said.notAlone),
        yes(said.lastResort),
      ]
    }),
  }
}
