import type Library from 'ical.js'

import type { WallTime } from './calendar-moments.ts'
import { parseMoment, utcZone } from './calendar-moments.ts'
import { calendarLimits } from './file-limits.ts'

/** The calendar library, loaded when a calendar is first read. */
export type CalendarLibrary = typeof Library

/** Loads it, told to read what writers really write: days without `VALUE=DATE`, days followed by a `Z`. */
export async function loadCalendarLibrary(): Promise<CalendarLibrary> {
  const { default: library } = await import('ical.js')
  library.design.strict = false
  return library
}

/** One line of a calendar, as the library reads it: `['rdate', {tzid: '…'}, 'date-time', '2026-…', …]`. */
export interface CalendarProperty {
  readonly name: string
  readonly zoneName: string | null
  /** A RECURRENCE-ID that speaks of all the later dates too. */
  readonly andFollowing: boolean
  readonly values: readonly unknown[]
}

/** RFC 7265: the name, the parameters, the type, then the values. */
type JCalProperty = [string, Record<string, unknown>, string, ...unknown[]]

/** Reads one line; throws what the library throws when the line makes no sense. */
export function readProperty(library: CalendarLibrary, line: string): CalendarProperty {
  const [name, parameters, , ...values] = library.Property.fromString(line).jCal as JCalProperty
  const { tzid, range } = parameters
  return {
    name: name.toLowerCase(),
    zoneName: typeof tzid === 'string' ? tzid : null,
    andFollowing: range === 'THISANDFUTURE',
    values,
  }
}

/** A rule such as "every second Tuesday", as the library keeps it. */
export interface RecurrenceRule {
  readonly parts: Readonly<Record<string, unknown>>
  /** How the end of the rule is written, if it has one. */
  readonly until: string | null
}

export function readRule(value: unknown): RecurrenceRule {
  if (typeof value !== 'object' || value === null) throw new TypeError('not a rule')
  const { until, ...parts } = value as Record<string, unknown>
  return { parts, until: typeof until === 'string' ? until : null }
}

export interface RuleStart {
  readonly wall: WallTime
  readonly isDate: boolean
  /** What the event's clock shows at a moment of UTC, since UNTIL is mostly written in UTC. */
  readonly wallOfUtc: (at: number) => WallTime
}

function libraryTime(library: CalendarLibrary, wall: WallTime, isDate: boolean) {
  const date = new Date(wall)
  const clock = { hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() }
  const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return new library.Time({ ...day, ...clock, isDate }, library.Timezone.localTimezone)
}

/** The last wall time the rule may give; a bare day includes its evening. */
function lastWall(until: string, start: RuleStart): WallTime | null {
  const moment = parseMoment(until, utcZone)
  if (!moment) return null
  if (moment.isDate) return start.isDate ? moment.wall : moment.wall + 86_399_000
  return until.endsWith('Z') && !start.isDate ? start.wallOfUtc(moment.wall) : moment.wall
}

export interface Expansion {
  readonly walls: readonly WallTime[]
  /** True when the rule was given up before the end of the window. */
  readonly cut: boolean
}

/**
 * A rule that only says "every month" or "every year" means the same day of the month, and skips the months
 * that lack it (RFC 5545, 3.3.10: an instance whose date does not exist is ignored); the library would
 * give 1 March for 29 February.
 */
const keepsDay = ({ parts }: RecurrenceRule): boolean =>
  ['MONTHLY', 'YEARLY'].includes(String(parts['freq'])) &&
  !Object.keys(parts).some((name) => name.startsWith('by'))

/**
 * The wall times a rule gives from `from` to `to`. It is unrolled on the event's own clock, so that a
 * weekly 10:00 stays at 10:00 across the changes of the clock. Throws on a rule that makes no sense.
 */
export function expandRule(
  library: CalendarLibrary,
  rule: RecurrenceRule,
  start: RuleStart,
  window: { readonly from: WallTime; readonly to: WallTime },
): Expansion {
  const recurrence = new library.Recur(rule.parts as ConstructorParameters<typeof library.Recur>[0])
  const last = rule.until === null ? null : lastWall(rule.until, start)
  if (rule.until !== null && last === null) throw new RangeError('no such end')
  const end = Math.min(window.to, last ?? window.to)
  const iterator = recurrence.iterator(libraryTime(library, start.wall, start.isDate))
  const day = keepsDay(rule) ? new Date(start.wall).getUTCDate() : null
  const walls: WallTime[] = []
  for (let step = 0; step < calendarLimits.steps; step += 1) {
    const time = iterator.next()
    if (!time) return { walls, cut: false }
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
    if (wall > end) return { walls, cut: false }
    if (wall < window.from || (day !== null && time.day !== day)) continue
    if (walls.push(wall) > calendarLimits.occurrences) return { walls, cut: true }
  }
  return { walls, cut: true }
}
