import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import { addDays, type Instant } from '#shared/kernel/local-date.ts'
import type { Slot } from '#shared/rota/slot.ts'
import type { HourTally } from '#shared/visits/heat-map-rules.ts'
import type { SlotTally } from '#shared/visits/statistics-rules.ts'

import { listCalendarDays } from '../calendar/calendar-queries.ts'
import { listSlotsBetween } from '../rota/schedule-queries.ts'
import { dayNow, type Days, listStrayIds } from './tally-rows.ts'

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

/** Taps by slot and hour: the one figure that needs the entries. */
export function listHourTallies(db: ReadDb, days: Days): HourTally[] {
  const { from, to } = days
  const strays = listStrayIds(db)
  const dayOf = dayNow(db)
  const rows = [...db.all(tapsAfterNoon(db, days, strays)), ...db.all(tapsBeforeNoon(db, days, strays))]
  return rows.flatMap(({ date, isNextDay, ...row }) => {
    const day = row.slotId === null ? date : dayOf(row.slotId)
    return day < from || to < day ? [] : [{ ...row, date: isNextDay === 1 ? addDays(date, 1) : date }]
  })
}

const tapHour = sql<number>`minute / 60`

const tapsOn = ({ q }: ReadDb, { from, to }: Days, strays: readonly string[]) =>
  q
    .selectFrom('visitCount')
    .select((eb) => ['date', 'slotId', tapHour.as('hour'), eb.fn.sum<number>('delta').as('total')])
    // Written out, not bound: only then does SQLite know that the partial index holds every row asked for.
    .where(sql<boolean>`entry = 'tap'`)
    .where((eb) => {
      const onDays = eb.between('date', from, to)
      return strays.length === 0 ? onDays : eb.or([onDays, eb('slotId', 'in', idsIn(strays))])
    })
    .groupBy(['date', 'slotId', tapHour])

/** Read from the partial index `tapByHour` alone: no slot runs on into the next afternoon. */
const tapsAfterNoon = (db: ReadDb, days: Days, strays: readonly string[]) =>
  tapsOn(db, days, strays)
    .select(sql<number>`0`.as('isNextDay'))
    .where('minute', '>=', 720)

/**
 * An entry says the day its slot began, which for a tap past midnight is the day before. The clock of Brussels is an
 * hour or two ahead of UTC: half a day tells the two days apart.
 */
const tapsBeforeNoon = (db: ReadDb, days: Days, strays: readonly string[]) => {
  const isNextDay = sql<number>`at - unixepoch(date) * 1000 - minute * 60000 > 43200000`
  return tapsOn(db, days, strays)
    .select(isNextDay.as('isNextDay'))
    .where('minute', '<', 720)
    .groupBy(isNextDay)
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

/** The first and last day with a count, or null when nothing was ever counted; the tallies are in order of day. */
export function findCountedDays(tallies: readonly SlotTally[]): Days | null {
  const [first, last] = [tallies[0], tallies.at(-1)]
  return first === undefined || last === undefined ? null : { from: first.date, to: last.date }
}
