import { useMemo } from 'react'

import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import type { SeriesKey } from '#shared/visits/series-rules.ts'

import type { FigureWords } from './figures-words.ts'
import type { Series, SeriesFigure } from './visits-facts.ts'

interface SeriesTableProps {
  readonly series: Series
  readonly by: SeriesKey
  readonly words: FigureWords
}

/** Rows past which only those on screen are made. */
const mostRows = 200

/** The same figures as rows; a header sorts them. */
export function SeriesTable({ series, by, words }: SeriesTableProps) {
  const columns = useMemo(() => columnsOf(words, by), [words, by])
  const table = {
    caption: words.t('visitFigures.series.title'),
    columns,
    rows: series.figures,
    keyOf: (figure: SeriesFigure) => figure.key,
  }
  return series.figures.length > mostRows ? <VirtualTable {...table} /> : <Table {...table} />
}

function columnsOf(words: FigureWords, by: SeriesKey): Column<SeriesFigure>[] {
  const { t } = words
  return [
    {
      id: 'when',
      header: t('visitFigures.series.when'),
      cell: (figure) => words.point(figure, by),
      sortBy: (figure) => `${figure.from} ${figure.weekday ?? 8} ${figure.startTime ?? '99'} ${figure.key}`,
      isRowHeader: true,
    },
    {
      id: 'total',
      header: t('visitFigures.series.total'),
      cell: (figure) =>
        figure.state === 'notCounted' && figure.perDay.planned === 0
          ? t('visitFigures.closed')
          : words.shown(figure),
      sortBy: (figure) => figure.total,
      isFigure: true,
    },
    {
      id: 'perSlot',
      header: t('visitFigures.series.perSlot'),
      cell: ({ perSlot }) => (perSlot.planned === 0 ? '' : words.mean(perSlot)),
      sortBy: ({ perSlot }) => perSlot.mean,
      isFigure: true,
    },
    {
      id: 'slots',
      header: t('visitFigures.series.slots'),
      cell: ({ perSlot }) => words.ofPlanned(perSlot),
      sortBy: ({ perSlot }) => perSlot.counted,
      isFigure: true,
    },
    {
      id: 'perDay',
      header: t('visitFigures.series.perDay'),
      cell: ({ perDay }) => (perDay.planned === 0 ? '' : words.mean(perDay)),
      sortBy: ({ perDay }) => perDay.mean,
      isFigure: true,
    },
  ]
}
