import { useId, useMemo } from 'react'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { SeriesKey } from '#shared/visits/series-rules.ts'

import { ChartFigure } from './chart-figure.tsx'
import { StatesLegend } from './chart-legend.tsx'
import { ChartLoading } from './chart-loading.tsx'
import { measures } from './figures-address.ts'
import type { ChangeAsk, FiguresAsk, Measure } from './figures-address.ts'
import { extremesOf, pointsOf } from './figures-points.ts'
import type { Point } from './figures-points.ts'
import { usualCut } from './figures-range.ts'
import type { Days } from './figures-range.ts'
import { SeriesTable } from './figures-series-table.tsx'
import { useFigureWords } from './figures-words.ts'
import type { FigureWords } from './figures-words.ts'
import { figureTopics } from './visits-facts.ts'

const loadBars = async () => (await import('./chart-bars.tsx')).BarsChart

/** More bars than this are thinner than two pixels on the PC of a place. */
const mostBars = 420

interface SeriesTabProps {
  readonly ask: FiguresAsk
  readonly days: Days
  readonly onChange: ChangeAsk
}

/** Visits over time, by any length of time, or by usual slot. */
export function SeriesTab({ ask, days, onChange }: SeriesTabProps) {
  const words = useFigureWords()
  const aboutId = useId()
  const { t } = words
  const by = ask.by ?? usualCut(days)
  // Usual slots happen more or less often: their totals compare nothing.
  const measure = ask.measure ?? (by === 'usualSlot' ? 'mean' : 'total')
  const { data, isStale } = useQuery(
    api.visits.getSeries,
    { ...days, by, published: ask.published },
    figureTopics,
  )
  const points = useMemo(
    () => (data === undefined || isStale ? [] : pointsOf(words, data.figures, by, measure)),
    [data, isStale, words, by, measure],
  )
  const isTooMany = points.length > mostBars
  const about = isTooMany ? t('visitFigures.series.tooMany') : aboutSeries(words, points, days, measure)
  return (
    <ChartFigure
      aboutId={aboutId}
      about={data === undefined || isStale ? t('frame.loading') : about}
      form={ask.form}
      onForm={(form) => onChange({ form })}
      choices={<SeriesChoices by={by} measure={measure} onChange={onChange} words={words} />}
      chart={
        points.length === 0 || isTooMany ? null : (
          <ChartLoading
            load={loadBars}
            size="tall"
            props={{
              points,
              labelledBy: aboutId,
              formatNumber: words.about,
              hiddenMark: t('visitFigures.hiddenMark'),
              height: 260,
            }}
          />
        )
      }
      legend={<StatesLegend states={new Set(points.map(({ state }) => state))} />}
      table={data !== undefined && !isStale && <SeriesTable series={data} by={by} words={words} />}
    />
  )
}

/** `Passages, du 1er janvier au 21 novembre 2026. Le plus : 412 (mars 2026)…` */
export function aboutSeries(
  { t, formatting }: FigureWords,
  points: readonly Point[],
  days: Days,
  measure: Measure,
): string {
  const range = formatting.dateRange(days.from, days.to)
  const extremes = extremesOf(points)
  if (extremes === null) return t('visitFigures.series.aboutNone', { range })
  const { highest, lowest } = extremes
  return t(`visitFigures.series.about.${measure}`, {
    range,
    highest: highest.text,
    highestWhen: highest.name,
    lowest: lowest.text,
    lowestWhen: lowest.name,
  })
}

interface SeriesChoicesProps {
  readonly by: SeriesKey
  readonly measure: Measure
  readonly onChange: ChangeAsk
  readonly words: FigureWords
}

const cuts = ['day', 'week', 'month', 'season', 'year', 'usualSlot', 'slot'] as const satisfies SeriesKey[]

function SeriesChoices({ by, measure, onChange, words }: SeriesChoicesProps) {
  const { t } = words
  return (
    <>
      <SelectField
        label={t('visitFigures.series.by')}
        isLabelHidden
        value={by}
        choices={cuts.map((value) => ({ value, label: t(`visitFigures.series.per.${value}`) }))}
        onChange={(cut) => onChange({ by: cut, measure: null })}
      />
      <SegmentedControl
        label={t('visitFigures.measure.label')}
        value={measure}
        segments={measures.map((value) => ({ value, label: t(`visitFigures.measure.${value}`) }))}
        onChange={(chosen) => onChange({ measure: chosen })}
      />
    </>
  )
}
