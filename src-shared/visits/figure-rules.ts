import type { LocalDate, LocalTime, Weekday } from '#shared/kernel/local-date.ts'

import { meanOfCell } from './heat-map-rules.ts'
import type { HeatCell, HeatMap } from './heat-map-rules.ts'
import { cellKey, comparableKey, cutKey, kindKey, yearKey } from './publication-rules.ts'
import type { HiddenKeys } from './publication-rules.ts'
import type { PeriodSums, SeriesKey } from './series-rules.ts'
import { meanPerDay, meanPerSlot } from './statistics-rules.ts'
import type { KindTally, Mean, Sums } from './statistics-rules.ts'
import type { YearComparison, YearSums } from './year-rules.ts'

/**
 * Sums as the screen, the sheet and the export show them. `hidden` is null for the place itself, which sees
 * every figure, and the keys of `publication-rules.ts` for what leaves the place.
 */
type Hidden = HiddenKeys | null

export const figureStates = ['counted', 'notCounted', 'hidden'] as const
export type FigureState = (typeof figureStates)[number]

/** A figure that says whether it is one: the total is a number only when it was counted and may be shown. */
export interface Shown {
  readonly state: FigureState
  readonly total: number | null
}

export interface ShownSums extends Shown {
  readonly perSlot: Mean
  readonly perDay: Mean
}

const shownOf = (total: number, counted: boolean, hidden: boolean): Shown => {
  if (hidden) return { state: 'hidden', total: null }
  return counted ? { state: 'counted', total } : { state: 'notCounted', total: null }
}

/**
 * A mean times its denominator is a total, so a hidden total has no mean. When published, the mean of slots
 * is shown only where nothing was counted outside slots: the two totals would give the difference away.
 */
const shownMean = (mean: Mean, visible: boolean): Mean => (visible ? mean : { ...mean, mean: null })

function shownSums(sums: Sums, key: string, hidden: Hidden): ShownSums {
  const isHidden = hidden?.has(key) ?? false
  const slotsAlone = hidden === null || sums.slotTotal === sums.total
  return {
    ...shownOf(sums.total, sums.countedDays > 0, isHidden),
    perSlot: shownMean(meanPerSlot(sums), !isHidden && slotsAlone),
    perDay: shownMean(meanPerDay(sums), !isHidden),
  }
}

export interface SeriesFigure extends ShownSums {
  readonly key: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly startTime: LocalTime | null
  readonly weekday: Weekday | null
}

/** A series; its figures are hidden by `<by>:<key>`. */
export function seriesFigures(series: readonly PeriodSums[], by: SeriesKey, hidden: Hidden): SeriesFigure[] {
  return series.map((sums) => ({
    key: sums.key,
    from: sums.from,
    to: sums.to,
    startTime: sums.startTime,
    weekday: sums.weekday,
    ...shownSums(sums, `${by}:${sums.key}`, hidden),
  }))
}

/** The total of a range. */
export const wholeFigure = (sums: Sums, hidden: Hidden): ShownSums => shownSums(sums, 'total', hidden)

/** The kinds of a range (`kindsOf`). */
export function kindFigures(kinds: readonly KindTally[], hidden: Hidden) {
  return kinds.map(({ kind, total }) => ({
    kind,
    ...shownOf(total, true, hidden?.has(kindKey(kind)) ?? false),
  }))
}

export interface HeatFigure extends Shown {
  readonly weekday: Weekday
  readonly hour: number
  readonly perSlot: Mean
}

const totalsBy = <K>(cells: readonly HeatCell[], keyOf: (cell: HeatCell) => K): [K, number][] => {
  const totals = new Map<K, number>()
  for (const cell of cells) totals.set(keyOf(cell), (totals.get(keyOf(cell)) ?? 0) + cell.total)
  return [...totals]
}

/** The heat map with its totals by weekday and by hour. */
export function heatFigures({ cells, total, withoutHour }: HeatMap, hidden: Hidden) {
  const isHidden = (key: string): boolean => hidden?.has(key) ?? false
  const shownCell = (cell: HeatCell): HeatFigure => {
    const covered = isHidden(`cell:${cell.weekday}:${cell.hour}`)
    const slotsAlone = hidden === null || cell.slotTotal === cell.total
    return {
      weekday: cell.weekday,
      hour: cell.hour,
      ...shownOf(cell.total, cell.countedSlots > 0 || cell.total > 0, covered),
      perSlot: shownMean(meanOfCell(cell), !covered && slotsAlone),
    }
  }
  const counted = cells.filter((cell) => cell.countedSlots > 0 || cell.total > 0)
  return {
    cells: cells.map(shownCell),
    weekdays: totalsBy(counted, (cell) => cell.weekday).map(([weekday, sum]) => ({
      weekday,
      ...shownOf(sum, true, isHidden(`row:${weekday}`)),
    })),
    hours: totalsBy(counted, (cell) => cell.hour)
      .toSorted(([a], [b]) => a - b)
      .map(([hour, sum]) => ({ hour, ...shownOf(sum, true, isHidden(`column:${hour}`)) })),
    withHour: shownOf(total - withoutHour, counted.length > 0, isHidden('cells')),
    withoutHour: shownOf(withoutHour, true, isHidden('withoutHour')),
    total: shownOf(total, true, isHidden('total')),
  }
}

export interface YearFigure extends ShownSums {
  readonly year: number
  /** The same days of each year (see `compareYears`). */
  readonly comparable: Shown
}

/** Years side by side. */
export function yearFigures({ by, until, years, periods }: YearComparison, hidden: Hidden) {
  const figureOf = (sums: YearSums, key: string, comparedKey: string): YearFigure => ({
    year: sums.year,
    ...shownSums(sums, key, hidden),
    comparable:
      sums.comparable === null
        ? shownOf(0, false, false)
        : shownOf(sums.comparable, true, hidden?.has(comparedKey) ?? false),
  })
  const comparedAll = (year: number): string => (until === null ? yearKey(by, year) : comparableKey(by, year))
  const comparedIn = (year: number, period: number): string =>
    period === until?.period ? cutKey(by, year) : cellKey(by, year, period)
  return {
    until,
    years: years.map((sums) => figureOf(sums, yearKey(by, sums.year), comparedAll(sums.year))),
    periods: periods.map(({ period, cells }) => ({
      period,
      cells: cells.map((sums) =>
        sums === null ? null : figureOf(sums, cellKey(by, sums.year, period), comparedIn(sums.year, period)),
      ),
    })),
  }
}
