import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { timeWishes } from '#shared/hosts/host-wishes.ts'

import type { WishPreviewRow } from './import-wishes-facts.ts'

/** What each line says, and why some are not taken. */
export function ImportWishesRows({ rows }: { readonly rows: readonly WishPreviewRow[] }) {
  const { t } = useTranslation()
  const columns = useMemo(() => columnsOf(t), [t])
  if (rows.length === 0) return null
  return (
    <ImportRows
      caption={t('wishes.import.table')}
      columns={columns}
      rows={rows}
      keyOf={({ line }) => String(line)}
    />
  )
}

const columnsOf = (t: TFunction): readonly Column<WishPreviewRow>[] => [
  {
    id: 'line',
    header: t('imports.check.line'),
    isFigure: true,
    cell: ({ line }) => line,
    sortBy: ({ line }) => line,
  },
  {
    id: 'name',
    header: t('wishes.import.field.displayName'),
    isRowHeader: true,
    cell: ({ displayName }) => displayName,
    sortBy: ({ displayName }) => displayName,
  },
  { id: 'times', header: t('wishes.import.times'), cell: (row) => timesWords(t, row) },
  { id: 'often', header: t('wishes.import.often'), cell: (row) => oftenWords(t, row) },
  { id: 'how', header: t('wishes.how'), cell: (row) => howWords(t, row) },
  {
    id: 'remark',
    header: t('imports.check.remark'),
    cell: ({ problem }) =>
      problem === null ? '' : <Tag tone="attention">{t(`wishes.import.problem.${problem}`)}</Tag>,
  },
]

/** "j'aime : 2 moments · je ne peux pas : 1 moment" */
const timesWords = (t: TFunction, { times }: WishPreviewRow): string =>
  timeWishes
    .map((wish) => ({ wish, count: times.filter((time) => time.wish === wish).length }))
    .filter(({ count }) => count > 0)
    .map(({ wish, count }) =>
      t('wishes.import.said', {
        wish: t(`wishes.wish.${wish}`),
        moments: t('wishes.import.cells', { count }),
      }),
    )
    .join(' · ')

/** "de 1 à 2 par semaine · 4 au plus par mois · le mieux : 3" */
function oftenWords(t: TFunction, row: WishPreviewRow): string {
  const week = rangeWords(t, row.leastAWeek, row.mostAWeek)
  const month = rangeWords(t, row.leastAMonth, row.mostAMonth)
  const { wishedAMonth } = row
  return [
    week === null ? null : t('wishes.import.aWeek', { range: week }),
    month === null ? null : t('wishes.import.aMonth', { range: month }),
    wishedAMonth === null ? null : t('wishes.import.ideally', { count: wishedAMonth }),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function rangeWords(t: TFunction, least: number | null, most: number | null): string | null {
  if (least === null) return most === null ? null : t('wishes.import.atMost', { most })
  return most === null ? t('wishes.import.atLeast', { least }) : t('wishes.import.between', { least, most })
}

const howWords = (t: TFunction, { notAlone, lastResort }: WishPreviewRow): string =>
  [notAlone === true && t('wishes.notAlone'), lastResort === true && t('wishes.lastResort')]
    .filter((part) => part !== false)
    .join(' · ')
