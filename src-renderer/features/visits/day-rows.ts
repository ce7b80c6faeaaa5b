import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { Count, VisitsDay } from './visits-facts.ts'

/** A line of the day: a slot, or what came outside them all. */
export interface DayRow {
  /** The slot's id; null outside slots. */
  readonly slotId: string | null
  readonly date: LocalDate
  readonly what: string
  readonly count: Count
  readonly lateEntries: number
  /** Why it cannot be counted now; null when it can. */
  readonly shut: 'toCome' | 'cancelled' | null
}

/** The slots in order of time, then the rest of the day. A closed slot that was counted all the same can be corrected. */
export function dayRowsOf(
  t: TFunction,
  formatting: Formatting,
  day: VisitsDay,
  today: LocalDate,
): readonly DayRow[] {
  const slots = day.slots.map((slot) => ({
    slotId: slot.slotId,
    date: day.date,
    what: formatting.timeRange(slot.startTime, slot.endTime),
    count: slot.count,
    lateEntries: slot.lateEntries,
    shut: slot.toCome ? ('toCome' as const) : shutOf(slot.cancelled, slot.count),
  }))
  const free: DayRow = {
    slotId: null,
    date: day.date,
    what: t('visits.day.free'),
    count: day.free,
    lateEntries: 0,
    shut: day.date > today ? 'toCome' : null,
  }
  return [...slots, free]
}

const shutOf = (cancelled: boolean, count: Count): 'cancelled' | null =>
  cancelled && count.state === 'notCounted' ? 'cancelled' : null

export const rowKey = ({ slotId }: DayRow): string => slotId ?? 'free'
