import { localDateOf, weekdayOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'

import type { Handlers } from '../../context.ts'
import { dateColumn, tableFile, textColumn, timeColumn, wholeColumn } from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { weekdayName } from '../../i18n/day-names.ts'
import { rotaExportWords } from '../../i18n/rota-export.ts'
import { listSlots } from './view-queries.ts'

type Row = TableOut['rows'][number]

/** Whether a slot is shut, and why, as two cells: `annulée`, the reason given; `fermée`, `Lundi de Pâques`. */
function shutCells({ open, state, reason, closure }: SlotCard, language: Language): Row {
  if (open) return [null, null]
  const words = rotaExportWords[language]
  return state === 'cancelled' ? [words.cancelled, reason] : [words.closed, closure?.name[language] ?? null]
}

/** A slot as a row. What is missing is said of the slots that are over too: a file is read afterwards. */
function slotRow(slot: SlotCard, language: Language): Row {
  const words = rotaExportWords[language]
  const { gap } = slot
  return [
    slot.date,
    weekdayName(weekdayOf(slot.date), language),
    slot.startTime,
    slot.endTime,
    slot.seriesName,
    slot.minHosts,
    slot.maxHosts,
    slot.hosts.map(({ displayName, state }) => `${displayName} (${words.states[state]})`).join(', '),
    slot.open ? gap.missingHosts : null,
    slot.open ? (gap.keyHolderMissing ? words.yes : words.no) : null,
    ...shutCells(slot, language),
    slot.note,
  ]
}

/** The slots of a stretch of days, filtered as on screen, one a row, in order of time. */
export const exportWeeks: Handlers<typeof rotaContract>['exportWeeks'] = async (
  { db, now },
  { format, language, ...filter },
) => {
  const { from, to } = filter
  const { slots } = listSlots(db, { now: now(), today: localDateOf(now()) }, filter)
  const words = rotaExportWords[language]
  const table: TableOut = {
    columns: [
      dateColumn(words.date),
      textColumn(words.weekday),
      timeColumn(words.start),
      timeColumn(words.end),
      textColumn(words.name),
      wholeColumn(words.minimum),
      wholeColumn(words.maximum),
      textColumn(words.hosts),
      wholeColumn(words.missingHosts),
      textColumn(words.keyMissing),
      textColumn(words.shut),
      textColumn(words.why),
      textColumn(words.note),
    ],
    rows: slots.map((slot) => slotRow(slot, language)),
  }
  const { file } = words
  return ok(await tableFile(table, { format, language, sheetName: file, fileName: `${file}-${from}-${to}` }))
}
