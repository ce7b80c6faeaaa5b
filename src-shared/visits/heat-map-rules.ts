import { instantAt } from '#shared/calendar/wall-clock.ts'
import { dayNumber, minutesOfTime, weekdayOf } from '#shared/kernel/local-date.ts'
import type { LocalDate, Weekday } from '#shared/kernel/local-date.ts'

import { countedKey, entryIn, settle, visitsOf } from './statistics-rules.ts'
import type { Mean, PlannedSlot, SlotTally } from './statistics-rules.ts'

/**
 * What the heat map needs from SQL, beside the aggregate of `SlotTally`: only taps, because nobody knows the
 * hour of a visit that was typed afterwards. A slot may be given other hours or another day after it was
 * counted; when its visits came stays what it was.
 */
export interface HourTally {
  /** The day on the calendar when it was tapped: past midnight, the day after the slot began. */
  readonly date: LocalDate
  readonly slotId: string | null
  /** 0–23 on the wall clock. */
  readonly hour: number
  readonly total: number
}

export interface HeatCell {
  readonly weekday: Weekday
  readonly hour: number
  readonly total: number
  /** The part of `total` tapped in slots. */
  readonly slotTotal: number
  /** Slots that cover the hour and whose hours are known. */
  readonly countedSlots: number
  /** Slots that cover the hour. */
  readonly plannedSlots: number
}

export interface HeatMap {
  /** Every weekday × hour with a slot or a visit, by weekday then hour. */
  readonly cells: readonly HeatCell[]
  readonly total: number
  /** Counted without an hour (typed totals, corrections, a paper year): in `total`, in no cell. */
  readonly withoutHour: number
}

interface WeekHour {
  readonly weekday: Weekday
  readonly hour: number
}

const nextDay = (weekday: Weekday): Weekday => ((weekday % 7) + 1) as Weekday
const dayMs = 86_400_000

/**
 * The weekday × hour cells a slot covers, in part or whole: Tuesday 22:00–01:00 covers Tuesday 22 and 23 and
 * Wednesday 0. In the night the clock goes forward there is no hour 2; in the night it goes back there is
 * one, two hours long, and the visits of both are in it.
 */
export function hoursOf({ date, startTime, endTime }: PlannedSlot): WeekHour[] {
  const start = minutesOfTime(startTime)
  const end = minutesOfTime(endTime)
  const until = end > start ? end : end + 1440
  const weekday = weekdayOf(date)
  const hours: WeekHour[] = []
  for (let hour = Math.floor(start / 60); hour * 60 < until; hour += 1) {
    const day = dayNumber(date) + (hour < 24 ? 0 : 1)
    if (isHour(day, hour % 24))
      hours.push({ weekday: hour < 24 ? weekday : nextDay(weekday), hour: hour % 24 })
  }
  return hours
}

/** False for the hour the spring change skips: it begins at the same moment as the next one. */
function isHour(day: number, hour: number): boolean {
  if (hour === 23 || instantAt(day + 1, 0) - instantAt(day, 0) === dayMs) return true
  return instantAt(day, hour * 60) !== instantAt(day, (hour + 1) * 60)
}

interface Cell {
  total: number
  slotTotal: number
  countedSlots: number
  plannedSlots: number
}

/**
 * When people come: visits by weekday and hour. A cell's mean stands on the slots that cover the hour and
 * whose hours are known: tapped ones, and those where nobody came at all (zero at every hour).
 */
export function heatMapOf(
  tallies: readonly SlotTally[],
  hours: readonly HourTally[],
  planned: readonly PlannedSlot[],
): HeatMap {
  const cells = new Map<number, Cell>()
  const cellAt = (weekday: Weekday, hour: number): Cell =>
    entryIn(cells, weekday * 24 + hour, () => ({ total: 0, slotTotal: 0, countedSlots: 0, plannedSlots: 0 }))
  const tapped = tappedHours(tallies, hours)
  for (const { weekday, hour, slotId, total } of tapped) {
    const cell = cellAt(weekday, hour)
    cell.total += total
    if (slotId !== null) cell.slotTotal += total
  }
  const known = new Set(tapped.map(({ slotId }) => slotId))
  for (const tally of tallies) if (visitsOf(tally) === 0) known.add(tally.slotId)
  for (const { slotId, weekday, hour } of hoursHeld(planned, tapped)) {
    const cell = cellAt(weekday, hour)
    cell.plannedSlots += 1
    if (known.has(slotId)) cell.countedSlots += 1
  }
  const total = tallies.reduce((sum, tally) => sum + visitsOf(tally), 0)
  return {
    cells: [...cells]
      .toSorted(([a], [b]) => a - b)
      .map(([key, cell]) => ({ weekday: Math.floor(key / 24) as Weekday, hour: key % 24, ...cell })),
    total,
    withoutHour: tapped.reduce((rest, hour) => rest - hour.total, total),
  }
}

/**
 * The hours each slot covers, once each: those of the rota, and those visits were tapped in. A slot of Tuesday
 * 9:00–12:00 that was counted and then moved to the afternoon was open at 10 all the same.
 */
function hoursHeld(planned: readonly PlannedSlot[], tapped: readonly TappedHour[]): SlotHour[] {
  const held = new Map<string, SlotHour>()
  const hold = (slotId: string, { weekday, hour }: WeekHour): void => {
    held.set(`${slotId} ${weekday} ${hour}`, { slotId, weekday, hour })
  }
  for (const slot of planned) for (const hour of hoursOf(slot)) hold(slot.slotId, hour)
  for (const hour of tapped) if (hour.slotId !== null && hour.total > 0) hold(hour.slotId, hour)
  return [...held.values()]
}

interface SlotHour extends WeekHour {
  readonly slotId: string
}

/** An hour of a slot, or of a day outside slots, with the visits seen in it. */
export interface TappedHour extends WeekHour {
  readonly slotId: string | null
  /** As `countedKey` of the tally it is part of. */
  readonly key: string
  readonly total: number
}

/**
 * The tapped hours of each slot, in order of time, none below zero and none above what the slot has
 * (`settle`).
 */
export function tappedHours(tallies: readonly SlotTally[], hours: readonly HourTally[]): TappedHour[] {
  const totals = new Map(tallies.map((tally) => [countedKey(tally), visitsOf(tally)]))
  const groups = new Map<string, HourTally[]>()
  for (const hour of hours) entryIn(groups, countedKey(hour), () => []).push(hour)
  return [...groups].flatMap(([key, group]) => {
    const ordered = group.toSorted((a, b) => (a.date === b.date ? a.hour - b.hour : a.date < b.date ? -1 : 1))
    const settled = settle(
      ordered.map(({ total }) => total),
      totals.get(key) ?? 0,
    )
    return ordered.map(({ date, slotId, hour }, index) => ({
      key,
      slotId,
      weekday: weekdayOf(date),
      hour,
      total: settled[index] ?? 0,
    }))
  })
}

export const meanOfCell = ({ slotTotal, countedSlots, plannedSlots }: HeatCell): Mean => ({
  mean: countedSlots === 0 ? null : slotTotal / countedSlots,
  counted: countedSlots,
  planned: plannedSlots,
})
