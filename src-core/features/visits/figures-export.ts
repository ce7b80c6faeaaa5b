import { isoWeekOf, localDateOf } from '#shared/kernel/local-date.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'
import type { HeatFigure, SeriesFigure, Shown, YearFigure } from '#shared/visits/figure-rules.ts'
import { seasonOf } from '#shared/visits/period-rules.ts'
import type { SeriesKey } from '#shared/visits/series-rules.ts'
import type { visitsContract } from '#shared/visits/visits-contract.ts'

import type { Handlers } from '../../context.ts'
import {
  dateColumn,
  meanColumn,
  tableFile,
  textColumn,
  timeColumn,
  wholeColumn,
} from '../../files/table-file.ts'
import type { TableOut } from '../../files/table-writing.ts'
import { monthName, weekdayName } from '../../i18n/day-names.ts'
import { exportWords } from '../../i18n/visits-export.ts'
import { type FiguresAsk, type FiguresContext, getHeatMap, getSeries, getYears } from './figures-queries.ts'

type Cell = string | number | null

/** A hidden figure says so; a figure nobody counted is an empty cell, never a zero. */
const shown = ({ state, total }: Shown, language: Language): Cell =>
  state === 'hidden' ? exportWords[language].hidden : total

/** What a point of a series is called: `Hiver 2027`, `2026-W47`, `mardi`, a day. */
function nameOf(figure: SeriesFigure, by: SeriesKey, language: Language): string {
  const words = exportWords[language]
  if (figure.key === 'free' || figure.key.startsWith('free@')) return words.outsideSlots
  if (figure.key === 'other') return words.otherSlots
  if (by === 'usualSlot' && figure.weekday !== null) return weekdayName(figure.weekday, language)
  if (by === 'season') return `${words.seasons[seasonOf(figure.from).season]} ${seasonOf(figure.from).year}`
  if (by === 'week')
    return `${isoWeekOf(figure.from).year}-W${String(isoWeekOf(figure.from).week).padStart(2, '0')}`
  if (by === 'slot') return figure.from
  return figure.key
}

function seriesTable(
  context: FiguresContext,
  ask: FiguresAsk & { by: SeriesKey },
  language: Language,
): TableOut {
  const words = exportWords[language]
  const { figures } = getSeries(context, ask)
  return {
    columns: [
      textColumn(words.period),
      dateColumn(words.from),
      dateColumn(words.to),
      timeColumn(words.start),
      wholeColumn(words.visits),
      wholeColumn(words.countedSlots),
      wholeColumn(words.plannedSlots),
      meanColumn(words.meanPerSlot),
      wholeColumn(words.countedDays),
      wholeColumn(words.openDays),
      meanColumn(words.meanPerDay),
    ],
    rows: figures.map((figure) => [
      nameOf(figure, ask.by, language),
      figure.from,
      figure.to,
      figure.startTime,
      shown(figure, language),
      figure.perSlot.counted,
      figure.perSlot.planned,
      figure.perSlot.mean,
      figure.perDay.counted,
      figure.perDay.planned,
      figure.perDay.mean,
    ]),
  }
}

function heatTable(context: FiguresContext, ask: FiguresAsk, language: Language): TableOut {
  const words = exportWords[language]
  const { cells } = getHeatMap(context, ask)
  const row = (cell: HeatFigure): Cell[] => [
    weekdayName(cell.weekday, language),
    `${String(cell.hour).padStart(2, '0')}:00`,
    shown(cell, language),
    cell.perSlot.counted,
    cell.perSlot.planned,
    cell.perSlot.mean,
  ]
  const columns = [
    textColumn(words.weekday),
    timeColumn(words.hour),
    wholeColumn(words.visits),
    wholeColumn(words.countedSlots),
    wholeColumn(words.plannedSlots),
    meanColumn(words.meanPerSlot),
  ]
  return { columns, rows: cells.map(row) }
}

function yearsTable(context: FiguresContext, ask: FiguresAsk, language: Language): TableOut {
  const words = exportWords[language]
  const { from, to, published } = ask
  const { periods, years } = getYears(context, { by: 'month', published, beside: { from, to } })
  const row = (name: string, cell: YearFigure): Cell[] => [
    name,
    cell.year,
    shown(cell, language),
    shown(cell.comparable, language),
    cell.perSlot.counted,
    cell.perSlot.planned,
  ]
  return {
    columns: [
      textColumn(words.period),
      wholeColumn(words.year),
      wholeColumn(words.visits),
      wholeColumn(words.comparable),
      wholeColumn(words.countedSlots),
      wholeColumn(words.plannedSlots),
    ],
    rows: [
      ...periods.flatMap(({ period, cells }) =>
        cells.flatMap((cell) => (cell === null ? [] : [row(monthName(period, language), cell)])),
      ),
      ...years.map((year) => row(words.wholeYear, year)),
    ],
  }
}

/** One of the tables as a file, named by what it holds and the days it covers. */
export const exportFigures: Handlers<typeof visitsContract>['export'] = async ({ db, now }, ask) => {
  const { by, format, language, from, to } = ask
  const context = { db, now: now(), today: localDateOf(now()) }
  const table =
    by === 'hour'
      ? heatTable(context, ask, language)
      : by === 'years'
        ? yearsTable(context, ask, language)
        : seriesTable(context, { ...ask, by }, language)
  const { file } = exportWords[language]
  const fileName = `${file}-${by}-${from}-${to}`
  return ok(await tableFile(table, { format, language, sheetName: file, fileName }))
}
