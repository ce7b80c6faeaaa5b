import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import type { Formatting } from '#renderer/lib/formatting.ts'
import { isoWeekOf } from '#shared/kernel/local-date.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { SeriesFigure, Shown } from '#shared/visits/figure-rules.ts'
import { seasonOf } from '#shared/visits/period-rules.ts'
import type { SeriesKey } from '#shared/visits/series-rules.ts'
import type { Mean } from '#shared/visits/statistics-rules.ts'

/** How figures are said. */
export interface FigureWords {
  readonly t: TFunction
  readonly formatting: Formatting
  /** `novembre 2026 : 626` */
  readonly pair: (name: string, text: string) => string
  /** `1 204`, `pas compté`, `caché` */
  readonly shown: (figure: Shown) => string
  /** `17,3`; what nobody counted and what is hidden say so. */
  readonly mean: (mean: Mean) => string
  /** `17` for a mean of 16.8, without decimals. */
  readonly about: (value: number) => string
  /** `40 sur 48`; nothing when there was no slot. */
  readonly ofPlanned: (mean: Mean) => string
  /** `14 h`, `14 u.`, `14:00` */
  readonly hour: (hour: number) => string
  /** A point of a series in full: `semaine 47 (du 16 au 22 novembre 2026)`. */
  readonly point: (figure: SeriesFigure, by: SeriesKey) => string
  /** The same under an axis: `sem. 47`. */
  readonly tick: (figure: SeriesFigure, by: SeriesKey) => string
}

/** The words of the language on screen; the same object as long as the language is. */
export function useFigureWords(): FigureWords {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return useMemo(() => figureWords(t, formatting), [t, formatting])
}

function figureWords(t: TFunction, formatting: Formatting): FigureWords {
  const { number } = formatting
  return {
    t,
    formatting,
    pair: (name, text) => t('visitFigures.pair', { name, text }),
    shown: ({ state, total }) => {
      if (state === 'hidden') return t('visitFigures.hidden')
      return total === null ? t('visitFigures.notCounted') : number(total)
    },
    mean: ({ mean, counted, planned }) => {
      if (mean !== null) return number(mean, 1)
      if (planned === 0) return t('visitFigures.closed')
      return counted === 0 ? t('visitFigures.notCounted') : t('visitFigures.hidden')
    },
    about: (value) => number(value, value < 10 ? 1 : 0),
    ofPlanned: ({ counted, planned }) =>
      planned === 0
        ? ''
        : t('visitFigures.ofPlanned', { counted: number(counted), planned: number(planned) }),
    hour: (hour) => t('visitFigures.heat.hour', { from: String(hour) }),
    point: (figure, by) => pointOf(t, formatting, figure, by),
    tick: (figure, by) => tickOf(t, formatting, figure, by),
  }
}

/** What stands outside the slots of now, in a series of slots. */
function asideOf(t: TFunction, { key }: SeriesFigure): string | null {
  if (key === 'free' || key.startsWith('free@')) return t('visitFigures.series.free')
  return key === 'other' ? t('visitFigures.series.other') : null
}

const seasonName = (t: TFunction, date: LocalDate): string => {
  const { season, year } = seasonOf(date)
  return t(`visitFigures.season.${season}`, { year })
}

function pointOf(t: TFunction, formatting: Formatting, figure: SeriesFigure, by: SeriesKey): string {
  const { from, to, startTime, weekday } = figure
  const aside = asideOf(t, figure)
  const at = (day: string) =>
    startTime === null ? day : t('visitFigures.series.slotAt', { day, time: formatting.time(startTime) })
  switch (by) {
    case 'slot':
      return aside === null
        ? at(formatting.dayAndYear(from))
        : t('visitFigures.series.slotAt', { day: formatting.dayAndYear(from), time: aside })
    case 'usualSlot':
      return aside ?? at(weekday === null ? '' : formatting.weekday(weekday))
    case 'day':
      return formatting.dayAndYear(from)
    case 'week': {
      const { week } = isoWeekOf(from)
      return t('visitFigures.series.weekOf', { week, range: formatting.dateRange(from, to) })
    }
    case 'month':
      return formatting.month(from)
    case 'season':
      return seasonName(t, from)
    case 'year':
      return from.slice(0, 4)
  }
}

function tickOf(t: TFunction, formatting: Formatting, figure: SeriesFigure, by: SeriesKey): string {
  const { from, startTime, weekday } = figure
  const twoParts = (date: LocalDate) => `${Number(date.slice(8, 10))}/${Number(date.slice(5, 7))}`
  switch (by) {
    case 'slot':
    case 'day':
      return twoParts(from)
    case 'week':
      return t('visitFigures.series.weekTick', { week: isoWeekOf(from).week })
    case 'month':
      return formatting.shortMonth(from)
    case 'usualSlot': {
      const aside = asideOf(t, figure)
      if (aside !== null || weekday === null || startTime === null) return aside ?? ''
      return `${formatting.shortWeekday(weekday)} ${formatting.time(startTime)}`
    }
    case 'season':
    case 'year':
      return pointOf(t, formatting, figure, by)
  }
}
