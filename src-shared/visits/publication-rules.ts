import type { HeatMap } from './heat-map-rules.ts'
import { periodOf } from './period-rules.ts'
import type { PeriodSums } from './series-rules.ts'
import { visitsOf } from './statistics-rules.ts'
import type { KindTally, SlotTally } from './statistics-rules.ts'
import { hiddenFigures, hiddenInList, tableFigures } from './suppression-rules.ts'
import type { Figure } from './suppression-rules.ts'
import type { YearComparison } from './year-rules.ts'

/**
 * Which figures of each table a place publishes stay hidden; the rules and their promise are in
 * `suppression-rules.ts`. Every function answers the keys that the functions of `figure-rules.ts` ask for.
 */
export type HiddenKeys = ReadonlySet<string>

const sumBy = (rows: readonly SlotTally[], keyOf: (row: SlotTally) => string): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + visitsOf(row))
  return sums
}

/**
 * A range by slot, day, week and month, with its kinds and its total: one network, so that these may be
 * published together. Weeks split into slots, slots gather into days, days into months, months into the
 * total, which splits into kinds. A season or a year is hidden when one of its months is: one that is shown
 * is then the sum of shown figures and tells nothing new. `kinds` adds up to the total (`kindsOf`), or is
 * empty.
 */
export function hiddenInCalendar(
  tallies: readonly SlotTally[],
  kinds: readonly KindTally[],
  threshold: number,
): HiddenKeys {
  const weekOf = (date: string): string => `week:${periodOf(date, 'week').key}`
  const monthOf = (date: string): string => `month:${date.slice(0, 7)}`
  const total = tallies.reduce((sum, tally) => sum + visitsOf(tally), 0)
  const figures: Figure[] = tallies.map((tally) => ({
    key: `slot:${tally.slotId ?? `free@${tally.date}`}`,
    from: weekOf(tally.date),
    to: `day:${tally.date}`,
    value: visitsOf(tally),
  }))
  const add = (key: string, from: string, to: string, value: number): void => {
    figures.push({ key, from, to, value })
  }
  for (const [week, value] of sumBy(tallies, ({ date }) => weekOf(date))) add(week, 'range', week, value)
  for (const [date, value] of sumBy(tallies, (row) => row.date))
    add(`day:${date}`, `day:${date}`, monthOf(date), value)
  for (const [month, value] of sumBy(tallies, ({ date }) => monthOf(date))) add(month, month, 'months', value)
  for (const { kind, total: value } of kinds) add(kindKey(kind), 'months', 'kinds', value)
  add('total', kinds.length === 0 ? 'months' : 'kinds', 'range', total)
  const hidden = new Set(hiddenFigures(figures, threshold))
  for (const { date } of tallies) {
    if (!hidden.has(monthOf(date))) continue
    hidden.add(`season:${periodOf(date, 'season').key}`)
    hidden.add(`year:${periodOf(date, 'year').key}`)
  }
  return hidden
}

export const kindKey = (kind: KindTally['kind']): string => `kind:${kind ?? 'none'}`

/** The slots of each weekday and start time, with their total. */
export function hiddenInUsualSlots(series: readonly PeriodSums[], threshold: number): HiddenKeys {
  const cells = series.map(({ key, total }) => ({ key: `usualSlot:${key}`, value: total }))
  return hiddenInList(cells, threshold)
}

/** Weekday × hour with the totals of both, what has no hour, and the total of all. */
export function hiddenInHeatMap({ cells, total, withoutHour }: HeatMap, threshold: number): HiddenKeys {
  const figures = tableFigures(
    cells.map((cell) => ({ row: String(cell.weekday), column: String(cell.hour), value: cell.total })),
  ).map((figure) => (figure.key === 'cells' ? { ...figure, to: 'whole' } : figure))
  return hiddenFigures(
    [
      ...figures,
      { key: 'withoutHour', from: 'rows', to: 'whole', value: withoutHour },
      { key: 'total', from: 'whole', to: 'rows', value: total },
    ],
    threshold,
  )
}

/**
 * Years side by side. Each year is a list with its total; when the current year is compared each is cut in
 * two, the days compared and the rest, because the difference of the two totals gives the rest away.
 */
export function hiddenInYears({ until, years, periods }: YearComparison, threshold: number): HiddenKeys {
  const figures: Figure[] = []
  const add = (key: string, from: string, to: string, value: number): void => {
    figures.push({ key, from, to, value })
  }
  for (const [column, { year, total, comparable }] of years.entries()) {
    const [first, rest, end] = [`first ${year}`, `rest ${year}`, `end ${year}`]
    for (const { period, cells } of periods) {
      const cell = cells[column]
      if (cell === null || cell === undefined) continue
      const key = cellKey(year, period)
      if (until?.period !== period) {
        add(key, 'years', until === null ? end : period < until.period ? first : rest, cell.total)
        continue
      }
      add(key, 'years', `cut ${year}`, cell.total)
      add(cutKey(year), `cut ${year}`, first, cell.comparable ?? 0)
      add(`cutRest:${year}`, `cut ${year}`, rest, cell.total - (cell.comparable ?? 0))
    }
    if (until !== null) {
      add(comparableKey(year), first, end, comparable ?? 0)
      add(`rest:${year}`, rest, end, total - (comparable ?? 0))
    }
    add(yearKey(year), end, 'years', total)
  }
  return hiddenFigures(figures, threshold)
}

export const yearKey = (year: number): string => `year:${year}`
export const cellKey = (year: number, period: number): string => `cell:${year}:${period}`
/** The compared days of the period that is cut. */
export const cutKey = (year: number): string => `cut:${year}`
/** The compared days of the whole year. */
export const comparableKey = (year: number): string => `comparable:${year}`
