import { canSpan } from '#shared/calendar/calendar-rules.ts'
import { addDays, weekdayOf } from '#shared/kernel/local-date.ts'
import { err, must, ok } from '#shared/kernel/result.ts'
import type { rotaContract } from '#shared/rota/rota-contract.ts'
import type { SeriesPlan } from '#shared/rota/series-plan.ts'
import { canHold, planSeriesEnd } from '#shared/rota/series-rules.ts'
import type { SlotPattern } from '#shared/rota/slot-series.ts'
import { slotIdOf } from '#shared/rota/slot.ts'

import type { CommandContext, Handlers } from '../../context.ts'
import { saveException } from './exception-service.ts'
import { patternRow } from './rota-rows.ts'
import { findSeriesFacts, planChange } from './series-queries.ts'

type Rota = Handlers<typeof rotaContract>

/** A series to be: what people call it (may be empty), and its first version, or null for one without slots yet. */
export interface NewSeries {
  readonly name: string
  readonly pattern: Omit<SlotPattern, 'id' | 'seriesId'> | null
}

/** Writes a new series with its first version and answers its id. The caller has checked the pattern. */
export function createSeries(context: CommandContext, { name, pattern }: NewSeries): string {
  const { db, newId, now } = context
  const seriesId = newId()
  db.run(db.q.insertInto('slotSeries').values({ id: seriesId, name, endedFrom: null, createdAt: now }))
  if (pattern !== null) writeVersion(context, seriesId, pattern)
  return seriesId
}

/** Adds a version to a series. */
export function writeVersion(
  { db, newId }: CommandContext,
  seriesId: string,
  pattern: Omit<SlotPattern, 'id' | 'seriesId'>,
): void {
  db.run(db.q.insertInto('slotPattern').values({ id: newId(), seriesId, ...patternRow(pattern) }))
}

export const startSeries: Rota['createSeries'] = (context, { name, first }) => {
  if (first === undefined) return ok({ seriesId: createSeries(context, { name, pattern: null }) })
  const { fromDate, pattern } = first
  const room = canHold(pattern)
  if (!room.ok) return room
  const span = canSpan(fromDate, pattern.untilDate)
  if (!span.ok) return span
  const anchorDate = pattern.anchorDate ?? fromDate
  return ok({ seriesId: createSeries(context, { name, pattern: { ...pattern, fromDate, anchorDate } }) })
}

/** A series of one day, so that everything else works on it alike. */
export const createSlot: Rota['createSlot'] = (context, { name, date, ...terms }) => {
  const room = canHold(terms)
  if (!room.ok) return room
  const day = {
    fromDate: date,
    untilDate: date,
    anchorDate: date,
    weekdays: [weekdayOf(date)],
    everyWeeks: 1,
  }
  const seriesId = createSeries(context, { name, pattern: { ...terms, ...day } })
  return ok({ seriesId, slotId: slotIdOf(seriesId, date) })
}

export const nameSeries: Rota['nameSeries'] = ({ db }, { seriesId, name }) => {
  const named = db.run(db.q.updateTable('slotSeries').set({ name }).where('id', '=', seriesId))
  return named === 0 ? err({ type: 'SeriesUnknown', seriesId }) : ok({})
}

export const changeSeries: Rota['changeSeries'] = (context, change) => {
  const plan = planChange(context.db, context.now, change)
  if (!plan.ok) return plan
  writePlan(context, plan.value)
  return ok({ kept: plan.value.kept, moved: plan.value.moved })
}

export const endSeries: Rota['endSeries'] = (context, { seriesId, lastDate }) => {
  const { db, now, today } = context
  const after = addDays(lastDate, 1)
  const facts = findSeriesFacts(db, seriesId, after < today ? today : after, now)
  if (facts === undefined) return err({ type: 'SeriesUnknown', seriesId })
  const plan = planSeriesEnd(lastDate, facts)
  if (!plan.ok) return plan
  writePlan(context, plan.value)
  const { series, kept, moved } = plan.value
  return ok({ kept, moved, lastDate: addDays(must(series.endedFrom, 'the end of a series'), -1) })
}

function writePlan(context: CommandContext, { series, ...plan }: SeriesPlan): void {
  const { db } = context
  db.run(db.q.updateTable('slotSeries').set({ endedFrom: series.endedFrom }).where('id', '=', series.id))
  for (const id of plan.removePatterns) db.run(db.q.deleteFrom('slotPattern').where('id', '=', id))
  for (const { id, ...pattern } of plan.savePatterns) {
    if (id === null) writeVersion(context, series.id, pattern)
    else db.run(db.q.updateTable('slotPattern').set(patternRow(pattern)).where('id', '=', id))
  }
  for (const exception of plan.saveExceptions) saveException(context, exception)
}
