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
    /** Day, hour and figure, for the pointer. */
    readonly title: string
    readonly state: PointState
    readonly value: number | null
    /** In full: `12,4`, `caché`. */
    readonly text: string
    /** As it fits in a cell: without decimals from 10 on. */
    readonly short: string
  }[]
  readonly lowest: number
  readonly highest: number
}

/** Makes the view of one measure: the total of each cell, or its mean over the slots whose hours are known. */
export function heatViewOf(words: FigureWords, { cells }: HeatFigures, measure: Measure): HeatView {
  const points = cells.map((cell) => {
    const isMean = measure === 'mean'
    const value = isMean ? cell.perSlot.mean : cell.total
    const text = isMean ? words.mean(cell.perSlot) : words.shown(cell)
    return {
      weekday: cell.weekday,
      hour: cell.hour,
      title: words.pair(`${words.formatting.weekday(cell.weekday)}, ${words.hour(cell.hour)}`, text),
      state: isMean ? stateOfMean(cell.perSlot) : cell.state,
      value,
      text,
      short: value === null ? '' : words.about(value),
    }
  })
  // An hour with nothing to say takes no room: a visit outside slots has no mean per slot.
  const said = points.filter(({ state }) => state !== 'closed')
  const hours = said.map(({ hour }) => hour)
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  const days = new Set(said.map(({ weekday }) => weekday))
  const numbers = points.flatMap(({ value }) => (value === null ? [] : [value]))
  return {
    weekdays: ([1, 2, 3, 4, 5, 6, 7] as const)
      .filter((weekday) => days.has(weekday))
      .map((weekday) => ({ weekday, name: words.formatting.weekday(weekday) })),
    hours: Array.from({ length: said.length === 0 ? 0 : last - first + 1 }, (_, index) => ({
      hour: first + index,
      name: words.hour(first + index),
    })),
    cells: said,
    lowest: numbers.length === 0 ? 0 : Math.min(...numbers),
    highest: Math.max(0, ...numbers),
  }
}

/**
 * The depth of a cell: 0 for a zero, otherwise 1 to 5 by fifths from the quietest to the busiest. The number is
 * in the cell, so depth only has to show where to look.
 */
export function stepOf(value: number, { lowest, highest }: Pick<HeatView, 'lowest' | 'highest'>): number {
  if (value <= 0) return 0
  if (highest <= lowest) return 3
  return Math.min(5, 1 + Math.floor(((value - lowest) / (highest - lowest)) * 5))
}
