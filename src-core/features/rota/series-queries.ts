import type { ReadDb } from '#db/handle.ts'
import { addDays, daysBetween, localDateOf, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { nextDatesOf, slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesChange, SeriesFacts, SeriesPlan, SeriesRefusal } from '#shared/rota/series-plan.ts'
import { planSeriesChange } from '#shared/rota/series-rules.ts'
import { holdsPeople } from '#shared/rota/signup-state-rules.ts'
import { signupStates } from '#shared/rota/signup.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import type { SeriesSchedule, SlotPattern } from '#shared/rota/slot-series.ts'
import { partsOfSlotId, slotIdOf, type SlotException } from '#shared/rota/slot.ts'

import { listSlotCards } from './rota-queries.ts'
import { exceptionOf } from './rota-rows.ts'
import { findSchedule, listExceptionsOf, listSchedules } from './schedule-queries.ts'

/** A series as the lists show it. */
function summaryOf(schedule: SeriesSchedule, exceptions: readonly SlotException[], today: LocalDate) {
  const { series, patterns } = schedule
  const [first, ...others] = patterns
  return {
    seriesId: series.id,
    name: series.name,
    endedFrom: series.endedFrom,
    pattern: rulingOn(patterns, today),
    oneOff: first !== undefined && others.length === 0 && first.fromDate === first.untilDate,
    nextDate: nextSlotDates(schedule, exceptions, today, 1)[0] ?? null,
  }
}

/** The version that rules that day, else the first to come. `patterns` are in order. */
const rulingOn = (patterns: readonly SlotPattern[], date: LocalDate): SlotPattern | null =>
  patterns.findLast(({ fromDate }) => fromDate <= date) ?? patterns[0] ?? null

/** The next days on which the series holds a slot that is not cancelled: moved and kept ones count where they are. */
function nextSlotDates(
  schedule: SeriesSchedule,
  exceptions: readonly SlotException[],
  from: LocalDate,
  count: number,
): LocalDate[] {
  const byDate = new Map(exceptions.map((exception) => [exception.date, exception]))
  // Each exception may take one of the planned days away.
  const planned = [...nextDatesOf(schedule, from, count + byDate.size), ...byDate.keys()]
  const dates = [...new Set(planned)]
    .map((date) => slotOn(schedule, date, byDate.get(date) ?? null))
    .flatMap((slot) => (slot !== null && slot.date >= from && slot.state !== 'cancelled' ? [slot.date] : []))
  return [...new Set(dates)].toSorted().slice(0, count)
}

/** Exceptions that still matter on or after a day, by series. */
function listExceptionsFrom(db: ReadDb, from: LocalDate): Map<string, SlotException[]> {
  const rows = db.all(
    db.q
      .selectFrom('slotException')
      .selectAll()
      .where((eb) => eb.or([eb('date', '>=', from), eb('newDate', '>=', from)])),
  )
  const bySeries = new Map<string, SlotException[]>()
  for (const row of rows)
    bySeries.set(row.seriesId, [...(bySeries.get(row.seriesId) ?? []), exceptionOf(row)])
  return bySeries
}

/** The series that still give slots, and the ended ones when asked for, by weekday and hour. */
export function listSeries(db: ReadDb, today: LocalDate, ended: boolean) {
  const exceptions = listExceptionsFrom(db, today)
  return listSchedules(db)
    .map((schedule) => summaryOf(schedule, exceptions.get(schedule.series.id) ?? [], today))
    .filter(({ nextDate }) => ended || nextDate !== null)
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ pattern, name, seriesId }: ReturnType<typeof summaryOf>): string =>
  [pattern?.weekdays.join('') ?? '8', pattern?.startTime ?? '', name, seriesId].join(' ')

const slotsShown = 8
const furthestShown = 400

/** One series with all its versions and its next slots, within a year and a month. */
export function findSeriesPage(db: ReadDb, today: LocalDate, seriesId: string) {
  const schedule = findSchedule(db, seriesId)
  if (schedule === undefined) return undefined
  const exceptions = listExceptionsFrom(db, today).get(seriesId) ?? []
  const last = nextSlotDates(schedule, exceptions, today, slotsShown).at(-1)
  return {
    series: summaryOf(schedule, exceptions, today),
    patterns: schedule.patterns,
    nextSlots: last === undefined ? [] : listNextSlots(db, seriesId, today, last),
  }
}

function listNextSlots(db: ReadDb, seriesId: string, today: LocalDate, last: LocalDate): SlotCard[] {
  const until = daysBetween(today, last) > furthestShown ? addDays(today, furthestShown) : last
  return listSlotCards(db, today, until)
    .filter((card) => card.seriesId === seriesId)
    .slice(0, slotsShown)
}

/** States that are reason enough to keep a slot. */
const holdingStates = signupStates.filter(holdsPeople)

/**
 * What a change of a series is planned from. `from` is the first planned day it can touch, so that changing next
 * month does not read ten years.
 */
export function findSeriesFacts(
  db: ReadDb,
  seriesId: string,
  from: LocalDate,
  now: Instant,
): SeriesFacts | undefined {
  const schedule = findSchedule(db, seriesId)
  if (schedule === undefined) return undefined
  return {
    schedule,
    exceptions: listExceptionsOf(db, seriesId, from),
    occupied: [
      ...new Set([...listDatesWithPeople(db, seriesId, from), ...listCountedDates(db, seriesId, from)]),
    ],
    now,
  }
}

function listDatesWithPeople(db: ReadDb, seriesId: string, from: LocalDate): LocalDate[] {
  const signups = db.q
    .selectFrom('signup')
    .select('date')
    .distinct()
    .where('seriesId', '=', seriesId)
    .where('state', 'in', holdingStates)
    .where('date', '>=', from)
  return db.all(signups).map(({ date }) => date)
}

/** Slots in which visits were counted: the counts would lose the hours they were taken in. */
function listCountedDates(db: ReadDb, seriesId: string, from: LocalDate): LocalDate[] {
  const rows = db.all(
    db.q
      .selectFrom('visitCount')
      .select('slotId')
      .distinct()
      .where('slotId', '>=', slotIdOf(seriesId, from))
      // `A` follows `@`: the end of all ids of this series.
      .where('slotId', '<', `${seriesId}A`),
  )
  return rows.flatMap(({ slotId }) => (slotId === null ? [] : [partsOfSlotId(slotId).plannedDate]))
}

export type ChangeRefusal = SeriesRefusal | { readonly type: 'SeriesUnknown'; readonly seriesId: string }

/** Plans a change from the rows, and writes nothing. */
export function planChange(
  db: ReadDb,
  now: Instant,
  change: SeriesChange & { readonly seriesId: string },
): Result<SeriesPlan, ChangeRefusal> {
  const today = localDateOf(now)
  // Nothing planned before today changes, but for "this one".
  const isLater = change.scope === 'one' || (change.scope === 'following' && change.date > today)
  const from = isLater ? change.date : today
  const facts = findSeriesFacts(db, change.seriesId, from, now)
  return facts === undefined
    ? err({ type: 'SeriesUnknown', seriesId: change.seriesId })
    : planSeriesChange(change, facts)
}

/** The next days with a slot as they would be after a plan. */
export function listNextDatesAfter(db: ReadDb, today: LocalDate, plan: SeriesPlan): LocalDate[] {
  const { series, removePatterns, savePatterns, saveExceptions } = plan
  const before = findSchedule(db, series.id)?.patterns ?? []
  const gone = new Set([...removePatterns, ...savePatterns.map(({ id }) => id)])
  const saved = savePatterns.map((pattern) => ({ ...pattern, id: pattern.id ?? '', seriesId: series.id }))
  const patterns = [...before.filter(({ id }) => !gone.has(id)), ...saved]
  const exceptions = [...(listExceptionsFrom(db, today).get(series.id) ?? []), ...saveExceptions]
  return nextSlotDates({ series, patterns }, exceptions, today, slotsShown)
}
