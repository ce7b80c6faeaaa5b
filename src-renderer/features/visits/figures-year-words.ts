import type { Weekday } from '#shared/kernel/local-date.ts'
import type { YearPart } from '#shared/visits/year-rules.ts'

import type { ComparedDays } from './figures-address.ts'
import type { FigureWords } from './figures-words.ts'
import { comparedFigure } from './figures-year-lines.ts'
import type { YearFigures } from './visits-facts.ts'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** Under the axis: `janv.`, or the number of the week alone. */
export const tickOfPeriod = ({ formatting }: FigureWords, period: number, part: YearPart): string =>
  part === 'week' ? String(period) : formatting.shortMonth(`2026-${twoDigits(period)}-01`)

/** The last day compared: `21 novembre`, `dimanche, sem. 47`; null when the current year is not compared. */
export function lastComparedDay(
  { t, formatting }: FigureWords,
  { until }: YearFigures,
  part: YearPart,
): string | null {
  if (until === null) return null
  // A leap year, so that 29 February has a name.
  if (part === 'month')
    return formatting.dayOfMonth(`2028-${twoDigits(until.period)}-${twoDigits(until.day)}`)
  const week = t('visitFigures.series.weekTick', { week: until.period })
  return t('visitFigures.series.slotAt', { day: formatting.weekday(until.day as Weekday), time: week })
}

/** What the drawing says in words: each year with its total over the days compared, the newest first. */
export function aboutYears(
  words: FigureWords,
  { years }: YearFigures,
  part: YearPart,
  days: ComparedDays,
): string {
  const { t } = words
  const list = years
    .toReversed()
    .map((figure) => words.pair(String(figure.year), words.shown(comparedFigure(figure, days))))
    .join(' · ')
  return t('visitFigures.years.about', { by: t(`visitFigures.years.${part}`), list })
}

/** The name of the row of the days compared. */
export function sameRowName(words: FigureWords, { until }: YearFigures, part: YearPart): string | null {
  if (until === null) return null
  const { t, formatting } = words
  if (part === 'week') {
    return t('visitFigures.years.sameWeekRow', {
      day: formatting.weekday(until.day as Weekday),
      week: until.period,
    })
  }
  const day = formatting.dayOfMonth(`2028-${twoDigits(until.period)}-${twoDigits(until.day)}`)
  return t('visitFigures.years.sameRow', { day })
}
