import type { CalendarProblem } from '#shared/import/import-shapes.ts'
import { shortText } from '#shared/import/text-rules.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Moment, Zone } from './calendar-moments.ts'
import { brusselsZone, dayMs, instantOfMoment, parseMoment } from './calendar-moments.ts'
import type { CalendarLibrary, CalendarProperty, RecurrenceRule } from './calendar-rules.ts'
import { readProperty, readRule } from './calendar-rules.ts'
import type { ZoneFinder } from './calendar-zones.ts'

type ProblemReason = CalendarProblem['reason']

/** How long an event lasts: first along the wall clock, then in real time. */
export interface Span {
  readonly wallMs: number
  readonly realMs: number
}

/** An extra date of an event, with its own length if the file gives one. */
export interface ExtraDate {
  readonly moment: Moment
  readonly span: Span | null
}

/** What an event of the file says about when it is. */
export interface CalendarEvent {
  readonly uid: string | null
  readonly label: string
  readonly busy: boolean
  readonly cancelled: boolean
  readonly start: Moment
  readonly span: Span
  readonly rules: readonly RecurrenceRule[]
  readonly excludedRules: readonly RecurrenceRule[]
  readonly extraDates: readonly ExtraDate[]
  readonly excludedDates: readonly Moment[]
  /** The date of the series that this event replaces. */
  readonly replaces: Moment | null
  /** It replaces all the later dates too. */
  readonly andFollowing: boolean
  /** The zone it names is unknown, so that its times are read as Brussels times. */
  readonly zoneUnknown: boolean
}

const labelCharacters = 60

/** `P1D`, `PT1H30M`, `P2W`: weeks and days go along the clock, hours and minutes in real time (RFC 5545, 3.3.6). */
function spanOfDuration(text: string): Span | null {
  const match =
    /^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?$/.exec(text)
  if (!match || match[1] === '-') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0))
  return { wallMs: (weeks * 7 + days) * dayMs, realMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 }
}

/**
 * From start to end. Within one zone it is what the clock shows: a night from 22:00 to 06:00 ends at
 * 06:00 every week, also when the clock changes. Between two zones it is real time. An end that is
 * not after the start gives no length.
 */
function spanUntil(start: Moment, end: Moment): Span {
  const wallMs = end.wall - start.wall
  if (start.isDate || end.isDate || start.zone === end.zone) return { wallMs: Math.max(0, wallMs), realMs: 0 }
  return { wallMs: 0, realMs: Math.max(0, instantOfMoment(end) - instantOfMoment(start)) }
}

/** A day lasts a day at least, and a whole number of them; a time without an end lasts no time (RFC 5545, 3.6.1). */
function spanOf(start: Moment, end: Moment | null, duration: Span | null): Span {
  const given = end ? spanUntil(start, end) : (duration ?? { wallMs: 0, realMs: 0 })
  if (!start.isDate) return given
  return { wallMs: Math.max(1, Math.ceil((given.wallMs + given.realMs) / dayMs)) * dayMs, realMs: 0 }
}

const ruleNames: ReadonlySet<string> = new Set(['rrule', 'exrule'])
const textNames: ReadonlySet<string> = new Set(['uid', 'summary', 'class', 'status', 'transp'])

/** The lines of an event as properties. A text that makes no sense is passed over, a date or a rule is not. */
function readProperties(
  library: CalendarLibrary,
  lines: readonly string[],
): Result<CalendarProperty[], ProblemReason> {
  const properties: CalendarProperty[] = []
  for (const line of lines) {
    const name = line.split(/[;:]/, 1)[0]?.toLowerCase() ?? ''
    try {
      properties.push(readProperty(library, line))
    } catch {
      // The library's message quotes the line, which may be private: only its kind is told.
      if (!textNames.has(name)) return err(ruleNames.has(name) ? 'RuleInvalid' : 'DateInvalid')
    }
  }
  return ok(properties)
}

interface EventReader {
  readonly text: (name: string) => string | null
  readonly has: (name: string) => boolean
  readonly moments: (name: string) => Moment[] | null
  readonly rules: (name: string) => RecurrenceRule[]
  readonly extraDates: () => ExtraDate[] | null
}

function extraDate(value: unknown, zone: Zone): ExtraDate | null {
  const [from, to] = Array.isArray(value) ? value : [value]
  const moment = parseMoment(String(from), zone)
  if (!moment) return null
  if (to === undefined) return { moment, span: null }
  const end = parseMoment(String(to), zone)
  const span = end ? spanUntil(moment, end) : spanOfDuration(String(to))
  return span && { moment, span }
}

/** All of them, or null when one is missing. */
const whole = <T>(items: readonly (T | null)[]): T[] | null =>
  items.every((item): item is T => item !== null) ? [...items] : null

function readerOf(properties: readonly CalendarProperty[], zones: ZoneFinder): EventReader {
  const all = (name: string) => properties.filter((property) => property.name === name)
  const zoneOf = (property: CalendarProperty): Zone => zones(property.zoneName) ?? brusselsZone
  const text = (name: string): string | null => {
    const value = all(name)[0]?.values[0]
    return value === undefined ? null : String(value)
  }
  return {
    text,
    has: (name) => all(name).length > 0,
    moments: (name) =>
      whole(
        all(name).flatMap((property) =>
          property.values.map((value) => parseMoment(String(value), zoneOf(property))),
        ),
      ),
    rules: (name) => all(name).map((property) => readRule(property.values[0])),
    extraDates: () =>
      whole(
        all('rdate').flatMap((property) =>
          property.values.map((value) => extraDate(value, zoneOf(property))),
        ),
      ),
  }
}

/** The title may say why somebody is absent: a private event shows none, the others only its start, and only in the preview. */
function labelOf(read: EventReader): string {
  const open = ['PUBLIC', ''].includes(read.text('class')?.toUpperCase() ?? '')
  return open ? shortText(read.text('summary') ?? '', labelCharacters) : ''
}

/** Reads the lines of one event. Refuses, by a code, an event without a start or with a date that does not exist. */
export function readEvent(
  library: CalendarLibrary,
  lines: readonly string[],
  zones: ZoneFinder,
): Result<CalendarEvent, ProblemReason> {
  const properties = readProperties(library, lines)
  if (!properties.ok) return properties
  const read = readerOf(properties.value, zones)
  if (!read.has('dtstart')) return err('StartMissing')
  const [starts, ends, replaced] = [
    read.moments('dtstart'),
    read.moments('dtend'),
    read.moments('recurrence-id'),
  ]
  const [extraDates, excludedDates] = [read.extraDates(), read.moments('exdate')]
  const duration = read.has('duration') ? spanOfDuration(read.text('duration') ?? '') : null
  const start = starts?.[0]
  if (!start || !ends || !replaced || !extraDates || !excludedDates) return err('DateInvalid')
  if (read.has('duration') && duration === null) return err('DateInvalid')
  return ok({
    uid: read.text('uid')?.slice(0, 200) ?? null,
    label: labelOf(read),
    busy: read.text('transp')?.toUpperCase() !== 'TRANSPARENT',
    cancelled: read.text('status')?.toUpperCase() === 'CANCELLED',
    start,
    span: spanOf(start, ends[0] ?? null, duration),
    rules: read.rules('rrule'),
    excludedRules: read.rules('exrule'),
    extraDates,
    excludedDates,
    replaces: replaced[0] ?? null,
    andFollowing: properties.value.some((property) => property.andFollowing),
    zoneUnknown: properties.value.some(
      (property) => property.zoneName !== null && zones(property.zoneName) === null,
    ),
  })
}
