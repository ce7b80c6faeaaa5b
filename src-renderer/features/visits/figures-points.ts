import type { SeriesFigure } from '#shared/visits/figure-rules.ts'
import type { SeriesKey } from '#shared/visits/series-rules.ts'
import type { Mean } from '#shared/visits/statistics-rules.ts'

import type { Measure } from './figures-address.ts'
import type { FigureWords } from './figures-words.ts'

/**
 * `closed`: no slot was planned and nobody counted, which is nothing to explain. `notCounted`: there was
 * something to count. A zero that was seen is `counted`.
 */
export type PointState = 'counted' | 'notCounted' | 'hidden' | 'closed'

/** One point of a drawing, with its words. */
export interface Point {
  readonly key: string
  readonly name: string
  readonly tick: string
  readonly state: PointState
  /** A number when `counted`. */
  readonly value: number | null
  readonly text: string
  /** Name and text, for the pointer. */
  readonly title: string
}

/** What a mean is when it has no number: nobody counted, or it is hidden. */
export const stateOfMean = ({ mean, counted, planned }: Mean): PointState => {
  if (mean !== null) return 'counted'
  if (counted > 0) return 'hidden'
  return planned === 0 ? 'closed' : 'notCounted'
}

const stateOfTotal = ({ state, perDay }: SeriesFigure): PointState =>
  state === 'notCounted' && perDay.planned === 0 ? 'closed' : state

/** The points of a series, for a drawing. */
export function pointsOf(
  words: FigureWords,
  figures: readonly SeriesFigure[],
  by: SeriesKey,
  measure: Measure,
): Point[] {
  return figures.map((figure) => {
    const isMean = measure === 'mean'
    const state = isMean ? stateOfMean(figure.perSlot) : stateOfTotal(figure)
    const figureText = isMean ? words.mean(figure.perSlot) : words.shown(figure)
    const text = state === 'closed' ? words.t('visitFigures.closed') : figureText
    const name = words.point(figure, by)
    return {
      key: figure.key,
      name,
      tick: words.tick(figure, by),
      state,
      value: isMean ? figure.perSlot.mean : figure.total,
      text,
      title: words.pair(name, text),
    }
  })
}

/** The highest and the lowest point that has a number; null when none has. */
export function extremesOf(
  points: readonly Point[],
): { readonly highest: Point; readonly lowest: Point } | null {
  const counted = points.filter((point) => point.value !== null)
  const [first] = counted
  if (first === undefined) return null
  const valueOf = (point: Point): number => point.value ?? 0
  return {
    highest: counted.reduce((best, point) => (valueOf(point) > valueOf(best) ? point : best), first),
    lowest: counted.reduce((best, point) => (valueOf(point) < valueOf(best) ? point : best), first),
  }
}
