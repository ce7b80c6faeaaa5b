import { tzOffset } from '@date-fns/tz'

import type { Instant } from '#shared/kernel/local-date.ts'
import { placeZone } from '#shared/kernel/local-date.ts'

/**
 * A time on a wall clock, in the milliseconds that the clock would show if it hung in Greenwich:
 * 29 March 2026, 02:30, wherever, is `Date.UTC(2026, 2, 29, 2, 30)`.
 */
export type WallTime = number

export interface Zone {
  /** Milliseconds to add to the moment to get what the clock shows. */
  readonly offsetAt: (at: Instant) => number
}

export interface Moment {
  readonly wall: WallTime
  /** A whole day, which has no zone. */
  readonly isDate: boolean
  readonly zone: Zone
}

export const dayMs = 86_400_000

export const utcZone: Zone = { offsetAt: () => 0 }

const stretchMs = 14 * dayMs

/**
 * Asks the system's zone data as seldom as it can (a year of daily dates would ask thousands of times):
 * a fortnight that starts and ends with the same offset keeps it throughout. The zones that suspend
 * their summer time for Ramadan do so for four weeks at least.
 */
function systemZone(name: string): Zone {
  const exact = (at: Instant): number => tzOffset(name, new Date(at)) * 60_000
  const edges = new Map<number, number>()
  const edge = (number: number): number => {
    const known = edges.get(number)
    if (known !== undefined) return known
    const offset = exact(number * stretchMs)
    edges.set(number, offset)
    return offset
  }
  return {
    offsetAt: (at) => {
      const stretch = Math.floor(at / stretchMs)
      const offset = edge(stretch)
      return offset === edge(stretch + 1) ? offset : exact(at)
    },
  }
}

/** A zone of the IANA database, by its name; null when it has none of that name. */
export function namedZone(name: string): Zone | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone === placeZone ? brusselsZone : systemZone(name)
  } catch {
    return null
  }
}

/** Where "floating" times are, which name no zone: they mean the clock of the place. */
export const brusselsZone: Zone = systemZone(placeZone)

/** When a zone's clock shows that time; a time that the spring change skips is moved on, one that happens twice is the first. */
export function instantIn(zone: Zone, wall: WallTime): Instant {
  const before = zone.offsetAt(wall - dayMs)
  const first = wall - before
  if (zone.offsetAt(first) === before) return first
  const after = zone.offsetAt(wall + dayMs)
  return zone.offsetAt(wall - after) === after ? wall - after : first
}

export const wallIn = (zone: Zone, at: Instant): WallTime => at + zone.offsetAt(at)

export const instantOfMoment = (moment: Moment): Instant => instantIn(moment.zone, moment.wall)

/** `2026-03-29` of a wall time. */
export const dateOfWall = (wall: WallTime): string => new Date(wall).toISOString().slice(0, 10)

/** `02:30` of a wall time. */
export const timeOfWall = (wall: WallTime): string => new Date(wall).toISOString().slice(11, 16)

/**
 * Reads the date or date-time that the calendar parser gives (`2026-03-29`, `2026-03-29T02:30:00`, with
 * a final `Z` for UTC); null when it does not exist, or lies outside 1900–2199.
 */
export function parseMoment(text: string, zone: Zone): Moment | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const midnight = Date.UTC(year, month - 1, day)
  if (year < 1900 || year > 2199 || dateOfWall(midnight) !== text.slice(0, 10)) return null
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null
  const wall = midnight + hour * 3_600_000 + minute * 60_000 + second * 1000
  return { wall, isDate: match[4] === undefined, zone: match[7] === 'Z' ? utcZone : zone }
}
