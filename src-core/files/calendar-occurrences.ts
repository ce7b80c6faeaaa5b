import type { CalendarOccurrence } from '#shared/import/import-shapes.ts'
import type { Instant, LocalDate } from '#shared/kernel/local-date.ts'
import { addDays, dayNumber } from '#shared/kernel/local-date.ts'

import type { CalendarEvent, ExtraDate, Span } from './calendar-events.ts'
import type { Moment, WallTime } from './calendar-moments.ts'
import {
  brusselsZone,
  dateOfWall,
  dayMs,
  instantIn,
  instantOfMoment,
  timeOfWall,
  wallIn,
} from './calendar-moments.ts'
import type { CalendarLibrary, RecurrenceRule } from './calendar-rules.ts'
import { expandRule } from './calendar-rules.ts'

/** The days one looks at, both included. */
export interface Horizon {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface EventOccurrences {
  readonly occurrences: readonly CalendarOccurrence[]
  /** A rule was given up before the end of the horizon. */
  readonly cut: boolean
}

type Days = Pick<CalendarOccurrence, 'from' | 'until' | 'startTime' | 'endTime' | 'allDay'>

function wholeDays(wall: WallTime, span: Span): Days {
  const from = dateOfWall(wall)
  return { from, until: addDays(from, span.wallMs / dayMs - 1), startTime: null, endTime: null, allDay: true }
}

/**
 * The days and times in Brussels of something that lasts from one moment to another. From the midnight
 * that starts a day, or to the midnight that ends one, is the whole day: no time is given there.
 */
function brusselsDays(startAt: Instant, endAt: Instant): Days {
  const [startWall, endWall] = [wallIn(brusselsZone, startAt), wallIn(brusselsZone, endAt)]
  const [from, lastDay] = [dateOfWall(startWall), dateOfWall(endWall)]
  const [start, end] = [timeOfWall(startWall), timeOfWall(endWall)]
  const toMidnight = end === '00:00' && lastDay > from
  const startTime = toMidnight && start === '00:00' ? null : start
  return {
    from,
    until: toMidnight ? addDays(lastDay, -1) : lastDay,
    startTime,
    endTime: toMidnight ? null : end,
    allDay: startTime === null && toMidnight,
  }
}

function daysOf(moment: Moment, span: Span): Days {
  if (moment.isDate) return wholeDays(moment.wall, span)
  const endAt = instantIn(moment.zone, moment.wall + span.wallMs) + span.realMs
  return brusselsDays(instantOfMoment(moment), Math.max(endAt, instantOfMoment(moment)))
}

/** The names under which a date of the series may be excluded or replaced: its moment, and its day. */
function keysOf(moment: Moment): string[] {
  const day = `day ${dateOfWall(moment.wall)}`
  return moment.isDate ? [day] : [`at ${instantOfMoment(moment)}`, day]
}

/** What excludes: a whole day excludes what starts on it; a moment, itself; or the day, for a series of whole days. */
const exclusionKey = (excluded: Moment, series: Moment): string =>
  excluded.isDate || series.isDate ? `day ${dateOfWall(excluded.wall)}` : `at ${instantOfMoment(excluded)}`

/** Every date of the series that may touch the horizon, on the series' own clock. */
function seriesDates(
  library: CalendarLibrary,
  event: CalendarEvent,
  horizon: Horizon,
): { dates: ExtraDate[]; cut: boolean } {
  const { start, span } = event
  const from = dayNumber(horizon.from) * dayMs - span.wallMs - span.realMs - 2 * dayMs
  const window = { from, to: (dayNumber(horizon.to) + 2) * dayMs }
  const ruleStart = {
    wall: start.wall,
    isDate: start.isDate,
    wallOfUtc: (at: number) => wallIn(start.zone, at),
  }
  const expand = (rules: readonly RecurrenceRule[]) =>
    rules.map((rule) => expandRule(library, rule, ruleStart, window))
  const [given, excluded] = [expand(event.rules), expand(event.excludedRules)]
  const without = new Set(excluded.flatMap((expansion) => expansion.walls))
  const walls = [start.wall, ...given.flatMap((expansion) => expansion.walls)].filter(
    (wall) => !without.has(wall),
  )
  const regular = walls.map((wall) => ({ moment: { ...start, wall }, span: null }))
  return {
    dates: [...event.extraDates, ...regular],
    cut: [...given, ...excluded].some((expansion) => expansion.cut),
  }
}

/** The override that speaks of this date and all the later ones, moved as it moves its own date. */
function movedBy(override: CalendarEvent, date: Moment): { moment: Moment; span: Span } {
  const replaced = override.replaces ?? override.start
  const replacedWall = wallIn(override.start.zone, instantOfMoment(replaced))
  const wall = wallIn(override.start.zone, instantOfMoment(date)) + override.start.wall - replacedWall
  return {
    moment: override.start.isDate ? { ...override.start, wall: date.wall } : { ...override.start, wall },
    span: override.span,
  }
}

const describes = (event: CalendarEvent, uid: string, days: Days): CalendarOccurrence => ({
  uid,
  ...days,
  busy: event.busy,
  label: event.label,
})

const touches = (days: Days, horizon: Horizon): boolean =>
  days.from <= horizon.to && days.until >= horizon.from

/** An event with the events of its file that replace some of its dates. */
export interface EventSeries {
  readonly uid: string
  readonly event: CalendarEvent
  readonly overrides: readonly CalendarEvent[]
}

/**
 * The dates of one event over the horizon, in Brussels. The dates that an override replaces are left
 * out: each override is an event of its own. Throws on a rule that makes no sense.
 */
export function expandEvent(
  library: CalendarLibrary,
  series: EventSeries,
  horizon: Horizon,
): EventOccurrences {
  const { uid, event, overrides } = series
  if (event.cancelled) return { occurrences: [], cut: false }
  const { dates, cut } = seriesDates(library, event, horizon)
  const replaced = overrides.flatMap((override) => override.replaces ?? [])
  const excluded = new Set(
    [...event.excludedDates, ...replaced].map((moment) => exclusionKey(moment, event.start)),
  )
  const following = overrides
    .filter((override) => override.andFollowing && override.replaces !== null)
    .toSorted((a, b) => instantOfMoment(a.replaces ?? a.start) - instantOfMoment(b.replaces ?? b.start))
  const seen = new Set<string>()
  const occurrences: CalendarOccurrence[] = []
  for (const { moment, span } of dates) {
    const keys = keysOf(moment)
    const [key = ''] = keys
    if (seen.has(key) || keys.some((name) => excluded.has(name))) continue
    seen.add(key)
    const override = following.findLast(
      (later) => instantOfMoment(later.replaces ?? later.start) < instantOfMoment(moment),
    )
    if (override?.cancelled) continue
    const moved = override ? movedBy(override, moment) : { moment, span: span ?? event.span }
    const days = daysOf(moved.moment, moved.span)
    if (touches(days, horizon)) occurrences.push(describes(override ?? event, uid, days))
  }
  return { occurrences, cut }
}
