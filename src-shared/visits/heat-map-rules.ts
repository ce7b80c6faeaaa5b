import { instantAt } from '#shared/calendar/wall-clock.ts'
import { dayNumber, minutesOfTime, weekdayOf } from '#shared/kernel/local-date.ts'
import type { LocalDate, Weekday } from '#shared/kernel/local-date.ts'

import { entryIn, settle, visitsOf } from './statistics-rules.ts'
import type { Mean, PlannedSlot, SlotTally } from './statistics-rules.ts'

/**
 * What the heat map needs from SQL, beside the aggregate of `SlotTally`: only taps, because nobody knows the
 * hour of a visit that was typed afterwards.
 *
 *   SELECT date, slotId, minute / 60 AS hour, sum(delta) AS total FROM visitCount
 *   WHERE entry = 'tap' AND date BETWEEN :from AND :to GROUP BY date, slotId, minute / 60
 */
export interface HourTally {
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

const nextDay = (weekday: Weekday): Weekday => ((weekday % 7) + 1) as Weekday
const dayMs = 86_400_000

/**
 * The weekday × hour cells a slot covers, in part or whole: Tuesday 22:00–01:00 covers Tuesday 22 and 23 and
 * Wednesday 0. In the night the clock goes forward there is no hour 2; in the night it goes back there is
 * one, two hours long, and the visits of both are in it.
 */
export function hoursOf({ date, startTime, endTime }: PlannedSlot): { weekday: Weekday; hour: number }[] {
  const start = minutesOfTime(startTime)
  const end = minutesOfTime(endTime)
  const until = end > start ? end : end + 1440
  const weekday = weekdayOf(date)
  const hours: { weekday: Weekday; hour: number }[] = []
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
  const tapped = tappedHours(tallies, hours, planned)
  for (const { date, slotId, position, total } of tapped) {
    const weekday = weekdayOf(date)
    const cell = cellAt(position < 24 ? weekday : nextDay(weekday), position % 24)
    cell.total += total
    if (slotId !== null) cell.slotTotal += total
  }
  const known = new Set(tapped.map(({ slotId }) => slotId))
  for (const tally of tallies) if (visitsOf(tally) === 0) known.add(tally.slotId)
  for (const slot of planned) {
    for (const { weekday, hour } of hoursOf(slot)) {
      const cell = cellAt(weekday, hour)
      cell.plannedSlots += 1
      if (known.has(slot.slotId)) cell.countedSlots += 1
    }
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
 * The tapped hours of each slot, in order of time, none below zero and none above what the slot has
 * (`settle`).
 */
function tappedHours(
  tallies: readonly SlotTally[],
  hours: readonly HourTally[],
  planned: readonly PlannedSlot[],
) {
  const startHours = new Map(
    planned.map(({ slotId, startTime }) => [slotId, Math.floor(minutesOfTime(startTime) / 60)]),
  )
  const keyOf = ({ date, slotId }: Pick<SlotTally, 'date' | 'slotId'>): string => `${date} ${slotId}`
  const totals = new Map(tallies.map((tally) => [keyOf(tally), visitsOf(tally)]))
  const groups = new Map<
    string,
    { date: LocalDate; slotId: string | null; position: number; total: number }[]
  >()
  for (const { date, slotId, hour, total } of hours) {
    const startHour = slotId === null ? 0 : (startHours.get(slotId) ?? 0)
    // A slot belongs whole to the day it starts on: an hour before its start is past midnight.
    const position = hour < startHour ? hour + 24 : hour
    entryIn(groups, keyOf({ date, slotId }), () => []).push({ date, slotId, position, total })
  }
  return [...groups].flatMap(([key, group]) => {
    const ordered = group.toSorted((a, b) => a.position - b.position)
    const parts = ordered.map(({ total }) => total)
    const settled = settle(parts, totals.get(key) ?? 0)
    return ordered.map((hour, index) => ({ ...hour, total: settled[index] ?? 0 }))
  })
}

export const meanOfCell = ({ slotTotal, countedSlots, plannedSlots }: HeatCell): Mean => ({
  mean: countedSlots === 0 ? null : slotTotal / countedSlots,
  counted: countedSlots,
  planned: plannedSlots,
})
