import { addDays, localDateOf, type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { byFirstDay, patternGiving, slotOn } from './occurrence-rules.ts'
import type {
  KeptSlot,
  MovedSlot,
  PatternToSave,
  SeriesChange,
  SeriesFacts,
  SeriesPlan,
  SeriesRefusal,
  SlotTerms,
  SlotTime,
} from './series-plan.ts'
import type { PatternDraft, SeriesSchedule, SlotPattern } from './slot-series.ts'
import { slotIdOf, type Slot, type SlotException, type SlotState } from './slot.ts'

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
  const { series } = facts.schedule
  if (change.scope === 'following' && series.endedFrom !== null && change.date >= series.endedFrom) {
    return err({ type: 'SeriesEnded', endedFrom: series.endedFrom })
  }
  const saved =
    change.scope === 'following'
      ? versionFrom(change.date, change.pattern, facts)
      : onlyVersion(change, facts)
  if (saved.untilDate !== null && saved.untilDate < saved.fromDate) return err({ type: 'UntilBeforeFrom' })
  const replaced = (pattern: SlotPattern) => change.scope === 'all' || pattern.fromDate >= saved.fromDate
  const removed = facts.schedule.patterns.filter((pattern) => replaced(pattern) && pattern.id !== saved.id)
  const patterns = facts.schedule.patterns.filter((pattern) => !replaced(pattern))
  const schedule = { series, patterns: [...patterns, { ...saved, id: saved.id ?? '', seriesId: series.id }] }
  return ok({
    series,
    savePatterns: [saved],
    removePatterns: removed.map(({ id }) => id),
    ...carryPeopleOver(schedule, facts),
  })
}

/** A slot that wants more hosts than it takes could never be right. */
export const canHold = ({
  minHosts,
  maxHosts,
}: Pick<SlotTerms, 'minHosts' | 'maxHosts'>): Result<null, SeriesRefusal & { type: 'MaximumBelowMinimum' }> =>
  maxHosts < minHosts ? err({ type: 'MaximumBelowMinimum', minHosts, maxHosts }) : ok(null)

/**
 * Plans the end of a series: no slot after `lastDate`, except those with people, which are kept and listed.
 * Only the series' own row changes, so the end can be taken back.
 */
export function planSeriesEnd(lastDate: LocalDate, facts: SeriesFacts): SeriesPlan {
  const series = { ...facts.schedule.series, endedFrom: addDays(lastDate, 1) }
  const schedule = { series, patterns: facts.schedule.patterns }
  return { series, savePatterns: [], removePatterns: [], ...carryPeopleOver(schedule, facts) }
}

function versionFrom(fromDate: LocalDate, draft: PatternDraft, { schedule }: SeriesFacts): PatternToSave {
  const sameDay = schedule.patterns.find((pattern) => pattern.fromDate === fromDate)
  const before = schedule.patterns
    .filter((pattern) => pattern.fromDate <= fromDate)
    .toSorted(byFirstDay)
    .at(-1)
  return { ...draft, id: sameDay?.id ?? null, fromDate, anchorDate: anchorOf(draft, before, fromDate) }
}

function onlyVersion(change: SeriesChange & { scope: 'all' }, { schedule, now }: SeriesFacts): PatternToSave {
  const first = schedule.patterns.toSorted(byFirstDay)[0]
  // A series that never had a pattern begins today.
  const fromDate = change.fromDate ?? first?.fromDate ?? localDateOf(now)
  return {
    ...change.pattern,
    id: first?.id ?? null,
    fromDate,
    anchorDate: anchorOf(change.pattern, first, fromDate),
  }
}

/** "Every other week" goes on counting the same weeks unless someone says otherwise or the rhythm changes. */
const anchorOf = (draft: PatternDraft, before: SlotPattern | undefined, fromDate: LocalDate): LocalDate =>
  draft.anchorDate ?? (before?.everyWeeks === draft.everyWeeks ? before.anchorDate : fromDate)

/** Compares each occupied slot before and after, and freezes what may not change. */
function carryPeopleOver(after: SeriesSchedule, facts: SeriesFacts) {
  const exceptions = new Map(facts.exceptions.map((exception) => [exception.date, exception]))
  const saveExceptions: SlotException[] = []
  const kept: KeptSlot[] = []
  const moved: MovedSlot[] = []
  for (const plannedDate of [...new Set(facts.occupied)].toSorted()) {
    const exception = exceptions.get(plannedDate) ?? null
    const was = slotOn(facts.schedule, plannedDate, exception)
    if (was === null) continue
    const becomes = slotOn(after, plannedDate, exception)
    const past = was.startAt <= facts.now
    if (becomes === null || (past && !sameTerms(was, becomes))) {
      saveExceptions.push(frozen(was, exception))
      kept.push({ ...timeOf(was), slotId: was.slotId, state: frozenState(was), past })
    } else if (!sameTime(was, becomes) && was.state !== 'cancelled') {
      moved.push({ slotId: was.slotId, before: timeOf(was), after: timeOf(becomes) })
    }
  }
  return { saveExceptions, kept, moved }
}

const timeOf = ({ date, startTime, endTime }: Slot): SlotTime => ({ date, startTime, endTime })

const sameTime = (a: Slot, b: Slot): boolean =>
  a.date === b.date && a.startTime === b.startTime && a.endTime === b.endTime

const sameTerms = (a: Slot, b: Slot): boolean =>
  sameTime(a, b) &&
  a.minHosts === b.minHosts &&
  a.maxHosts === b.maxHosts &&
  a.keyHolderNeeded === b.keyHolderNeeded &&
  a.note === b.note

const frozenState = (slot: Slot): SlotState => (slot.state === 'cancelled' ? 'cancelled' : 'kept')

/** The slot as it stands, written out in full, so that no pattern is needed to read it again. */
function frozen(slot: Slot, exception: SlotException | null): SlotException {
  const { minHosts, maxHosts, keyHolderNeeded, note, startTime, endTime } = slot
  const newDate = slot.date === slot.plannedDate ? null : slot.date
  const terms = { newDate, startTime, endTime, minHosts, maxHosts, keyHolderNeeded, note }
  return {
    ...blankException(slot.seriesId, slot.plannedDate),
    ...exception,
    ...terms,
    state: frozenState(slot),
  }
}

/** An exception that changes nothing yet. */
export function blankException(seriesId: string, plannedDate: LocalDate): SlotException {
  return {
    id: slotIdOf(seriesId, plannedDate),
    seriesId,
    date: plannedDate,
    state: 'asPlanned',
    reopened: false,
    reason: '',
    newDate: null,
    startTime: null,
    endTime: null,
    minHosts: null,
    maxHosts: null,
    keyHolderNeeded: null,
    note: null,
  }
}

/** "This one": only what differs from the pattern is written, so the rest still follows later changes of the series. */
function planOne(plannedDate: LocalDate, terms: SlotTerms, facts: SeriesFacts): PlanResult {
  const { schedule, occupied } = facts
  const { series } = schedule
  const known = facts.exceptions.find(({ date }) => date === plannedDate) ?? null
  const was = slotOn(schedule, plannedDate, known)
  if (was === null) return err({ type: 'SlotUnknown', slotId: slotIdOf(series.id, plannedDate) })
  // A kept slot stands on its own and has no pattern to follow: everything is written.
  const pattern = was.state === 'kept' ? null : patternGiving(schedule, plannedDate)
  const unless = <T>(value: T, planned: T | undefined): T | null => (value === planned ? null : value)
  const exception: SlotException = {
    ...(known ?? blankException(series.id, plannedDate)),
    newDate: unless(terms.date, plannedDate),
    startTime: unless(terms.startTime, pattern?.startTime),
    endTime: unless(terms.endTime, pattern?.endTime),
    minHosts: unless(terms.minHosts, pattern?.minHosts),
    maxHosts: unless(terms.maxHosts, pattern?.maxHosts),
    keyHolderNeeded: unless(terms.keyHolderNeeded, pattern?.keyHolderNeeded),
    note: unless(terms.note, pattern?.note),
  }
  const becomes = slotOn(schedule, plannedDate, exception)
  const tell = becomes !== null && occupied.includes(plannedDate) && !sameTime(was, becomes)
  const moved = tell ? [{ slotId: was.slotId, before: timeOf(was), after: timeOf(becomes) }] : []
  return ok({ series, savePatterns: [], removePatterns: [], saveExceptions: [exception], kept: [], moved })
}
