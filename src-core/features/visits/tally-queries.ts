import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import type { Slot } from '#shared/rota/slot.ts'
import type { HourTally } from '#shared/visits/heat-map-rules.ts'
import type { KindTally, SlotTally } from '#shared/visits/statistics-rules.ts'
import type { VisitKind } from '#shared/visits/visit-kind.ts'

import { listCalendarDays } from '../calendar/calendar-queries.ts'
import { listSlotsBetween } from '../rota/schedule-queries.ts'

export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One row a slot, or a day outside slots. */
export function listSlotTallies(db: ReadDb, { from, to }: Days): SlotTally[] {
  const rows = db.all(
    db.q
      .selectFrom('visitTally')
      .select((eb) => ['date', 'slotKey', eb.fn.sum<number>('total').as('total')])
      .where('date', '>=', from)
      .where('date', '<=', to)
      .groupBy(['date', 'slotKey']),
  )
  return rows.map(({ date, slotKey, total }) => ({ date, slotId: slotKey === '' ? null : slotKey, total }))
}

/** Which of these slots have an entry, on whatever day: a slot may be moved after its first count. */
export function listCountedIds(db: ReadDb, slotIds: readonly string[]): ReadonlySet<string> {
  const rows = db.all(
    db.q
      .selectFrom('visitTally')
      .select('slotKey')
      .distinct()
      .where('slotKey', 'in', idsIn(slotIds))
      .where('slotKey', '<>', ''),
  )
  return new Set(rows.map(({ slotKey }) => slotKey))
}

/** Taps by slot and hour, from the partial index `tapByHour`: the one figure that needs the entries. */
export function listHourTallies(db: ReadDb, { from, to }: Days): HourTally[] {
  const hour = sql<number>`minute / 60`
  return db.all(
    db.q
      .selectFrom('visitCount')
      .select((eb) => ['date', 'slotId', hour.as('hour'), eb.fn.sum<number>('delta').as('total')])
      // Written out, not bound: only then does SQLite know that the partial index holds every row asked for.
      .where(sql<boolean>`entry = 'tap'`)
      .where('date', '>=', from)
      .where('date', '<=', to)
      .groupBy(['date', 'slotId', hour]),
  )
}

export function listKindTalliesBetween(db: ReadDb, { from, to }: Days): KindTally[] {
  const rows = db.all(
    db.q
      .selectFrom('visitTally')
      .select((eb) => ['kindKey', eb.fn.sum<number>('total').as('total')])
      .where('date', '>=', from)
      .where('date', '<=', to)
      .groupBy('kindKey'),
  )
  return rows.map(({ kindKey, total }) => ({ kind: kindKey === '' ? null : (kindKey as VisitKind), total }))
}

/** How many entries there are, and how many were made long after their slot. */
export function countEntries(db: ReadDb, { from, to }: Days): { entries: number; lateEntries: number } {
  const row = db.first(
    db.q
      .selectFrom('visitTally')
      .select((eb) => [
        eb.fn.sum<number | null>('entries').as('entries'),
        eb.fn.sum<number | null>('lateEntries').as('lateEntries'),
      ])
      .where('date', '>=', from)
      .where('date', '<=', to),
  )
  return { entries: row?.entries ?? 0, lateEntries: row?.lateEntries ?? 0 }
}

/** The slots that were to be held: begun by now, not cancelled, and not on a day the calendar closed. */
export function listPlannedSlots(db: ReadDb, { from, to }: Days, now: Instant): Slot[] {
  const closed = new Set(
    listCalendarDays(db, from, to)
      .filter(({ closure, reopened }) => closure !== null && !reopened)
      .map(({ date }) => date),
  )
  return listSlotsBetween(db, from, to).filter(
    (slot) => slot.state !== 'cancelled' && slot.startAt <= now && (slot.reopened || !closed.has(slot.date)),
  )
}

/** The first and last day with an entry, or null when nothing was ever counted. */
export function findCountedDays(db: ReadDb): Days | null {
  const row = db.first(
    db.q
      .selectFrom('visitTally')
      .select((eb) => [
        eb.fn.min<string | null>('date').as('from'),
        eb.fn.max<string | null>('date').as('to'),
      ]),
  )
  if (row === undefined || row.from === null || row.to === null) return null
  return { from: row.from, to: row.to }
}
