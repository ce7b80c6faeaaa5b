import type { Weekday } from '#shared/kernel/local-date.ts'

import type { Measure } from './figures-address.ts'
import { stateOfMean } from './figures-points.ts'
import type { PointState } from './figures-points.ts'
import type { FigureWords } from './figures-words.ts'
import type { HeatFigures } from './visits-facts.ts'

/** The heat map as it is drawn and written: days down, hours across, without gaps between them. */
export interface HeatView {
  readonly weekdays: readonly { readonly weekday: Weekday; readonly name: string }[]
  readonly hours: readonly { readonly hour: number; readonly name: string }[]
  readonly cells: readonly {
    readonly weekday: Weekday
    readonly hour: number
    readonly name: string
    readonly state: PointState
    readonly value: number | null
    /** In full: `12,4`, `caché`. */
    readonly text: string
    /** As it fits in a cell: without decimals from 10 on. */
    readonly short: string
  }[]
  readonly highest: number
}

/** Makes the view of one measure: the total of each cell, or its mean over the slots whose hours are known. */
export function heatViewOf(words: FigureWords, { cells }: HeatFigures, measure: Measure): HeatView {
  const hours = cells.map((cell) => cell.hour)
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  const days = new Set(cells.map((cell) => cell.weekday))
  const points = cells.map((cell) => {
    const isMean = measure === 'mean'
    const value = isMean ? cell.perSlot.mean : cell.total
    return {
      weekday: cell.weekday,
      hour: cell.hour,
      name: `${words.formatting.weekday(cell.weekday)}, ${words.hour(cell.hour)}`,
      state: isMean ? stateOfMean(cell.perSlot) : cell.state,
      value,
      text: isMean ? words.mean(cell.perSlot) : words.shown(cell),
      short: value === null ? '' : words.about(value),
    }
  })
  return {
    weekdays: ([1, 2, 3, 4, 5, 6, 7] as const)
      .filter((weekday) => days.has(weekday))
      .map((weekday) => ({ weekday, name: words.formatting.weekday(weekday) })),
    hours: Array.from({ length: cells.length === 0 ? 0 : last - first + 1 }, (_, index) => ({
      hour: first + index,
      name: words.hour(first + index),
    })),
    cells: points,
    highest: Math.max(0, ...points.map((point) => point.value ?? 0)),
  }
}

/** The depth of a cell, 0 for a zero and 1 to 5 by fifths of the highest. */
export const stepOf = (value: number, highest: number): number =>
  value <= 0 || highest <= 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((value / highest) * 5)))
