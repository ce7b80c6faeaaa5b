import { addDays, endOfMonth, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'

export const fillPeriods = ['nextMonth', 'fourWeeks', 'thisWeek', 'own'] as const
export type FillPeriod = (typeof fillPeriods)[number]

export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The days of a period as people name it; `own` begins as the next month and is then typed. */
export function daysOf(period: FillPeriod, today: LocalDate): Days {
  if (period === 'thisWeek') return { from: today, to: addDays(startOfWeek(today), 6) }
  if (period === 'fourWeeks') return { from: today, to: addDays(today, 27) }
  const first = addDays(endOfMonth(today), 1)
  return { from: first, to: endOfMonth(first) }
}
