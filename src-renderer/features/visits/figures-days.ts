import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import type { FiguresAsk } from './figures-address.ts'
import { daysOfPreset, daysTyped, earliestDay } from './figures-range.ts'
import type { Days } from './figures-range.ts'
import { figureTopics } from './visits-facts.ts'
import type { YearFigures } from './visits-facts.ts'

interface DaysAsked {
  /** Null while they are not known, and when what was typed is no stretch of days. */
  readonly days: Days | null
  readonly isKnown: boolean
}

/** The days that are asked. "Since the beginning" has to read when that was: the first month with a count. */
export function useDays({ range, from, to }: FiguresAsk, today: LocalDate): DaysAsked {
  const ever = useQuery(
    api.visits.compareYears,
    range === 'all' ? { by: 'month', published: false } : null,
    figureTopics,
  )
  if (range === 'custom') return { days: daysTyped(from, to), isKnown: true }
  if (range !== 'all') return { days: daysOfPreset(range, today), isKnown: true }
  if (ever.data === undefined) return { days: null, isKnown: false }
  return { days: { from: firstMonthIn(ever.data, today), to: today }, isKnown: true }
}

function firstMonthIn({ years, periods }: YearFigures, today: LocalDate): LocalDate {
  const first = periods.find(({ cells }) => cells[0]?.state === 'counted')
  const year = years[0]?.year
  if (year === undefined || first === undefined) return `${today.slice(0, 4)}-01-01`
  const date = `${year}-${String(first.period).padStart(2, '0')}-01`
  return date < earliestDay(today) ? earliestDay(today) : date
}
