import type { CommandContext, Handlers } from '#core/context.ts'
import type { ReadDb } from '#db/handle.ts'
import type { calendarContract } from '#shared/calendar/calendar-contract.ts'
import type { CalendarPeriod, Closure } from '#shared/calendar/calendar-day.ts'
import { canSpan, closureOf } from '#shared/calendar/calendar-rules.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { getCalendarBetween } from './calendar-queries.ts'
import { periodColumns } from './calendar-rows.ts'

type Calendar = Handlers<typeof calendarContract>

export const addPeriod: Calendar['addPeriod'] = (context, words) => {
  const span = canSpan(words.fromDate, words.untilDate)
  return span.ok ? ok({ periodId: writePeriod(context, words) }) : span
}

function writePeriod({ db, newId }: CommandContext, period: Omit<CalendarPeriod, 'id'>): string {
  const periodId = newId()
  db.run(db.q.insertInto('calendarPeriod').values({ id: periodId, ...periodColumns(period) }))
  return periodId
}

export const changePeriod: Calendar['changePeriod'] = ({ db }, { periodId, ...words }) => {
  const span = canSpan(words.fromDate, words.untilDate)
  if (!span.ok) return span
  const changed = db.run(
    db.q.updateTable('calendarPeriod').set(periodColumns(words)).where('id', '=', periodId),
  )
  return changed === 0 ? err({ type: 'PeriodUnknown', periodId }) : ok({})
}

export const removePeriod: Calendar['removePeriod'] = ({ db }, { periodId }) => {
  const removed = db.run(db.q.deleteFrom('calendarPeriod').where('id', '=', periodId))
  return removed === 0 ? err({ type: 'PeriodUnknown', periodId }) : ok({})
}

const closureOn = (db: ReadDb, date: LocalDate): Closure | null =>
  closureOf(date, getCalendarBetween(db, date, date))

/** The row's id is the day: the same reopening on two PCs is one row. */
export const reopenDay: Calendar['reopenDay'] = ({ db }, { date }) => {
  if (closureOn(db, date) === null) return err({ type: 'DayNotClosed', date })
  db.run(db.q.insertInto('reopenedDay').values({ id: date, date }))
  return ok({})
}

export const closeDay: Calendar['closeDay'] = (context, { date, name }) => {
  const { db } = context
  if (closureOn(db, date) !== null) return err({ type: 'DayAlreadyClosed', date })
  // A reopening outlives the closing it answered, when that one was removed: left there, the day would never close.
  db.run(db.q.deleteFrom('reopenedDay').where('id', '=', date))
  if (closureOn(db, date) !== null) return ok({ periodId: null })
  const oneDay = {
    kind: 'closing',
    fromDate: date,
    untilDate: date,
    name,
    source: '',
    certainty: 'confirmed',
  } as const
  return ok({ periodId: writePeriod(context, oneDay) })
}
