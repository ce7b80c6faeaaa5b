import type { Shown } from '#shared/visits/figure-rules.ts'
import type { YearPart } from '#shared/visits/year-rules.ts'

import { lineLooks } from './chart-line-looks.ts'
import type { ComparedDays } from './figures-address.ts'
import type { FigureWords } from './figures-words.ts'
import type { YearFigure, YearFigures } from './visits-facts.ts'

/** One year as a line; a place without a number is a gap in it. */
export interface YearLine {
  readonly year: number
  /** Which of `lineLooks`. */
  readonly look: number
  readonly points: readonly { readonly place: number; readonly value: number | null; readonly text: string }[]
}

/** The figure of a cell for the days compared. */
export const comparedFigure = (figure: YearFigure, days: ComparedDays): Shown =>
  days === 'same' ? figure.comparable : figure

/** The same in words; nothing to say where there was no slot, nor after the last day compared. */
export function comparedText(
  words: FigureWords,
  figures: YearFigures,
  cell: PeriodCell,
  days: ComparedDays,
): string {
  const { until } = figures
  if (cell.figure === null) return ''
  if (days === 'same' && until !== null && cell.period > until.period) return ''
  const shown = comparedFigure(cell.figure, days)
  return shown.state === 'notCounted' && cell.figure.perDay.planned === 0 ? '' : words.shown(shown)
}

interface PeriodCell {
  readonly period: number
  readonly figure: YearFigure | null
}

/** The name of a period: `janvier`, `sem. 12`. */
export const periodName = (words: FigureWords, period: number, part: YearPart): string =>
  part === 'week'
    ? words.t('visitFigures.series.weekTick', { week: period })
    : words.formatting.monthName(`2026-${String(period).padStart(2, '0')}-01`)

/** Four lines can be told apart; older years are in the table. */
export const mostLines = lineLooks.length

/** The newest years as lines, the newest first. */
export function yearLinesOf(
  words: FigureWords,
  { years, periods }: YearFigures,
  part: YearPart,
  days: ComparedDays,
): YearLine[] {
  return years
    .map(({ year }, column) => ({ year, column }))
    .slice(-mostLines)
    .toReversed()
    .map(({ year, column }, look) => ({
      year,
      look,
      points: periods.map(({ period, cells }, place) => {
        const cell = cells[column] ?? null
        const shown = cell === null ? null : comparedFigure(cell, days)
        const said = shown === null ? words.t('visitFigures.years.noSuchWeek') : words.shown(shown)
        return {
          place,
          value: shown?.total ?? null,
          text: words.pair(`${periodName(words, period, part)} ${year}`, said),
        }
      }),
    }))
}
