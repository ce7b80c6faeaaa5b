import type { ReadDb } from '#db/handle.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { localTimeOf } from '#shared/kernel/local-date.ts'
import { isSecondTime, stateOfTally, totalOfState } from '#shared/visits/count-rules.ts'
import { kindsOf, type KindTally, visitsOf } from '#shared/visits/statistics-rules.ts'
import { firstVisitSettings, type EntryForm, type VisitSettings } from '#shared/visits/visit-count.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'

import { entriesOf, kindTalliesOf, listTallyRows, slotTalliesOf, type TallyRow } from './tally-rows.ts'

/** What a count is read for: a slot, or what came outside every slot on a day. */
export type Counted = { readonly slotId: string } | { readonly freeOn: LocalDate }

const countsOf = (db: ReadDb, counted: Counted) => {
  const counts = db.q.selectFrom('visitCount')
  return 'slotId' in counted
    ? counts.where('slotId', '=', counted.slotId)
    : counts.where('date', '=', counted.freeOn).where('slotId', 'is', null)
}

interface Tally {
  readonly entries: number
  readonly sum: number
}

const talliesOf = (db: ReadDb, counted: Counted) => {
  const tallies = db.q.selectFrom('visitTally')
  return 'slotId' in counted
    ? tallies.where('slotKey', '=', counted.slotId).where('slotKey', '<>', '')
    : tallies.where('date', '=', counted.freeOn).where('slotKey', '=', '')
}

/** How many entries stand for a target and their sum, below zero when two PCs took back the same visit. */
export function getTally(db: ReadDb, counted: Counted): Tally {
  const row = db.first(
    talliesOf(db, counted).select((eb) => [
      eb.fn.sum<number | null>('entries').as('entries'),
      eb.fn.sum<number | null>('total').as('sum'),
    ]),
  )
  return { entries: row?.entries ?? 0, sum: row?.sum ?? 0 }
}

export const listKindTallies = (db: ReadDb, counted: Counted): KindTally[] =>
  kindTalliesOf(db.all(talliesOf(db, counted).select(['kindKey', 'total'])))

const countFrom = ({ entries, sum }: Tally, kinds: readonly KindTally[]) => {
  const state = stateOfTally(entries, sum)
  const total = totalOfState(state)
  return { state, total, byKind: kindsOf(kinds, total) }
}

/** A count as the counter shows it. */
export const getCount = (db: ReadDb, counted: Counted) =>
  countFrom(getTally(db, counted), listKindTallies(db, counted))

/** Several counts as one, each part zero at least: all of a day, or the slots that have left the rota. */
export function sumOfCounts(rows: readonly TallyRow[]) {
  const total = slotTalliesOf(rows).reduce((sum, tally) => sum + visitsOf(tally), 0)
  return countFrom({ entries: entriesOf(rows).entries, sum: total }, kindTalliesOf(rows))
}

/** All of a day, slots and the rest together. */
export const getDayCount = (db: ReadDb, date: LocalDate) =>
  sumOfCounts(listTallyRows(db, { from: date, to: date }))

export function countLateEntries(db: ReadDb, slotId: string): number {
  const row = db.first(
    talliesOf(db, { slotId }).select((eb) => eb.fn.sum<number | null>('lateEntries').as('late')),
  )
  return row?.late ?? 0
}

/** The entries of a slot or a whole day, newest first. */
export function listEntries(db: ReadDb, asked: { readonly slotId: string } | { readonly date: LocalDate }) {
  const counts = db.q.selectFrom('visitCount').selectAll()
  const rows = db.all(
    ('slotId' in asked ? counts.where('slotId', '=', asked.slotId) : counts.where('date', '=', asked.date))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(1000),
  )
  return rows.map(({ id, late, minute: _minute, ...row }) => ({
    ...row,
    countId: id,
    time: row.entry === 'tap' ? localTimeOf(row.at) : null,
    secondTime: row.entry === 'tap' && isSecondTime(row.at),
    entry: row.entry as EntryForm,
    kind: row.kind as VisitKind | null,
    late: late === 1,
  }))
}

/** The latest entries of a target, to know what a −1 takes back. */
export function listLatestKinds(db: ReadDb, counted: Counted): { kind: VisitKind | null; delta: number }[] {
  const rows = db.all(
    countsOf(db, counted).select(['kind', 'delta']).orderBy('at', 'desc').orderBy('id', 'desc'),
  )
  return rows.map(({ kind, delta }) => ({ kind: kind as VisitKind | null, delta }))
}

/** The kinds the place uses, in its order. */
export function listKinds(db: ReadDb): VisitKind[] {
  const rows = db.all(db.q.selectFrom('visitKindChoice').select('id').orderBy('position').orderBy('id'))
  return rows.map(({ id }) => id as VisitKind)
}

export function getSettings(db: ReadDb): VisitSettings {
  const row = db.first(
    db.q.selectFrom('visitSetting').select(['publicationThreshold', 'lateCountAfterMinutes']),
  )
  return row ?? firstVisitSettings
}
