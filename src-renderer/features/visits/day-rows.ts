import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { Count, VisitsDay } from './visits-facts.ts'

/** A line of the day: a slot, those that have left the rota since, or what came outside them all. */
export interface DayRow {
  readonly key: string
  /** The slot's id; null outside slots. */
  readonly slotId: string | null
  readonly date: LocalDate
  readonly what: string
  readonly count: Count
  readonly lateEntries: number
  /** It has not begun: it cannot be counted yet. */
  readonly isToCome: boolean
  /** It is no longer on the rota: its count stays as it is. */
  readonly isGone: boolean
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
    key: slot.slotId,
    slotId: slot.slotId,
    date: day.date,
    what: formatting.timeRange(slot.startTime, slot.endTime),
    count: slot.count,
    lateEntries: slot.lateEntries,
    isToCome: slot.toCome,
    isGone: false,
    mark: markOf(slot),
  }))
  const aside = { slotId: null, date: day.date, lateEntries: 0 }
  const gone: DayRow = {
    ...aside,
    key: 'gone',
    what: t('visits.day.gone'),
    count: day.gone,
    isToCome: false,
    isGone: true,
    mark: null,
  }
  const free: DayRow = {
    ...aside,
    key: 'free',
    what: t('visits.day.free'),
    count: day.free,
    isToCome: day.date > today,
    isGone: false,
    mark: day.date > today ? 'toCome' : null,
  }
  return [...slots, ...(day.gone.state === 'notCounted' ? [] : [gone]), free]
}

function markOf({ cancelled, closed, toCome }: VisitsDay['slots'][number]): DayRow['mark'] {
  if (cancelled) return 'cancelled'
  if (closed) return 'closed'
  return toCome ? 'toCome' : null
}
