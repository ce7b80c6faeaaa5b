import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { partsOfSlotId } from '#shared/rota/slot.ts'
import { countedKey, entryIn } from '#shared/visits/statistics-rules.ts'
import type { KindTally, SlotTally } from '#shared/visits/statistics-rules.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'

export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One row of what was counted: a slot and kind, or a day outside slots and kind. */
export interface TallyRow {
  readonly date: LocalDate
  readonly slotKey: string
  readonly kindKey: string
  readonly entries: number
  readonly lateEntries: number
  readonly total: number
}

/**
 * What was counted on these days, in order of day and slot. The counts of a slot belong to the day the slot is on
 * now: one that was counted on the 17th and then moved to the 18th is wholly of the 18th, its corrections too. An
 * entry keeps the day it was made for, so those of moved slots are looked for on every day.
 */
export function listTallyRows(db: ReadDb, { from, to }: Days): TallyRow[] {
  const dayOf = dayNow(db)
  const rows = db.all(
    db.q
      .selectFrom('visitTally')
      .selectAll()
      .where((eb) => eb.or([eb.between('date', from, to), eb('slotKey', 'in', idsIn(listStrayIds(db)))]))
      .orderBy('date')
      .orderBy('slotKey')
      .orderBy('kindKey'),
  )
  return rows
    .map((row) => ({ ...row, date: row.slotKey === '' ? row.date : dayOf(row.slotKey) }))
    .filter(({ date }) => from <= date && date <= to)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}

/** The day a slot is on: the one it was moved to, or else the one in its id. */
export function dayNow(db: ReadDb): (slotId: string) => LocalDate {
  const moves = db.all(
    db.q.selectFrom('slotException').select(['id', 'newDate']).where('newDate', 'is not', null),
  )
  const moved = new Map(moves.map(({ id, newDate }) => [id, newDate]))
  return (slotId) => moved.get(slotId) ?? partsOfSlotId(slotId).plannedDate
}

/** The slots that are moved, and those with an entry made for another day than the one in their id. */
export function listStrayIds(db: ReadDb): string[] {
  const { q } = db
  const counted = q
    .selectFrom('visitTally')
    .select('slotKey')
    .where('slotKey', '<>', '')
    .where(sql<boolean>`substr("slotKey", 38) <> "date"`)
  const moved = q.selectFrom('slotException').select('id as slotKey').where('newDate', 'is not', null)
  return db.all(counted.union(moved)).map(({ slotKey }) => slotKey)
}

/** One row a slot, or a day outside slots. */
export function slotTalliesOf(rows: readonly TallyRow[]): SlotTally[] {
  const tallies = new Map<string, { date: LocalDate; slotId: string | null; total: number }>()
  for (const { date, slotKey, total } of rows) {
    const slotId = slotKey === '' ? null : slotKey
    entryIn(tallies, countedKey({ date, slotId }), () => ({ date, slotId, total: 0 })).total += total
  }
  return [...tallies.values()]
}

/** Visits by kind. */
export function kindTalliesOf(rows: readonly Pick<TallyRow, 'kindKey' | 'total'>[]): KindTally[] {
  const totals = new Map<string, number>()
  for (const { kindKey, total } of rows) totals.set(kindKey, (totals.get(kindKey) ?? 0) + total)
  return [...totals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kindKey, total]) => ({ kind: kindKey === '' ? null : (kindKey as VisitKind), total }))
}

/** How many entries there are, and how many were made long after their slot. */
export const entriesOf = (rows: readonly TallyRow[]): { entries: number; lateEntries: number } => ({
  entries: rows.reduce((sum, { entries }) => sum + entries, 0),
  lateEntries: rows.reduce((sum, { lateEntries }) => sum + lateEntries, 0),
})
