import { instantAt } from '#shared/calendar/wall-clock.ts'
import {
  dayNumber,
  fromDayNumber,
  minutesBetween,
  minutesOfTime,
  type LocalDate,
} from '#shared/kernel/local-date.ts'

import { termsUnder } from './slot-exception-rules.ts'
import type { SeriesSchedule, SlotPattern } from './slot-series.ts'
import { slotIdOf, type Slot, type SlotException } from './slot.ts'

/** Day 0 (1 January 1970) was a Thursday: weeks counted from the Monday before it. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7)
const firstDayOf = (week: number): number => week * 7 - 3

/** The days a version rules: from its first day until the next version, its own end, or the end of the series. */
interface Reign {
  readonly pattern: SlotPattern
  readonly first: number
  readonly last: number
}

function reignsOf({ series, patterns }: SeriesSchedule): Reign[] {
  const end = series.endedFrom === null ? Infinity : dayNumber(series.endedFrom) - 1
  const ordered = patterns.toSorted(byFirstDay)
  return ordered.map((pattern, index) => {
    const next = ordered[index + 1]
    const until = pattern.untilDate === null ? Infinity : dayNumber(pattern.untilDate)
    const beforeNext = next === undefined ? Infinity : dayNumber(next.fromDate) - 1
    return { pattern, first: dayNumber(pattern.fromDate), last: Math.min(until, beforeNext, end) }
  })
}

/** Two devices may each have added a version from the same day: the later id comes last, and rules, on both. */
export const byFirstDay = (a: SlotPattern, b: SlotPattern): number =>
  a.fromDate === b.fromDate ? (a.id < b.id ? -1 : 1) : a.fromDate < b.fromDate ? -1 : 1

/** The days one version gives between two days, in order. */
function* daysGiven({ pattern, first, last }: Reign, from: number, to: number): Generator<number> {
  const start = Math.max(first, from)
  const end = Math.min(last, to)
  if (start > end) return
  const week = weekOf(start)
  const { everyWeeks } = pattern
  const sinceAnchor = week - weekOf(dayNumber(pattern.anchorDate))
  // How far the first week is past the last one that counted; before the anchor the remainder is negative.
  const past = ((sinceAnchor % everyWeeks) + everyWeeks) % everyWeeks
  const firstWeek = past === 0 ? week : week + everyWeeks - past
  const weekdays = pattern.weekdays.toSorted()
  for (let monday = firstDayOf(firstWeek); monday <= end; monday += everyWeeks * 7) {
    for (const weekday of weekdays) {
      const day = monday + weekday - 1
      if (day >= start && day <= end) yield day
    }
  }
}

/** The version that gives a slot on that very day, if one does. */
export function patternGiving(schedule: SeriesSchedule, date: LocalDate): SlotPattern | null {
  const day = dayNumber(date)
  const reign = reignsOf(schedule).find(({ first, last }) => first <= day && day <= last)
  return reign !== undefined && !daysGiven(reign, day, day).next().done ? reign.pattern : null
}

/** The next days the patterns give a slot, from a day on, at most `count`. Exceptions are not looked at. */
export function nextDatesOf(schedule: SeriesSchedule, from: LocalDate, count: number): LocalDate[] {
  const dates: LocalDate[] = []
  for (const reign of reignsOf(schedule)) {
    for (const day of daysGiven(reign, dayNumber(from), Infinity)) {
      if (dates.length >= count) return dates
      dates.push(fromDayNumber(day))
    }
  }
  return dates
}

/**
 * The slot a series holds under that planned day, with its exception applied, or null when there is none.
 * An exception alone makes a slot only when it says everything itself (`kept`, or cancelled with people).
 */
export function slotOn(
  schedule: SeriesSchedule,
  plannedDate: LocalDate,
  exception: SlotException | null,
): Slot | null {
  return slotFrom(schedule, plannedDate, patternGiving(schedule, plannedDate), exception)
}

function slotFrom(
  { series }: SeriesSchedule,
  plannedDate: LocalDate,
  pattern: SlotPattern | null,
  exception: SlotException | null,
): Slot | null {
  if (pattern === null && (exception === null || exception.state === 'asPlanned')) return null
  const terms = termsUnder(pattern, exception)
  if (terms === null) return null
  const date = exception?.newDate ?? plannedDate
  return {
    slotId: slotIdOf(series.id, plannedDate),
    seriesId: series.id,
    seriesName: series.name,
    plannedDate,
    date,
    ...terms,
    ...timesOf(date, terms.startTime, terms.endTime),
    state: exception?.state ?? 'asPlanned',
    reason: exception?.reason ?? '',
    reopened: exception?.reopened ?? false,
    changed: exception !== null && differsFromPattern(exception),
  }
}

const differsFromPattern = (exception: SlotException): boolean =>
  exception.newDate !== null ||
  exception.startTime !== null ||
  exception.endTime !== null ||
  exception.minHosts !== null ||
  exception.maxHosts !== null ||
  exception.keyHolderNeeded !== null

/** Moments and real length. An end not after the start is the next day's: 22:00–01:00, or 00:00–00:00 for 24 hours. */
export function timesOf(date: LocalDate, startTime: string, endTime: string) {
  const day = dayNumber(date)
  const start = minutesOfTime(startTime)
  const end = minutesOfTime(endTime)
  const startAt = instantAt(day, start)
  // 02:30–03:15 in the night of the spring change: 02:30 is skipped and happens at 03:30, after the end.
  const endAt = Math.max(startAt, instantAt(end > start ? day : day + 1, end))
  return { startTime, endTime, startAt, endAt, minutes: minutesBetween(startAt, endAt) }
}

/**
 * Every slot that begins between two days (both included) in order of time, cancelled ones too.
 * `exceptions` are those whose `date` or `newDate` lies between the two days; others do no harm.
 */
export function occurrencesOf(
  schedules: readonly SeriesSchedule[],
  exceptions: readonly SlotException[],
  from: LocalDate,
  to: LocalDate,
): Slot[] {
  const bySlotId = new Map(exceptions.map((exception) => [exception.id, exception]))
  const slots = schedules.flatMap((schedule) => planned(schedule, bySlotId, from, to))
  const schedulesById = new Map(schedules.map((schedule) => [schedule.series.id, schedule]))
  // Those left over were given on no day of the window: moved into it, or standing on their own.
  for (const exception of bySlotId.values()) {
    const schedule = schedulesById.get(exception.seriesId)
    const slot = schedule === undefined ? null : slotOn(schedule, exception.date, exception)
    if (slot !== null) slots.push(slot)
  }
  return slots.filter(({ date }) => from <= date && date <= to).toSorted(byTime)
}

/** The slots given by the patterns; takes their exceptions out of the map. */
function planned(
  schedule: SeriesSchedule,
  bySlotId: Map<string, SlotException>,
  from: LocalDate,
  to: LocalDate,
): Slot[] {
  const slots: Slot[] = []
  for (const reign of reignsOf(schedule)) {
    for (const day of daysGiven(reign, dayNumber(from), dayNumber(to))) {
      const plannedDate = fromDayNumber(day)
      const slotId = slotIdOf(schedule.series.id, plannedDate)
      const slot = slotFrom(schedule, plannedDate, reign.pattern, bySlotId.get(slotId) ?? null)
      bySlotId.delete(slotId)
      if (slot !== null) slots.push(slot)
    }
  }
  return slots
}

/** By start, then end, then id, so that two devices list alike. */
export const byTime = (a: Slot, b: Slot): number =>
  a.startAt - b.startAt || a.endAt - b.endAt || (a.slotId < b.slotId ? -1 : 1)
