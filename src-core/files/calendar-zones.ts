import type { Instant } from '#shared/kernel/local-date.ts'

import type { ZoneLines } from './calendar-lines.ts'
import type { Zone } from './calendar-moments.ts'
import { brusselsZone, dayMs, namedZone, parseMoment, utcZone } from './calendar-moments.ts'
import type { CalendarLibrary } from './calendar-rules.ts'
import { expandRule, readProperty, readRule } from './calendar-rules.ts'

/** Finds a zone by the name an event gives it; null when nobody knows it. */
export type ZoneFinder = (name: string | null) => Zone | null

/** Microsoft's names for zones, for calendars that name one without defining it (Unicode CLDR, windowsZones.xml, territory 001 or BE). */
const windowsZones: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Brussels',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'GTB Standard Time': 'Europe/Bucharest',
  'FLE Standard Time': 'Europe/Kiev',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Morocco Standard Time': 'Africa/Casablanca',
  'Eastern Standard Time': 'America/New_York',
}

interface Change {
  readonly at: Instant
  readonly before: number
  readonly after: number
}

/** `+02:00`, `-07:41`, `-00:00:00` → milliseconds. */
function offsetOf(value: unknown): number {
  const match = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(String(value))
  if (!match) throw new RangeError('no offset')
  const size = (Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0)) * 1000
  return match[1] === '-' ? -size : size
}

/** When one observance (winter time, summer time) starts, again and again. */
function changesOf(library: CalendarLibrary, lines: readonly string[], to: number): Change[] {
  const properties = lines.map((line) => readProperty(library, line))
  const valueOf = (name: string): unknown => properties.find((property) => property.name === name)?.values[0]
  const start = parseObservanceStart(valueOf('dtstart'))
  const before = offsetOf(valueOf('tzoffsetfrom'))
  const after = offsetOf(valueOf('tzoffsetto'))
  const walls = [start]
  for (const { name, values } of properties) {
    if (name === 'rdate')
      walls.push(...values.flatMap((value) => parseMoment(String(value), utcZone)?.wall ?? []))
    if (name !== 'rrule') continue
    const wallOfUtc = (at: number): number => at + before
    walls.push(
      ...expandRule(
        library,
        readRule(values[0]),
        { wall: start, isDate: false, wallOfUtc },
        { from: start, to },
      ).walls,
    )
  }
  return walls.map((wall) => ({ at: wall - before, before, after }))
}

/** Microsoft starts its observances in 1601: what was before 1900 does not matter here. */
function parseObservanceStart(value: unknown): number {
  const text = String(value).replace(/^1[0-8]\d\d/, '1900')
  const moment = parseMoment(text, utcZone)
  if (!moment) throw new RangeError('no start')
  return moment.wall
}

/** A zone from its definition in the file (VTIMEZONE); null when the definition makes no sense. */
function definedZone(library: CalendarLibrary, { observances }: ZoneLines, to: number): Zone | null {
  try {
    const changes = observances
      .flatMap((lines) => changesOf(library, lines, to))
      .toSorted((a, b) => a.at - b.at)
    const [first] = changes
    if (!first) return null
    return { offsetAt: (at) => changes.findLast((change) => change.at <= at)?.after ?? first.before }
  } catch {
    return null
  }
}

/** `/mozilla.org/20070129_1/Europe/Brussels` ends with the usual name. */
function usualZone(name: string): Zone | null {
  const words = name.split('/').filter((word) => word !== '')
  return namedZone(name) ?? (words.length > 2 ? namedZone(words.slice(-2).join('/')) : null)
}

/**
 * The zones of a file. A usual name (`Europe/Brussels`) means what the IANA database says, which is
 * complete and right where the definitions in files often hold one year's rule only; any other name
 * means what the file defines; then Microsoft's names. `until` is the last moment asked about.
 */
export function zoneFinder(
  library: CalendarLibrary,
  zones: readonly ZoneLines[],
  until: Instant,
): ZoneFinder {
  const found = new Map<string, Zone | null>()
  const find = (name: string): Zone | null => {
    const usual = usualZone(name)
    if (usual) return usual
    const lines = zones.find((candidate) => candidate.zone === name)
    const defined = lines ? definedZone(library, lines, until + 2 * dayMs) : null
    return defined ?? (Object.hasOwn(windowsZones, name) ? namedZone(windowsZones[name] ?? '') : null)
  }
  return (name) => {
    if (name === null) return brusselsZone
    const known = found.get(name)
    if (known !== undefined) return known
    const zone = find(name)
    found.set(name, zone)
    return zone
  }
}
