import { useMemo } from 'react'

import { api } from '#renderer/lib/api.ts'
import { usePrintReady } from '#renderer/lib/print-ready.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import type { Place } from '#shared/place/place-contract.ts'

import { BarsChart } from './chart-bars.tsx'
import { HeatChart } from './chart-heat.tsx'
import { StatesLegend } from './chart-legend.tsx'
import { heatViewOf } from './figures-heat-cells.ts'
import { aboutHeat } from './figures-heat.tsx'
import { pointsOf } from './figures-points.ts'
import { daysOfPreset, daysTyped, sheetCut } from './figures-range.ts'
import type { Days } from './figures-range.ts'
import { aboutSeries } from './figures-series.tsx'
import { useFigureWords } from './figures-words.ts'
import type { FigureWords } from './figures-words.ts'
import { SummaryFacts } from './summary-facts.tsx'
import { SummaryYears, yearsOnSheet } from './summary-years.tsx'
import type { HeatFigures, Series, Summary, YearFigures } from './visits-facts.ts'

import styles from './summary-sheet.module.css'

interface SummarySheetProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** The width of the paper between its margins (182 mm), in CSS pixels. */
const paperWidth = 687

/** `/print/visits/2026-01-01/2026-11-21?published=1`: the visits of a period on one sheet of A4. */
export function SummarySheet({ parts, query }: SummarySheetProps) {
  const today = useNow().date
  const [from = null, to = null] = parts
  const days = daysTyped(from, to) ?? daysOfPreset('year', today)
  const published = query['published'] === '1'
  const asked = { ...days, published }
  const place = useQuery(api.place.getPlace, {}, [])
  const summary = useQuery(api.visits.summarise, asked, [])
  const series = useQuery(api.visits.getSeries, { ...asked, by: sheetCut(days) }, [])
  const heat = useQuery(api.visits.getHeatMap, asked, [])
  const years = useQuery(api.visits.compareYears, { by: 'month', published, beside: days }, [])
  const facts =
    place.data === undefined ||
    summary.data === undefined ||
    series.data === undefined ||
    heat.data === undefined ||
    years.data === undefined
      ? null
      : { place: place.data, summary: summary.data, series: series.data, heat: heat.data, years: years.data }
  // The drawings are made before the browser paints, so nothing is left to wait for but the logo.
  usePrintReady(facts !== null)
  return facts === null ? null : <Sheet days={days} facts={facts} />
}

interface SheetProps {
  readonly days: Days
  readonly facts: {
    readonly place: Place
    readonly summary: Summary
    readonly series: Series
    readonly heat: HeatFigures
    readonly years: YearFigures
  }
}

function Sheet({ days, facts: { place, summary, series, heat, years } }: SheetProps) {
  const words = useFigureWords()
  const { t, formatting } = words
  const today = useNow().date
  const { threshold } = summary
  const isRoomy = yearsOnSheet(years).length <= 2 && summary.kinds.every(({ kind }) => kind === null)
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {place.logo !== null && <img className={styles.logo} src={place.logo} alt="" />}
        <div className={styles.titles}>
          <p className={styles.place}>{place.name}</p>
          <h1 className={styles.title}>{t('visitFigures.sheet.title')}</h1>
          <p className={styles.days}>{formatting.dateRange(days.from, days.to)}</p>
        </div>
      </header>
      <SummaryFacts summary={summary} words={words} />
      {summary.whole.state === 'notCounted' ? (
        <p>{t('visitFigures.head.nothing')}</p>
      ) : (
        <>
          <SheetSeries days={days} series={series} words={words} isRoomy={isRoomy} />
          <SheetHeat days={days} heat={heat} words={words} isRoomy={isRoomy} />
        </>
      )}
      <SummaryYears figures={years} words={words} />
      <footer className={styles.foot}>
        <p className={styles.promise}>{t('visitFigures.sheet.promise')}</p>
        <p>{t('visitFigures.sheet.uncounted')}</p>
        <p>
          {threshold === null
            ? t('visitFigures.sheet.own')
            : t('visitFigures.sheet.suppressed', { threshold })}
        </p>
        <p>{t('visitFigures.sheet.madeOn', { date: formatting.date(today) })}</p>
      </footer>
    </article>
  )
}

interface PartProps {
  readonly days: Days
  readonly words: FigureWords
  /** Few years and no kinds leave more to the drawings. */
  readonly isRoomy: boolean
}

function SheetSeries({ days, series, words, isRoomy }: PartProps & { readonly series: Series }) {
  const { t } = words
  const cut = sheetCut(days)
  const points = useMemo(() => pointsOf(words, series.figures, cut, 'total'), [words, series, cut])
  return (
    <figure className={styles.figure}>
      <h2 className={styles.subtitle}>{t(`visitFigures.sheet.series.${cut}`)}</h2>
      <BarsChart
        points={points}
        labelledBy="sheet-series"
        formatNumber={words.about}
        hiddenMark={t('visitFigures.hiddenMark')}
        height={isRoomy ? 230 : 165}
        width={paperWidth}
      />
      <StatesLegend states={new Set(points.map(({ state }) => state))} />
      <figcaption id="sheet-series" className={styles.about}>
        {aboutSeries(words, points, days, 'total')}
      </figcaption>
    </figure>
  )
}

function SheetHeat({ days, heat, words, isRoomy }: PartProps & { readonly heat: HeatFigures }) {
  const { t } = words
  const view = useMemo(() => heatViewOf(words, heat, 'mean'), [words, heat])
  return (
    <figure className={styles.figure}>
      <h2 className={styles.subtitle}>{t('visitFigures.sheet.heat')}</h2>
      {view.highest > 0 && (
        <HeatChart
          view={view}
          labelledBy="sheet-heat"
          hiddenMark={t('visitFigures.hiddenMark')}
          rowHeight={isRoomy ? 25 : 20}
          width={paperWidth}
        />
      )}
      <figcaption id="sheet-heat" className={styles.about}>
        {aboutHeat(words, view, days, 'mean')}
      </figcaption>
    </figure>
  )
}
