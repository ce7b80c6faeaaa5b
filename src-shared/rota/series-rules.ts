import { addDays, localDateOf, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { byFirstDay, patternGiving, slotOn } from './occurrence-rules.ts'
import { carryOver, sameTime, timeOf } from './series-carry-rules.ts'
import type {
  PatternToSave,
  SeriesChange,
  SeriesFacts,
  SeriesPlan,
  SeriesRefusal,
  SlotTerms,
} from './series-plan.ts'
import { blankException, differenceFrom } from './slot-exception-rules.ts'
import type { PatternDraft, SlotPattern } from './slot-series.ts'
import { slotIdOf } from './slot.ts'

type PlanResult = Result<SeriesPlan, SeriesRefusal>

/**
 * Plans a change of a series without making it. Every occupied slot is still there afterwards, under the same id:
 * at the new times when the pattern still gives its day (`moved`), as it was otherwise (`kept`).
 * Refuses `SlotUnknown`, `SeriesEnded`, `MaximumBelowMinimum`, `UntilBeforeFrom`.
 */
export function planSeriesChange(change: SeriesChange, facts: SeriesFacts): PlanResult {
  const room = canHold(change.scope === 'one' ? change.slot : change.pattern)
  if (!room.ok) return room
  if (change.scope === 'one') return planOne(change.date, change.slot, facts)
  const { series, patterns } = facts.schedule
  const span = change.scope === 'following' ? spanOfFollowing(change, facts) : spanOfAll(change, facts)
  if (series.endedFrom !== null && span.from >= series.endedFrom) {
    return err({ type: 'SeriesEnded', endedFrom: series.endedFrom })
  }
  const saved = versionFrom(span.from, change.pattern, patterns)
  if (saved.untilDate !== null && saved.untilDate < saved.fromDate) return err({ type: 'UntilBeforeFrom' })
  const stays = ({ fromDate }: SlotPattern) => fromDate < span.free
  const removed = patterns.filter((pattern) => !stays(pattern) && pattern.id !== saved.id)
  const written = { ...saved, id: saved.id ?? '', seriesId: series.id }
  return ok({
    series,
    savePatterns: [saved],
    removePatterns: removed.map(({ id }) => id),
    replaced: removed.filter(({ fromDate }) => fromDate > saved.fromDate).toSorted(byFirstDay),
    ...carryOver({ series, patterns: [...patterns.filter(stays), written] }, facts),
  })
}

/** A slot that wants more hosts than it takes could never be right. */
export const canHold = ({
  minHosts,
  maxHosts,
}: Pick<SlotTerms, 'minHosts' | 'maxHosts'>): Result<null, SeriesRefusal & { type: 'MaximumBelowMinimum' }> =>
  maxHosts < minHosts ? err({ type: 'MaximumBelowMinimum', minHosts, maxHosts }) : ok(null)

/**
 * Plans the end of a series: no slot after `lastDate`, except those with people, which are kept and listed. A day that
 * is past ends it now: the slots that took place stay. Only the series' own row changes, so the end can be taken back.
 * Refuses `SeriesEnded` for one that is over already: another end would make or unmake slots of the past.
 */
export function planSeriesEnd(
  lastDate: LocalDate,
  facts: SeriesFacts,
): Result<SeriesPlan, SeriesRefusal & { type: 'SeriesEnded' }> {
  const { series: before, patterns } = facts.schedule
  const free = firstFreeDay(facts)
  if (before.endedFrom !== null && before.endedFrom < free) {
    return err({ type: 'SeriesEnded', endedFrom: before.endedFrom })
  }
  const series = { ...before, endedFrom: laterOf(addDays(lastDate, 1), free) }
  const untouched = { savePatterns: [], removePatterns: [], replaced: [] }
  return ok({ series, ...untouched, ...carryOver({ series, patterns }, facts) })
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)

/**
 * The first day a change may touch: today; or tomorrow once today's slot, as it stands or as it would become, is over.
 * On Monday 16 November at 15:00, Mondays 10:00–12:00 become Thursdays: Tuesday 17 November.
 */
function firstFreeDay({ schedule, exceptions, now }: SeriesFacts, pattern?: PatternDraft): LocalDate {
  const { series, patterns } = schedule
  const today = localDateOf(now)
  const exception = exceptions.find(({ date }) => date === today) ?? null
  const written = pattern && { ...versionFrom(today, pattern, patterns), id: '', seriesId: series.id }
  const after = written === undefined ? [] : [{ series, patterns: [written] }]
  const ofToday = [schedule, ...after].map((one) => slotOn(one, today, exception))
  return ofToday.some((slot) => slot !== null && slot.endAt <= now) ? addDays(today, 1) : today
}

/** "This and following" from a day that is past begins as "all" does: the days before stay as they were. */
function spanOfFollowing({ date, pattern }: SeriesChange & { scope: 'following' }, facts: SeriesFacts) {
  const from = date > localDateOf(facts.now) ? date : laterOf(date, firstFreeDay(facts, pattern))
  return { free: from, from }
}

/**
 * Which days "all" is for. `free` is the first day it may touch, `from` the first day of the new version: the same,
 * unless the series has a pause then and goes on later, or another day was asked for.
 */
function spanOfAll({ fromDate, pattern }: SeriesChange & { scope: 'all' }, facts: SeriesFacts) {
  const free = firstFreeDay(facts, pattern)
  return { free, from: laterOf(fromDate ?? firstDayRuled(facts.schedule.patterns, free), free) }
}

/** The first day, from a day on, that a version rules: that day, unless the series begins or goes on later. */
function firstDayRuled(patterns: readonly SlotPattern[], from: LocalDate): LocalDate {
  const ordered = patterns.toSorted(byFirstDay)
  const ruling = ordered.findLast(({ fromDate }) => fromDate <= from)
  if (ruling !== undefined && (ruling.untilDate === null || ruling.untilDate >= from)) return from
  return ordered.find(({ fromDate }) => fromDate > from)?.fromDate ?? from
}

function versionFrom(
  fromDate: LocalDate,
  draft: PatternDraft,
  patterns: readonly SlotPattern[],
): PatternToSave {
  const sameDay = patterns.find((pattern) => pattern.fromDate === fromDate)
  const before = patterns.toSorted(byFirstDay).findLast((pattern) => pattern.fromDate <= fromDate)
  return { ...draft, id: sameDay?.id ?? null, fromDate, anchorDate: anchorOf(draft, before, fromDate) }
}

/** "Every other week" goes on counting the same weeks unless someone says otherwise or the rhythm changes. */
const anchorOf = (draft: PatternDraft, before: SlotPattern | undefined, fromDate: LocalDate): LocalDate =>
  draft.anchorDate ?? (before?.everyWeeks === draft.everyWeeks ? before.anchorDate : fromDate)

/** "This one": only what differs from the pattern is written, so the rest still follows later changes of the series. */
function planOne(plannedDate: LocalDate, terms: SlotTerms, facts: SeriesFacts): PlanResult {
  const { schedule, occupied } = facts
  const { series } = schedule
  const known = facts.exceptions.find(({ date }) => date === plannedDate) ?? null
  const was = slotOn(schedule, plannedDate, known)
  if (was === null) return err({ type: 'SlotUnknown', slotId: slotIdOf(series.id, plannedDate) })
  // A kept slot stands on its own and has no pattern to follow: everything is written.
  const pattern = was.state === 'kept' ? null : patternGiving(schedule, plannedDate)
  const exception = {
    ...(known ?? blankException(series.id, plannedDate)),
    ...differenceFrom(pattern, terms),
    newDate: terms.date === plannedDate ? null : terms.date,
  }
  const becomes = slotOn(schedule, plannedDate, exception)
  const tell = becomes !== null && occupied.includes(plannedDate) && !sameTime(was, becomes)
  const moved = tell ? [{ slotId: was.slotId, before: timeOf(was), after: timeOf(becomes) }] : []
  const untouched = { savePatterns: [], removePatterns: [], replaced: [], kept: [] }
  return ok({ series, ...untouched, saveExceptions: [exception], moved })
}
