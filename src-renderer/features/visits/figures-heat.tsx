import { useId, useMemo } from 'react'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { ChartFigure } from './chart-figure.tsx'
import { HeatLegend, StatesLegend } from './chart-legend.tsx'
import { ChartLoading } from './chart-loading.tsx'
import { measures } from './figures-address.ts'
import type { ChangeAsk, FiguresAsk, Measure } from './figures-address.ts'
import { FiguresGrid } from './figures-grid.tsx'
import { heatViewOf } from './figures-heat-cells.ts'
import type { HeatView } from './figures-heat-cells.ts'
import type { Days } from './figures-range.ts'
import { useFigureWords } from './figures-words.ts'
import type { FigureWords } from './figures-words.ts'
import { figureTopics } from './visits-facts.ts'
import type { HeatFigures } from './visits-facts.ts'

import styles from './figures-notes.module.css'

const loadHeat = async () => (await import('./chart-heat.tsx')).HeatChart

interface HeatTabProps {
  readonly ask: FiguresAsk
  readonly days: Days
  readonly onChange: ChangeAsk
}

/** When people come: weekday × hour, from what was counted with +1. */
export function HeatTab({ ask, days, onChange }: HeatTabProps) {
  const words = useFigureWords()
  const aboutId = useId()
  const { t } = words
  const measure = ask.measure ?? 'mean'
  const { data } = useQuery(api.visits.getHeatMap, { ...days, published: ask.published }, figureTopics)
  const view = useMemo(
    () => (data === undefined ? null : heatViewOf(words, data, measure)),
    [data, words, measure],
  )
  const hasHours = view !== null && view.cells.some(({ state }) => state === 'counted' || state === 'hidden')
  return (
    <ChartFigure
      aboutId={aboutId}
      about={view === null ? t('frame.loading') : aboutHeat(words, view, days, measure)}
      form={ask.form}
      onForm={(form) => onChange({ form })}
      choices={
        <SegmentedControl
          label={t('visitFigures.measure.label')}
          value={measure}
          segments={measures.map((value) => ({ value, label: t(`visitFigures.measure.${value}`) }))}
          onChange={(chosen) => onChange({ measure: chosen })}
        />
      }
      chart={
        view === null || !hasHours ? null : (
          <ChartLoading
            load={loadHeat}
            size="low"
            props={{ view, labelledBy: aboutId, hiddenMark: t('visitFigures.hiddenMark'), rowHeight: 38 }}
          />
        )
      }
      legend={
        <StatesLegend states={new Set(view?.cells.map(({ state }) => state))}>
          <HeatLegend />
        </StatesLegend>
      }
      table={
        view !== null &&
        data !== undefined && <HeatTable view={view} figures={data} measure={measure} words={words} />
      }
      notes={data !== undefined && <WithoutHour figures={data} words={words} />}
    />
  )
}

/** `… Le plus animé : mardi à 14 h (12,4).` */
export function aboutHeat(
  words: FigureWords,
  { cells, highest }: HeatView,
  days: Days,
  measure: Measure,
): string {
  const { t, formatting } = words
  const busiest = cells.find(({ value }) => value !== null && value > 0 && value === highest)
  if (busiest === undefined) return t('visitFigures.heat.aboutNone')
  return t(measure === 'mean' ? 'visitFigures.heat.aboutMean' : 'visitFigures.heat.about', {
    range: formatting.dateRange(days.from, days.to),
    day: formatting.weekday(busiest.weekday),
    hour: words.hour(busiest.hour),
    highest: busiest.text,
  })
}

interface HeatTableProps {
  readonly view: HeatView
  readonly figures: HeatFigures
  readonly measure: Measure
  readonly words: FigureWords
}

/** Days down and hours across, with the totals of both when totals are shown: means do not add up. */
function HeatTable({ view, figures, measure, words }: HeatTableProps) {
  const { t } = words
  const hasTotals = measure === 'total'
  const cellAt = (weekday: number, hour: number): string => {
    const cell = view.cells.find((one) => one.weekday === weekday && one.hour === hour)
    return cell === undefined || cell.state === 'closed' ? '' : cell.text
  }
  const totalOfDay = (weekday: number): string => {
    const total = figures.weekdays.find((one) => one.weekday === weekday)
    return total === undefined ? '' : words.shown(total)
  }
  const totalOfHour = (hour: number): string => {
    const total = figures.hours.find((one) => one.hour === hour)
    return total === undefined ? '' : words.shown(total)
  }
  const total = t('visitFigures.heat.total')
  return (
    <FiguresGrid
      caption={t(hasTotals ? 'visitFigures.heat.table' : 'visitFigures.heat.tableMean')}
      corner={t('visitFigures.heat.weekday')}
      columns={[...view.hours.map(({ name }) => name), ...(hasTotals ? [total] : [])]}
      rows={view.weekdays.map(({ weekday, name }) => ({
        key: String(weekday),
        name,
        cells: [
          ...view.hours.map(({ hour }) => cellAt(weekday, hour)),
          ...(hasTotals ? [totalOfDay(weekday)] : []),
        ],
      }))}
      {...(hasTotals && {
        foot: [
          {
            key: 'total',
            name: total,
            cells: [...view.hours.map(({ hour }) => totalOfHour(hour)), words.shown(figures.withHour)],
          },
        ],
      })}
    />
  )
}

/** What is not on the map, so that its numbers are not taken for all of them. */
function WithoutHour({ figures: { withoutHour }, words }: Pick<HeatTableProps, 'figures' | 'words'>) {
  if (withoutHour.total === 0) return null
  return (
    <p className={styles.note}>
      {words.t('visitFigures.heat.withoutHour', {
        count: withoutHour.total ?? 2,
        number: words.shown(withoutHour),
      })}
    </p>
  )
}
