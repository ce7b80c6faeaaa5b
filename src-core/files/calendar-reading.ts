import type {
  Calendar,
  CalendarOccurrence,
  CalendarProblem,
  CalendarRefusal,
} from '#shared/import/import-shapes.ts'
import { dayNumber } from '#shared/kernel/local-date.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { CalendarEvent } from './calendar-events.ts'
import { readEvent } from './calendar-events.ts'
import type { EventLines } from './calendar-lines.ts'
import { calendarLines } from './calendar-lines.ts'
import { dayMs } from './calendar-moments.ts'
import type { EventOccurrences, Horizon } from './calendar-occurrences.ts'
import { expandEvent } from './calendar-occurrences.ts'
import type { CalendarLibrary } from './calendar-rules.ts'
import { loadCalendarLibrary } from './calendar-rules.ts'
import type { ZoneFinder } from './calendar-zones.ts'
import { zoneFinder } from './calendar-zones.ts'
import { calendarLimits } from './file-limits.ts'
import { decodeText } from './text-decoding.ts'
import { runWithin } from './time-boxing.ts'

type ProblemReason = CalendarProblem['reason']

type Timed = <T>(work: () => Result<T, ProblemReason>, thrown: ProblemReason) => Result<T, ProblemReason>

/** How long one event, and the whole file, may take, in milliseconds. */
export interface TimeLimits {
  readonly eventMs: number
  readonly fileMs: number
}

/** Gives each piece of work its share of the time that the whole file may take. */
function stopwatch({ eventMs, fileMs }: TimeLimits): Timed {
  const end = performance.now() + fileMs
  return (work, thrown) => {
    const left = Math.min(eventMs, end - performance.now())
    if (left <= 0) return err('TooSlow')
    try {
      const done = runWithin(left, work)
      return done.ok ? done.value : done
    } catch {
      // The library throws on what it cannot read; its message quotes the file, so that only a code is kept.
      return err(thrown)
    }
  }
}

interface NumberedEvent {
  readonly index: number
  readonly event: CalendarEvent
}

/** What reading one file needs and gathers. */
interface Reading {
  readonly library: CalendarLibrary
  readonly horizon: Horizon
  readonly timed: Timed
  readonly problems: CalendarProblem[]
}

function readEvents(reading: Reading, lines: readonly EventLines[], zones: ZoneFinder): NumberedEvent[] {
  const { library, timed, problems } = reading
  const events: NumberedEvent[] = []
  for (const [place, { lines: own, complete }] of lines.entries()) {
    const index = place + 1
    const read = complete
      ? timed(() => readEvent(library, own, zones), 'EventUnreadable')
      : err('EventCutOff' as const)
    if (read.ok) events.push({ index, event: read.value })
    else problems.push({ index, reason: read.error })
    if (read.ok && read.value.zoneUnknown) problems.push({ index, reason: 'ZoneUnknown' })
  }
  return events
}

/** Which events replace dates of which series: those of the same id. */
function overridesByUid(events: readonly NumberedEvent[]): ReadonlyMap<string, CalendarEvent[]> {
  const overrides = new Map<string, CalendarEvent[]>()
  for (const { event } of events) {
    if (event.uid === null || event.replaces === null) continue
    const known = overrides.get(event.uid)
    if (known) known.push(event)
    else overrides.set(event.uid, [event])
  }
  return overrides
}

function expandAll(reading: Reading, events: readonly NumberedEvent[]): CalendarOccurrence[] {
  const { library, horizon, timed, problems } = reading
  const overrides = overridesByUid(events)
  const occurrences: CalendarOccurrence[] = []
  for (const { index, event } of events) {
    const own = event.replaces === null && event.uid !== null ? (overrides.get(event.uid) ?? []) : []
    const series = { uid: event.uid ?? `event-${index}`, event, overrides: own }
    const expanded = timed<EventOccurrences>(() => ok(expandEvent(library, series, horizon)), 'RuleInvalid')
    if (!expanded.ok) {
      problems.push({ index, reason: expanded.error })
      continue
    }
    const room = calendarLimits.occurrences - occurrences.length
    const { occurrences: found, cut } = expanded.value
    occurrences.push(...found.slice(0, room))
    if (cut || found.length > room) problems.push({ index, reason: 'TooManyOccurrences' })
  }
  return occurrences
}

const byTime = (a: CalendarOccurrence, b: CalendarOccurrence): number =>
  `${a.from} ${a.startTime ?? ''} ${a.until}` < `${b.from} ${b.startTime ?? ''} ${b.until}` ? -1 : 1

/**
 * Reads a calendar file (iCalendar, RFC 5545) over a horizon: every date of every event, recurrences
 * unrolled, in the days and times of Brussels. An event that cannot be read is listed with a code and
 * the others are kept. The `label` of an occurrence is for the preview only and must never be stored:
 * why somebody is absent may be health data. Refuses files over 20 MB, what is no calendar, and more
 * than 5,000 events; an event that takes longer than its share of time is given up and listed.
 */
export async function readCalendar(
  bytes: Uint8Array,
  horizon: Horizon,
  limits: TimeLimits = calendarLimits,
): Promise<Result<Calendar, CalendarRefusal>> {
  if (bytes.byteLength > calendarLimits.fileBytes) {
    return err({ type: 'FileTooLarge', bytes: bytes.byteLength, limit: calendarLimits.fileBytes })
  }
  const file = calendarLines(decodeText(bytes).text)
  if (!file.isCalendar) return err({ type: 'NotACalendar' })
  if (file.events.length > calendarLimits.events)
    return err({ type: 'TooManyEvents', limit: calendarLimits.events })
  const library = await loadCalendarLibrary()
  const zones = zoneFinder(library, file.zones, dayNumber(horizon.to) * dayMs)
  const reading: Reading = { library, horizon, timed: stopwatch(limits), problems: [] }
  const occurrences = expandAll(reading, readEvents(reading, file.events, zones))
  return ok({
    events: file.events.length,
    occurrences: occurrences.toSorted(byTime),
    problems: reading.problems.toSorted((a, b) => a.index - b.index),
  })
}
