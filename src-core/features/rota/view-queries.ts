import type { ReadDb } from '#db/handle.ts'
import type { CalendarDay } from '#shared/calendar/calendar-day.ts'
import { addDays, isoWeekOf, startOfWeek, type Instant, type LocalDate } from '#shared/kernel/local-date.ts'
import { must } from '#shared/kernel/result.ts'
import { gapsIn, summaryOfGaps } from '#shared/rota/gap-rules.ts'
import type { SlotCard } from '#shared/rota/slot-card.ts'
import { arrangeToday } from '#shared/rota/today-rules.ts'
import { arrangeWeek, totalsOf, weeksOfMonth } from '#shared/rota/week-rules.ts'

import { listSlotCards, readRota } from './rota-queries.ts'

/** When the question is asked: the gaps that can still be filled, and which day is today, depend on it. */
export interface Moment {
  readonly now: Instant
  readonly today: LocalDate
}

const rotaDayOf = (day: CalendarDay, today: LocalDate) => ({ ...day, today: day.date === today })

/** The week that holds a day, as its table. */
export function getWeek(db: ReadDb, { now, today }: Moment, date: LocalDate) {
  const weekStart = startOfWeek(date)
  const weekEnd = addDays(weekStart, 6)
  const { days, cards } = readRota(db, weekStart, weekEnd)
  return {
    weekStart,
    weekEnd,
    isoWeek: isoWeekOf(weekStart),
    days: days.map((day) => rotaDayOf(day, today)),
    table: arrangeWeek(weekStart, cards),
    slots: cards,
    gaps: summaryOfGaps(cards, now),
    totals: totalsOf(cards),
  }
}

/** The whole weeks that hold a month (`2026-11`); gaps and totals are the month's alone. */
export function getMonth(db: ReadDb, { now, today }: Moment, month: string) {
  const weeks = weeksOfMonth(month)
  const [first, last] = [must(weeks[0]?.[0], 'first day'), must(weeks.at(-1)?.[6], 'last day')]
  const { days, cards } = readRota(db, first, last)
  const inMonth = ({ date }: { readonly date: LocalDate }) => date.startsWith(month)
  const daysByDate = new Map(days.map((day) => [day.date, day]))
  const ofMonth = cards.filter(inMonth)
  return {
    month,
    weeks: weeks.map((dates) => ({
      isoWeek: isoWeekOf(must(dates[0], 'Monday')),
      days: dates.map((date) => {
        const day = must(daysByDate.get(date), date)
        return { ...rotaDayOf(day, today), inMonth: inMonth(day) }
      }),
    })),
    slots: cards,
    gaps: summaryOfGaps(ofMonth, now),
    totals: totalsOf(ofMonth),
  }
}

export interface SlotFilter {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly onlyGaps: boolean
  readonly hostId?: string | undefined
}

/** The slots of a stretch of days, of one host or to complete when asked so, and the gaps among them. */
export function listSlots(db: ReadDb, { now }: Moment, { from, to, onlyGaps, hostId }: SlotFilter) {
  const { days, cards } = readRota(db, from, to)
  const ofHost =
    hostId === undefined ? cards : cards.filter(({ hosts }) => hosts.some((host) => host.hostId === hostId))
  return { days, slots: onlyGaps ? gapsIn(ofHost, now) : ofHost, gaps: summaryOfGaps(ofHost, now) }
}

/** Who welcomes now, who comes next, and the rest of the day. */
export function getToday(db: ReadDb, { now, today }: Moment) {
  const yesterday = addDays(today, -1)
  // A week ahead is read at once: in most places the next opening is there.
  const { days, cards } = readRota(db, yesterday, addDays(today, 7))
  const here = cards.filter(({ date }) => date <= today)
  const day = must(
    days.find(({ date }) => date === today),
    'today',
  )
  return {
    day: rotaDayOf(day, today),
    now,
    ...arrangeToday(here, now),
    gaps: summaryOfGaps(here, now),
    nextOpening: openAfter(cards, today) ?? findOpening(db, addDays(today, 8), addDays(today, 400)),
  }
}

const openAfter = (cards: readonly SlotCard[], today: LocalDate): SlotCard | undefined =>
  cards.find(({ date, open }) => open && date > today)

/** The first open slot of a long stretch, looked for four weeks at a time; null for a place closed that long. */
function findOpening(db: ReadDb, from: LocalDate, until: LocalDate): SlotCard | null {
  for (let start = from; start <= until; start = addDays(start, 28)) {
    const found = listSlotCards(db, start, addDays(start, 27)).find(({ open }) => open)
    if (found !== undefined) return found
  }
  return null
}

/** What is missing today, until Sunday, and over four weeks, today included. */
export function listGaps(db: ReadDb, { now, today }: Moment) {
  const lastDay = addDays(today, 27)
  // From the day before: last night's 22:00–01:00 may still be going on.
  const slots = gapsIn(listSlotCards(db, addDays(today, -1), lastDay), now)
  const horizon = (until: LocalDate) => {
    const within = slots.filter(({ date }) => date <= until)
    return { until, ...summaryOfGaps(within, now), slotIds: within.map(({ slotId }) => slotId) }
  }
  return {
    today: horizon(today),
    week: horizon(addDays(startOfWeek(today), 6)),
    fourWeeks: horizon(lastDay),
    slots,
  }
}
