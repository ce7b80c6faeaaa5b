import {
  addDays,
  datesFrom,
  endOfMonth,
  startOfWeek,
  weekdayOf,
  type LocalDate,
  type LocalTime,
} from '#shared/kernel/local-date.ts'

import { takesPlace } from './signup-state-rules.ts'
import type { SlotCard } from './slot-card.ts'

/** The week as a table: one column a day, one row for each band of hours, ready to be drawn. */
export interface WeekTable {
  readonly columns: readonly LocalDate[]
  readonly bands: readonly WeekBand[]
}

export interface WeekBand {
  readonly startTime: LocalTime
  readonly endTime: LocalTime
  readonly cells: readonly WeekCell[]
}

/** The slots of a day in that band; none is a cell that says "closed". */
export interface WeekCell {
  readonly date: LocalDate
  readonly slotIds: readonly string[]
}

type Placed = Pick<SlotCard, 'slotId' | 'date' | 'startTime' | 'endTime'>

/**
 * Arranges the slots of a week: rows are the distinct times (`10:00–14:00`, `14:00–18:00`, …) in order of start,
 * columns the days. Monday to Friday always stand; Saturday and Sunday when they hold a slot that week.
 */
export function arrangeWeek(weekStart: LocalDate, slots: readonly Placed[]): WeekTable {
  const here = slots.filter(({ date }) => weekStart <= date && date <= addDays(weekStart, 6))
  const columns = datesFrom(weekStart, addDays(weekStart, 6)).filter(
    (date) => weekdayOf(date) <= 5 || here.some((slot) => slot.date === date),
  )
  const bands = [...new Set(here.map(({ startTime, endTime }) => `${startTime} ${endTime}`))].toSorted()
  return { columns, bands: bands.map((band) => bandOf(band, columns, here)) }
}

function bandOf(band: string, columns: readonly LocalDate[], slots: readonly Placed[]): WeekBand {
  const startTime = band.slice(0, 5)
  const endTime = band.slice(6)
  const inBand = slots.filter((slot) => slot.startTime === startTime && slot.endTime === endTime)
  const cells = columns.map((date) => ({
    date,
    slotIds: inBand.filter((slot) => slot.date === date).map(({ slotId }) => slotId),
  }))
  return { startTime, endTime, cells }
}

/** The whole weeks that hold a month, Monday first: `2026-11` → 26 October to 6 December. */
export function weeksOfMonth(month: string): LocalDate[][] {
  const first = `${month}-01`
  const last = endOfMonth(first)
  const monday = startOfWeek(first)
  const weeks: LocalDate[][] = []
  for (let week = monday; week <= last; week = addDays(week, 7)) weeks.push(datesFrom(week, addDays(week, 6)))
  return weeks
}

/** What a stretch of days holds: different hosts who come, real minutes open, and minutes given by all hosts. */
export interface RotaTotals {
  readonly hosts: number
  readonly openMinutes: number
  readonly hostMinutes: number
}

/** Totals over slots that take place. */
export function totalsOf(cards: readonly SlotCard[]): RotaTotals {
  const hosts = new Set<string>()
  let openMinutes = 0
  let hostMinutes = 0
  for (const card of cards) {
    if (!card.open) continue
    openMinutes += card.minutes
    for (const { hostId, state } of card.hosts) {
      if (!takesPlace(state)) continue
      hosts.add(hostId)
      hostMinutes += card.minutes
    }
  }
  return { hosts: hosts.size, openMinutes, hostMinutes }
}
