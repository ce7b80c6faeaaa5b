import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { Schema } from '#db/schema.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import { occurrencesOf, slotOn } from '#shared/rota/occurrence-rules.ts'
import type { SeriesSchedule, SlotPattern, SlotSeries } from '#shared/rota/slot-series.ts'
import { partsOfSlotId, type Slot, type SlotException } from '#shared/rota/slot.ts'

import { exceptionOf, patternOf, seriesOf } from './rota-rows.ts'

/**
 * The series that may give a slot between two days, both included, each with only the versions that rule there:
 * the one in force on the first day and those that begin later. Ten years of ended series are not read.
 */
export function listSchedulesBetween(db: ReadDb, from: LocalDate, to: LocalDate): SeriesSchedule[] {
  return schedulesOf(db.all(rulingBetween(db, from, to)))
}

/** The statement behind `listSchedulesBetween`. */
export function rulingBetween({ q }: Pick<ReadDb, 'q'>, from: LocalDate, to: LocalDate) {
  return (
    q
      .selectFrom('slotPattern')
      .innerJoin('slotSeries', 'slotSeries.id', 'slotPattern.seriesId')
      .selectAll('slotPattern')
      .select(['slotSeries.name', 'slotSeries.endedFrom'])
      // The plus keeps SQLite from walking the index of all past beginnings: the ends, below, are far fewer.
      .where(sql<boolean>`+"slotPattern"."fromDate" <= ${to}`)
      // A version that begins inside the days always counts: it ends the reign of the one before.
      .where((eb) =>
        eb.or([
          eb('slotPattern.untilDate', 'is', null),
          eb('slotPattern.untilDate', '>=', from),
          eb('slotPattern.fromDate', '>', from),
        ]),
      )
      .where((eb) => eb.or([eb('slotSeries.endedFrom', 'is', null), eb('slotSeries.endedFrom', '>', from)]))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('slotPattern as later')
              .select('later.id')
              .whereRef('later.seriesId', '=', 'slotPattern.seriesId')
              .where('later.fromDate', '<=', from)
              .where(
                sql<boolean>`("later"."fromDate", "later"."id") > ("slotPattern"."fromDate", "slotPattern"."id")`,
              ),
          ),
        ),
      )
  )
}

type RulingRow = Schema['slotPattern'] & Pick<Schema['slotSeries'], 'name' | 'endedFrom'>

function schedulesOf(rows: readonly RulingRow[]): SeriesSchedule[] {
  const series = new Map(rows.map((row) => [row.seriesId, seriesOf({ ...row, id: row.seriesId })]))
  return withPatterns(
    [...series.values()],
    rows.map(({ name: _name, endedFrom: _ended, ...row }) => row),
  )
}

function withPatterns(
  series: readonly SlotSeries[],
  rows: readonly Schema['slotPattern'][],
): SeriesSchedule[] {
  const patterns = new Map<string, SlotPattern[]>(series.map(({ id }) => [id, []]))
  for (const row of rows) patterns.get(row.seriesId)?.push(patternOf(row))
  return series.map((one) => ({ series: one, patterns: patterns.get(one.id) ?? [] }))
}

/** The named series with all their versions; every series when none is named. */
export function listSchedules(db: ReadDb, seriesIds?: readonly string[]): SeriesSchedule[] {
  const series = db.q.selectFrom('slotSeries').select(['id', 'name', 'endedFrom'])
  const patterns = db.q.selectFrom('slotPattern').selectAll().orderBy('fromDate').orderBy('id')
  if (seriesIds === undefined) return withPatterns(db.all(series).map(seriesOf), db.all(patterns))
  const ids = idsIn(seriesIds)
  return withPatterns(
    db.all(series.where('id', 'in', ids)).map(seriesOf),
    db.all(patterns.where('seriesId', 'in', ids)),
  )
}

/** One series with all its versions. */
export const findSchedule = (db: ReadDb, seriesId: string): SeriesSchedule | undefined =>
  listSchedules(db, [seriesId])[0]

/** The exceptions planned on these days, or moved onto them. */
export function listExceptionsBetween(db: ReadDb, from: LocalDate, to: LocalDate): SlotException[] {
  return db.all(exceptionsBetween(db, from, to)).map(exceptionOf)
}

/** The statement behind `listExceptionsBetween`. */
export const exceptionsBetween = ({ q }: Pick<ReadDb, 'q'>, from: LocalDate, to: LocalDate) =>
  q
    .selectFrom('slotException')
    .selectAll()
    .where((eb) => eb.or([eb.between('date', from, to), eb.between('newDate', from, to)]))

/** The exceptions of one series planned from a day on. */
export function listExceptionsOf(db: ReadDb, seriesId: string, from: LocalDate): SlotException[] {
  const exceptions = db.q.selectFrom('slotException').selectAll().where('seriesId', '=', seriesId)
  return db.all(exceptions.where('date', '>=', from)).map(exceptionOf)
}

/** What differs for one slot, if anything does. */
export function findException(db: ReadDb, slotId: string): SlotException | undefined {
  const row = db.first(db.q.selectFrom('slotException').selectAll().where('id', '=', slotId))
  return row === undefined ? undefined : exceptionOf(row)
}

/** What differs for each of these slots, in no order. */
export function listExceptionsById(db: ReadDb, slotIds: readonly string[]): SlotException[] {
  const rows = db.all(db.q.selectFrom('slotException').selectAll().where('id', 'in', idsIn(slotIds)))
  return rows.map(exceptionOf)
}

/** Every slot that begins between two days, both included, in order of time; cancelled and kept ones too. */
export function listSlotsBetween(db: ReadDb, from: LocalDate, to: LocalDate): Slot[] {
  return readSlots(db, from, to).slots
}

/** The slots, and the ids of those that come from another day: their rows are kept under that day. */
export function readSlots(db: ReadDb, from: LocalDate, to: LocalDate) {
  const exceptions = listExceptionsBetween(db, from, to)
  const ruling = listSchedulesBetween(db, from, to)
  const known = new Set(ruling.map(({ series }) => series.id))
  const movedIn = exceptions.filter(({ date }) => date < from || to < date)
  // Moved from a day that other versions may rule, or standing without any: read with the whole series.
  const elsewhere = [...movedIn, ...exceptions.filter(({ seriesId }) => !known.has(seriesId))]
  const wholeIds = new Set(elsewhere.map(({ seriesId }) => seriesId))
  const whole = wholeIds.size === 0 ? [] : listSchedules(db, [...wholeIds])
  const schedules = [...ruling.filter(({ series }) => !wholeIds.has(series.id)), ...whole]
  return { slots: occurrencesOf(schedules, exceptions, from, to), movedIn: movedIn.map(({ id }) => id) }
}

/** The slots with these ids, in no order; those that are not, or no longer, on the rota are left out. */
export function listSlotsById(db: ReadDb, slotIds: readonly string[]): Slot[] {
  const wanted = slotIds.map((slotId) => ({ slotId, ...partsOfSlotId(slotId) }))
  const seriesIds = [...new Set(wanted.map(({ seriesId }) => seriesId))]
  const schedules = new Map(listSchedules(db, seriesIds).map((schedule) => [schedule.series.id, schedule]))
  const exceptions = new Map(listExceptionsById(db, slotIds).map((exception) => [exception.id, exception]))
  return wanted.flatMap(({ slotId, seriesId, plannedDate }) => {
    const schedule = schedules.get(seriesId)
    const slot = schedule === undefined ? null : slotOn(schedule, plannedDate, exceptions.get(slotId) ?? null)
    return slot === null ? [] : [slot]
  })
}

/** One slot by its id, whoever is on it. */
export const findSlot = (db: ReadDb, slotId: string): Slot | undefined => listSlotsById(db, [slotId])[0]
