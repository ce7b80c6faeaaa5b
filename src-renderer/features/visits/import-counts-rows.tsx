import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { ImportRow } from './visits-facts.ts'

interface ImportCountsRowsProps {
  readonly rows: readonly ImportRow[]
}

/** The lines that were read, as they would be counted. */
export function ImportCountsRows({ rows }: ImportCountsRowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting), [t, formatting])
  return <ImportRows caption={t('visits.import.rows')} columns={columns} rows={rows} keyOf={keyOfRow} />
}

const keyOfRow = ({ line }: ImportRow): string => String(line)

function columnsOf(t: TFunction, formatting: Formatting): readonly Column<ImportRow>[] {
  const kindOf = ({ kind }: ImportRow) => (kind === null ? '' : t(`visits.kinds.${kind}`))
  return [
    {
      id: 'line',
      header: t('imports.check.line'),
      cell: ({ line }) => line,
      sortBy: ({ line }) => line,
      isFigure: true,
    },
    {
      id: 'day',
      header: t('visits.import.day'),
      cell: ({ date }) => formatting.dayAndYear(date),
      sortBy: ({ date }) => date,
      isRowHeader: true,
    },
    {
      id: 'slot',
      header: t('visits.import.slot'),
      cell: ({ startTime }) =>
        startTime === null ? t('visits.import.wholeDay') : formatting.time(startTime),
      sortBy: ({ startTime }) => startTime,
    },
    {
      id: 'total',
      header: t('visits.import.total'),
      cell: ({ total }) => formatting.number(total),
      sortBy: ({ total }) => total,
      isFigure: true,
    },
    { id: 'kind', header: t('visits.import.kind'), cell: kindOf, sortBy: kindOf },
    {
      id: 'remark',
      header: t('imports.check.remark'),
      cell: (row) => remarksOf(t, formatting, row).join(' · '),
    },
  ]
}

/** What to know of a line before taking it. */
function remarksOf(t: TFunction, formatting: Formatting, row: ImportRow): readonly string[] {
  const { startTime, slotId, sameAsLine, notOver, already } = row
  return [
    startTime !== null && slotId === null
      ? t('visits.import.noSuchSlot', { time: formatting.time(startTime) })
      : '',
    sameAsLine === null ? '' : t('visits.import.sameAs', { line: sameAsLine }),
    notOver ? t('visits.import.dayNotOver') : '',
    alreadyWords(t, already),
  ].filter((remark) => remark !== '')
}

function alreadyWords(t: TFunction, already: ImportRow['already']): string {
  switch (already) {
    case 'nothing':
      return ''
    case 'imported':
      return t('visits.import.alreadyImported')
    case 'counted':
      return t('visits.import.alreadyCounted')
    default:
      return assertNever(already)
  }
}
