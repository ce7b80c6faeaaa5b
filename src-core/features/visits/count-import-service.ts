import { idsIn, type ReadDb } from '#db/handle.ts'
import { applyMapping, missingFields } from '#shared/import/mapping-rules.ts'
import { localDateOf, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { Slot } from '#shared/rota/slot.ts'
import {
  countFields,
  type CountRow,
  countRowOf,
  type CountsThere,
  previewCountRows,
  type SlotOfRow,
  slotOfRows,
  splitEmptyTotals,
} from '#shared/visits/count-import-rules.ts'
import { dayTarget } from '#shared/visits/count-rules.ts'
import type { CountTarget } from '#shared/visits/visit-count.ts'
import type { visitsContract } from '#shared/visits/visits-contract.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { columnsOf, mappingOf } from '../../files/import-preview.ts'
import { readTable } from '../../files/table-reading.ts'
import { listSlotsBetween } from '../rota/schedule-queries.ts'
import { write } from './counting-service.ts'
import { dayNow, listStrayIds } from './tally-rows.ts'

type Visits = Handlers<typeof visitsContract>

/** What the place already knows of the days of these rows. */
function thereFor(db: ReadDb, today: LocalDate, rows: readonly CountRow[]): CountsThere<Slot> {
  const dates = rows.map(({ date }) => date).toSorted()
  const [from, to] = [dates[0] ?? today, dates.at(-1) ?? today]
  const dayOf = dayNow(db)
  const known = db.all(
    db.q
      .selectFrom('visitCount')
      .select(['date', 'slotId', 'entry'])
      .distinct()
      .where((eb) => eb.or([eb.between('date', from, to), eb('slotId', 'in', idsIn(listStrayIds(db)))])),
  )
  const datesOf = (imported: boolean): Set<LocalDate> => {
    const entries = known.filter(({ entry }) => (entry === 'import') === imported)
    return new Set(entries.map(({ date, slotId }) => (slotId === null ? date : dayOf(slotId))))
  }
  return {
    today,
    importedDates: datesOf(true),
    countedDates: datesOf(false),
    slots: listSlotsBetween(db, from, to),
  }
}

/** Writes nothing: the rows as counts, the days nobody counted, and what could not be read, with line and reason. */
export const previewImport: Visits['previewImport'] = async (
  { db, now },
  { file, table, mapping, dateOrder },
) => {
  const read = await readTable(file, table)
  if (!read.ok) return read
  const { rows, header, ...source } = read.value
  const columns = mappingOf(header, countFields, mapping)
  const missing = missingFields(countFields, columns)
  // Without its columns every line would be bad: the person is asked for them first.
  const mapped = applyMapping(missing.length > 0 ? [] : rows, columns, countFields, {
    date: dateOrder === undefined ? {} : { dateOrder },
  })
  const { notCountedLines, bad } = splitEmptyTotals(mapped)
  const counts = mapped.good.map(countRowOf)
  const dates = columns.date === undefined ? undefined : mapped.readings.date
  return ok({
    table: source,
    columns: columnsOf({ header, rows }),
    mapping: columns,
    missingFields: missing,
    dates: dates === undefined ? null : { dateOrder: dates.dateOrder, certain: dates.certain },
    rows: previewCountRows(counts, thereFor(db, localDateOf(now()), counts)),
    notCountedLines: [...notCountedLines],
    badCells: [...bad],
  })
}

/** Enters the rows as counts: all of them, or none. */
export const importRows: Visits['importRows'] = (context, { rows, add }) => {
  const early = rows.find(({ date }) => date >= context.today)
  if (early !== undefined) return err({ type: 'DayNotOver', line: early.line, date: early.date })
  const there = thereFor(context.db, context.today, rows)
  const heldAlready = (dates: ReadonlySet<LocalDate>): LocalDate[] =>
    [...new Set(rows.map(({ date }) => date))].filter((date) => dates.has(date))
  const imported = heldAlready(there.importedDates)
  if (!add && imported.length > 0) return err({ type: 'AlreadyImported', dates: imported })
  const counted = heldAlready(there.countedDates)
  if (!add && counted.length > 0) return err({ type: 'AlreadyCounted', dates: counted })
  const slotOf = slotOfRows(there.slots)
  for (const row of rows) enterRow(context, row, slotOf)
  return ok({ entries: rows.length, visits: rows.reduce((sum, { total }) => sum + total, 0) })
}

function enterRow(context: CommandContext, row: CountRow, slotOf: SlotOfRow<Slot>): void {
  const target: CountTarget = slotOf(row) ?? dayTarget(row.date)
  write(context, target, { entry: 'import', delta: row.total, kind: row.kind })
}
