import { addDays, isoWeekOf, startOfWeek, type LocalDate } from '#shared/kernel/local-date.ts'
import {
  heatFigures,
  kindFigures,
  seriesFigures,
  wholeFigure,
  yearFigures,
} from '#shared/visits/figure-rules.ts'
import { heatMapOf } from '#shared/visits/heat-map-rules.ts'
import { hiddenInPublished } from '#shared/visits/publication-rules.ts'
import { seriesOf, type SeriesKey } from '#shared/visits/series-rules.ts'
import { kindsOf, sumsOf } from '#shared/visits/statistics-rules.ts'
import { compareYears, type YearPart, yearsBetween } from '#shared/visits/year-rules.ts'

import type { QueryContext } from '../../context.ts'
import { findCountedDays, listHourTallies, listPlannedSlots } from './tally-queries.ts'
import { type Days, entriesOf, kindTalliesOf, listTallyRows, slotTalliesOf } from './tally-rows.ts'
import { getSettings } from './visits-queries.ts'

/** What the figures need to know beside the facts. */
export type FiguresContext = Pick<QueryContext, 'db' | 'now' | 'today'>

export interface FiguresAsk extends Days {
  readonly published: boolean
}

/** The facts of a stretch, and which of its figures stay hidden; null for the place's own eyes. */
function factsOf({ db, now, today }: FiguresContext, ask: FiguresAsk) {
  const { from, to } = ask
  const rows = listTallyRows(db, ask)
  const tallies = slotTalliesOf(rows)
  const planned = listPlannedSlots(db, ask, now)
  const sums = sumsOf(tallies, planned)
  const kinds = kindsOf(kindTalliesOf(rows), sums.total)
  const facts = { rows, tallies, planned, sums, kinds, threshold: null, hidden: null }
  if (!ask.published) return facts
  const { publicationThreshold: threshold } = getSettings(db)
  const all = slotTalliesOf(listTallyRows(db, allDays))
  const hours = listHourTallies(db, ask)
  const published = { from, to, today, tallies: all, hours, planned, kinds }
  return { ...facts, threshold, hidden: hiddenInPublished(published, threshold) }
}

/** Every day a count can be of. */
const allDays: Days = { from: '0000-01-01', to: '9999-12-31' }

/** A stretch of days in one page. */
export function summarise(context: FiguresContext, ask: FiguresAsk) {
  const { from, to } = ask
  const { rows, sums, kinds, threshold, hidden } = factsOf(context, ask)
  // Each tap is one visit: how many entries there are says how many visits.
  const entries = hidden === null ? entriesOf(rows) : { entries: null, lateEntries: null }
  return {
    from,
    to,
    threshold,
    whole: wholeFigure(sums, hidden),
    kinds: kindFigures(kinds, hidden),
    ...entries,
  }
}

/** Visits by slot, usual slot, day, week, month, season or year. */
export function getSeries(context: FiguresContext, ask: FiguresAsk & { readonly by: SeriesKey }) {
  const { tallies, planned, sums, threshold, hidden } = factsOf(context, ask)
  return {
    threshold,
    figures: seriesFigures(seriesOf(tallies, planned, ask), ask.by, hidden),
    whole: wholeFigure(sums, hidden),
  }
}

/** Visits by weekday and hour, from taps alone. */
export function getHeatMap(context: FiguresContext, ask: FiguresAsk) {
  const { tallies, planned, threshold, hidden } = factsOf(context, ask)
  const heat = heatMapOf(tallies, listHourTallies(context.db, ask), planned)
  return { threshold, ...heatFigures(heat, hidden) }
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

export interface YearsAsk {
  readonly years?: readonly number[] | undefined
  readonly by: YearPart
  readonly published: boolean
  /** The stretch whose figures are published with them; all days with a count when left out. */
  readonly beside?: Days | undefined
}

/** Years side by side; all with a count when none is named. */
export function getYears(context: FiguresContext, { years: asked, by, published, beside }: YearsAsk) {
  const all = slotTalliesOf(listTallyRows(context.db, allDays))
  const counted = findCountedDays(all)
  const known = counted === null ? [yearOf(context.today, by)] : yearsBetween(counted.from, counted.to, by)
  const years = [...new Set(asked ?? known)].toSorted((a, b) => a - b)
  const planned = listPlannedSlots(context.db, daysOfYears(years, by), context.now)
  const comparison = compareYears(all, planned, { by, years, today: context.today })
  const stretch = beside ?? counted ?? { from: context.today, to: context.today }
  const { threshold, hidden } = published
    ? factsOf(context, { ...stretch, published })
    : { threshold: null, hidden: null }
  return { threshold, ...yearFigures(comparison, hidden) }
}
