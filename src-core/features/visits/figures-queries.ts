import { addDays, isoWeekOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import {
  heatFigures,
  kindFigures,
  seriesFigures,
  wholeFigure,
  yearFigures,
} from '#shared/visits/figure-rules.ts'
import { heatMapOf } from '#shared/visits/heat-map-rules.ts'
import {
  hiddenInCalendar,
  hiddenInHeatMap,
  hiddenInUsualSlots,
  hiddenInYears,
} from '#shared/visits/publication-rules.ts'
import { seriesOf, type SeriesKey } from '#shared/visits/series-rules.ts'
import { kindsOf, sumsOf } from '#shared/visits/statistics-rules.ts'
import { compareYears, type YearPart, yearsBetween } from '#shared/visits/year-rules.ts'

import type { QueryContext } from '../../context.ts'
import {
  countEntries,
  type Days,
  findCountedDays,
  listHourTallies,
  listKindTalliesBetween,
  listPlannedSlots,
  listSlotTallies,
} from './tally-queries.ts'
import { getSettings } from './visits-queries.ts'

/** What the figures need to know beside the facts. */
export type FiguresContext = Pick<QueryContext, 'db' | 'now' | 'today'>

export interface FiguresAsk extends Days {
  readonly published: boolean
}

/** The threshold to hide under, or null for the place's own eyes. */
const thresholdOf = ({ db }: FiguresContext, published: boolean): number | null =>
  published ? getSettings(db).publicationThreshold : null

function factsOf(context: FiguresContext, days: Days) {
  const tallies = listSlotTallies(context.db, days)
  return { tallies, planned: listPlannedSlots(context.db, days, context.now) }
}

/** A stretch of days in one page. */
export function summarise(context: FiguresContext, ask: FiguresAsk) {
  const { from, to } = ask
  const { tallies, planned } = factsOf(context, ask)
  const sums = sumsOf(tallies, planned)
  const kinds = kindsOf(listKindTalliesBetween(context.db, ask), sums.total)
  const threshold = thresholdOf(context, ask.published)
  const hidden = threshold === null ? null : hiddenInCalendar(tallies, kinds, threshold)
  const whole = wholeFigure(sums, hidden)
  return { from, to, threshold, whole, kinds: kindFigures(kinds, hidden), ...countEntries(context.db, ask) }
}

/** Visits by slot, usual slot, day, week, month, season or year. */
export function getSeries(context: FiguresContext, ask: FiguresAsk & { readonly by: SeriesKey }) {
  const { tallies, planned } = factsOf(context, ask)
  const series = seriesOf(tallies, planned, ask)
  const threshold = thresholdOf(context, ask.published)
  const hidden =
    threshold === null
      ? null
      : ask.by === 'usualSlot'
        ? hiddenInUsualSlots(series, threshold)
        : hiddenInCalendar(tallies, [], threshold)
  return {
    threshold,
    figures: seriesFigures(series, ask.by, hidden),
    whole: wholeFigure(sumsOf(tallies, planned), hidden),
  }
}

/** Visits by weekday and hour, from taps alone. */
export function getHeatMap(context: FiguresContext, ask: FiguresAsk) {
  const { tallies, planned } = factsOf(context, ask)
  const heat = heatMapOf(tallies, listHourTallies(context.db, ask), planned)
  const threshold = thresholdOf(context, ask.published)
  return { threshold, ...heatFigures(heat, threshold === null ? null : hiddenInHeatMap(heat, threshold)) }
}

/** The days that whole years of that kind take: calendar years, or ISO years by week. */
function daysOfYears(years: readonly number[], by: YearPart): Days {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (by === 'month') return { from: `${first}-01-01`, to: `${last}-12-31` }
  return { from: firstOfIsoYear(first), to: addDays(firstOfIsoYear(last + 1), -1) }
}

/** The Monday of ISO week 1: the week that holds 4 January. */
const firstOfIsoYear = (year: number): LocalDate => startOfWeek(`${year}-01-04`)

const yearOf = (date: LocalDate, by: YearPart): number =>
  by === 'month' ? Number(date.slice(0, 4)) : isoWeekOf(date).year

/** Years side by side; all with a count when none is named. */
export function getYears(
  context: FiguresContext,
  ask: { readonly years?: readonly number[] | undefined; readonly by: YearPart; readonly published: boolean },
) {
  const counted = findCountedDays(context.db)
  const known =
    counted === null ? [yearOf(context.today, ask.by)] : yearsBetween(counted.from, counted.to, ask.by)
  const years = [...new Set(ask.years ?? known)].toSorted((a, b) => a - b)
  const { tallies, planned } = factsOf(context, daysOfYears(years, ask.by))
  const comparison = compareYears(tallies, planned, { by: ask.by, years, today: context.today })
  const threshold = thresholdOf(context, ask.published)
  const hidden = threshold === null ? null : hiddenInYears(comparison, threshold)
  return { threshold, ...yearFigures(comparison, hidden) }
}
