import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import type { ListedLine, YearList } from '#shared/expenses/year-list-shapes.ts'

import { personAddress } from './expenses-address.ts'
import { distanceWords, kindWords, purposeWords } from './year-list-words.ts'

import styles from './payments.module.css'

interface Entry extends ListedLine {
  readonly personId: string
  readonly name: string
}

/** Each entry of the list with its name; a year of a busy place has thousands. */
export function YearListTable({ list }: { readonly list: YearList }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting, list.year), [t, formatting, list.year])
  const entries = useMemo(
    () =>
      list.people.flatMap(({ personId, name, lines }) => lines.map((line) => ({ ...line, personId, name }))),
    [list],
  )
  return (
    <VirtualTable
      caption={t('payments.list.table', { year: list.year })}
      columns={columns}
      rows={entries}
      keyOf={({ lineId }) => lineId}
      hasFilter
    />
  )
}

const nameColumn = (t: TFunction, year: number): Column<Entry> => ({
  id: 'name',
  header: t('payments.list.column.name'),
  isRowHeader: true,
  cell: ({ personId, name }) => (
    <a className={styles.link} href={personAddress(personId, year)}>
      {name}
    </a>
  ),
  sortBy: ({ name }) => name,
  filterBy: ({ name }) => name,
})

function columnsOf(t: TFunction, formatting: Formatting, year: number): readonly Column<Entry>[] {
  return [
    nameColumn(t, year),
    {
      id: 'date',
      header: t('payments.list.column.date'),
      cell: ({ date }) => formatting.shortDate(date),
      sortBy: ({ date }) => date,
      filterBy: ({ date }) => formatting.shortDate(date),
    },
    {
      id: 'kind',
      header: t('payments.list.column.kind'),
      cell: (entry) => (
        <>
          {kindWords(t, entry)} {entry.isForced && <Tag tone="missing">{t('payments.list.forced')}</Tag>}
        </>
      ),
      sortBy: (entry) => kindWords(t, entry),
      filterBy: (entry) => kindWords(t, entry),
    },
    {
      id: 'what',
      header: t('payments.list.column.what'),
      cell: (entry) => purposeWords(t, entry),
      filterBy: (entry) => purposeWords(t, entry),
    },
    {
      id: 'distance',
      header: t('payments.list.column.distance'),
      isFigure: true,
      cell: ({ metres }) => distanceWords(t, formatting, metres),
      sortBy: ({ metres }) => metres,
    },
    {
      id: 'amount',
      header: t('payments.list.column.amount'),
      isFigure: true,
      cell: ({ amountCents }) => formatting.money(amountCents),
      sortBy: ({ amountCents }) => amountCents,
    },
    {
      id: 'paid',
      header: t('payments.list.column.paid'),
      cell: ({ paidOn }) => (paidOn === null ? t('payments.list.unpaid') : formatting.shortDate(paidOn)),
      sortBy: ({ paidOn }) => paidOn,
      filterBy: ({ paidOn }) => (paidOn === null ? t('payments.list.unpaid') : formatting.shortDate(paidOn)),
    },
  ]
}
