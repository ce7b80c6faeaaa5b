import { useId, useMemo } from 'react'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { yearParts } from '#shared/visits/year-rules.ts'

import { ChartFigure } from './chart-figure.tsx'
import { YearsLegend } from './chart-legend.tsx'
import { ChartLoading } from './chart-loading.tsx'
import { comparedDays } from './figures-address.ts'
import type { ChangeAsk, FiguresAsk } from './figures-address.ts'
import type { Days } from './figures-range.ts'
import { useFigureWords } from './figures-words.ts'
import type { FigureWords } from './figures-words.ts'
import { mostLines, yearLinesOf } from './figures-year-lines.ts'
import { aboutYears, lastComparedDay, tickOfPeriod } from './figures-year-words.ts'
import { YearsTable } from './figures-years-table.tsx'
import { figureTopics } from './visits-facts.ts'
import type { YearFigures } from './visits-facts.ts'

import styles from './figures-notes.module.css'

const loadLines = async () => (await import('./chart-lines.tsx')).LinesChart

interface YearsTabProps {
  readonly ask: FiguresAsk
  /** The days of the other figures on screen. */
  readonly days: Days
  readonly onChange: ChangeAsk
}

/** Year against year; a year that is not over is compared on the days it has had. */
export function YearsTab({ ask, days: beside, onChange }: YearsTabProps) {
  const words = useFigureWords()
  const aboutId = useId()
  const { t } = words
  const { part, days } = ask
  const { data, isStale } = useQuery(
    api.visits.compareYears,
    { by: part, published: ask.published, beside },
    figureTopics,
  )
  const figures = isStale ? undefined : data
  const lines = useMemo(
    () => (figures === undefined ? [] : yearLinesOf(words, figures, part, days)),
    [figures, words, part, days],
  )
  const ticks = useMemo(
    () => figures?.periods.map(({ period }) => tickOfPeriod(words, period, part)) ?? [],
    [figures, words, part],
  )
  return (
    <ChartFigure
      aboutId={aboutId}
      about={figures === undefined ? t('frame.loading') : aboutYears(words, figures, part, days)}
      form={ask.form}
      onForm={(form) => onChange({ form })}
      choices={<YearsChoices ask={ask} words={words} onChange={onChange} />}
      chart={
        figures === undefined ? null : (
          <ChartLoading
            load={loadLines}
            size="tall"
            props={{ lines, ticks, labelledBy: aboutId, formatNumber: words.about, height: 260 }}
          />
        )
      }
      legend={<YearsLegend lines={lines} />}
      table={figures !== undefined && <YearsTable figures={figures} part={part} days={days} words={words} />}
      notes={figures !== undefined && <Notes figures={figures} ask={ask} words={words} />}
    />
  )
}

function YearsChoices({
  ask,
  words,
  onChange,
}: Omit<YearsTabProps, 'days'> & { readonly words: FigureWords }) {
  const { t } = words
  return (
    <>
      <SegmentedControl
        label={t('visitFigures.years.by')}
        value={ask.part}
        segments={yearParts.map((value) => ({ value, label: t(`visitFigures.years.per.${value}`) }))}
        onChange={(part) => onChange({ part })}
      />
      <SegmentedControl
        label={t('visitFigures.years.days')}
        value={ask.days}
        segments={comparedDays.map((value) => ({ value, label: t(`visitFigures.years.${value}`) }))}
        onChange={(days) => onChange({ days })}
      />
    </>
  )
}

interface NotesProps {
  readonly figures: YearFigures
  readonly ask: FiguresAsk
  readonly words: FigureWords
}

function Notes({ figures, ask, words }: NotesProps) {
  const { t } = words
  const day = lastComparedDay(words, figures, ask.part)
  return (
    <>
      {figures.years.length < 2 && <p className={styles.note}>{t('visitFigures.years.one')}</p>}
      {day !== null && <p className={styles.note}>{t('visitFigures.years.sameHint', { day })}</p>}
      {ask.form === 'chart' && figures.years.length > mostLines && (
        <p className={styles.note}>{t('visitFigures.years.latest', { count: mostLines })}</p>
      )}
    </>
  )
}
