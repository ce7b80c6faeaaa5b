import { minutesOfTime, timeOfMinutes, type LocalDate, type LocalTime } from '#shared/kernel/local-date.ts'

import type { SlotTerms } from './series-plan.ts'
import type { PatternTerms, SlotPattern } from './slot-series.ts'
import { slotIdOf, type SlotException } from './slot.ts'

type Hours = Pick<PatternTerms, 'startTime' | 'endTime'>
type Room = Pick<PatternTerms, 'minHosts' | 'maxHosts'>

/** What a slot holds once its exception is laid over its pattern. */
export type StandingTerms = Hours & Room & Pick<PatternTerms, 'keyHolderNeeded' | 'note'>

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

/**
 * What has to be written for a slot to hold these terms; without a pattern, everything. What is as the pattern says
 * is left out, so that it follows later changes of the series. The two hours go together, and so do the two numbers:
 * "until 19:00" is said of a slot that begins at 14:00, and means nothing once the series begins at 20:00.
 */
export function differenceFrom(pattern: SlotPattern | null, terms: SlotTerms) {
  const { startTime, endTime, minHosts, maxHosts } = terms
  const sameHours = startTime === pattern?.startTime && endTime === pattern.endTime
  const sameRoom = minHosts === pattern?.minHosts && maxHosts === pattern.maxHosts
  return {
    ...(sameHours ? { startTime: null, endTime: null } : { startTime, endTime }),
    ...(sameRoom ? { minHosts: null, maxHosts: null } : { minHosts, maxHosts }),
    keyHolderNeeded: terms.keyHolderNeeded === pattern?.keyHolderNeeded ? null : terms.keyHolderNeeded,
    note: terms.note === pattern?.note ? null : terms.note,
  }
}

/** What a slot holds: what its exception says, and for the rest its pattern. Null when a part is said by neither. */
export function termsUnder(
  pattern: SlotPattern | null,
  exception: SlotException | null,
): StandingTerms | null {
  const hours = hoursUnder(pattern, exception)
  const room = roomUnder(pattern, exception)
  const keyHolderNeeded = exception?.keyHolderNeeded ?? pattern?.keyHolderNeeded
  if (hours === null || room === null || keyHolderNeeded === undefined) return null
  return { ...hours, ...room, keyHolderNeeded, note: exception?.note ?? pattern?.note ?? '' }
}

/** A single hour beside those of the pattern is believed up to this length: 18:00 until 01:00, not until 17:00. */
const longestHalfSaid = 12 * 60

/**
 * Exceptions written before the hours went together may say only one of them. It stands with the pattern's other
 * one; when the series has moved so far that this makes no sense, the slot lasts as long as the pattern's.
 * "Until 19:00" of a series that now runs 20:00–22:00 reads 17:00–19:00, never 20:00–19:00.
 */
function hoursUnder(pattern: SlotPattern | null, exception: SlotException | null): Hours | null {
  const own = { startTime: exception?.startTime ?? null, endTime: exception?.endTime ?? null }
  const startTime = own.startTime ?? pattern?.startTime
  const endTime = own.endTime ?? pattern?.endTime
  if (startTime === undefined || endTime === undefined) return null
  const hours = { startTime, endTime }
  if (pattern === null || (own.startTime === null) === (own.endTime === null)) return hours
  const usual = lengthOf(pattern)
  if (lengthOf(hours) <= Math.max(longestHalfSaid, usual)) return hours
  return own.startTime === null
    ? { startTime: later(endTime, -usual), endTime }
    : { startTime, endTime: later(startTime, usual) }
}

/** On the clock of the wall; an end not after the start is the next day's. */
function lengthOf({ startTime, endTime }: Hours): number {
  const minutes = minutesOfTime(endTime) - minutesOfTime(startTime)
  return minutes > 0 ? minutes : minutes + 24 * 60
}

const later = (time: LocalTime, minutes: number): LocalTime => timeOfMinutes(minutesOfTime(time) + minutes)

/** The same for the numbers: the one that is said stands, and the pattern's gives way to it. */
function roomUnder(pattern: SlotPattern | null, exception: SlotException | null): Room | null {
  const minHosts = exception?.minHosts ?? pattern?.minHosts
  const maxHosts = exception?.maxHosts ?? pattern?.maxHosts
  if (minHosts === undefined || maxHosts === undefined) return null
  const onlyMost = (exception?.minHosts ?? null) === null && (exception?.maxHosts ?? null) !== null
  return onlyMost
    ? { minHosts: Math.min(minHosts, maxHosts), maxHosts }
    : { minHosts, maxHosts: Math.max(minHosts, maxHosts) }
}
