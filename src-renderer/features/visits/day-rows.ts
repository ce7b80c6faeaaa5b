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
  /** It has not begun: it cannot be counted yet. */
  readonly isToCome: boolean
  /** What is said beside its count: people may have come to a slot that was cancelled. */
  readonly mark: 'toCome' | 'cancelled' | 'closed' | null
}

/** The slots in order of time, then the rest of the day. One that was cancelled is counted like any other. */
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
    isToCome: slot.toCome,
    mark: markOf(slot),
  }))
  const free: DayRow = {
    slotId: null,
    date: day.date,
    what: t('visits.day.free'),
    count: day.free,
    lateEntries: 0,
    isToCome: day.date > today,
    mark: day.date > today ? 'toCome' : null,
  }
  return [...slots, free]
}

function markOf({ cancelled, closed, toCome }: VisitsDay['slots'][number]): DayRow['mark'] {
  if (cancelled) return 'cancelled'
  if (closed) return 'closed'
  return toCome ? 'toCome' : null
}

export const rowKey = ({ slotId }: DayRow): string => slotId ?? 'free'
