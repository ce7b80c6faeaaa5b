import type { TFunction } from 'i18next'
import Pencil from 'lucide-react/icons/pencil'
import Trash2 from 'lucide-react/icons/trash-2'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { SourceLink } from '#renderer/lib/source-link.tsx'
import { useNow } from '#renderer/lib/use-now.ts'
import { Tag } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import { rateKinds } from '#shared/expenses/expense-rate.ts'

import type { ListedRate } from './expense-facts.ts'
import { rateAmount, rateSpan } from './rate-words.ts'

import styles from './expenses.module.css'

interface RateTableProps {
  readonly rates: readonly ListedRate[]
  readonly canChange: boolean
  readonly onChange: (rate: ListedRate) => void
  readonly onRemove: (rate: ListedRate) => void
}

interface Ways extends Omit<RateTableProps, 'rates'> {
  readonly t: TFunction
  readonly formatting: Formatting
  readonly today: string
}

/** Every figure with its days and where it was read, those of a kind together, the newest first. */
export function RateTable({ rates, ...acts }: RateTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const [which, setWhich] = useState<'year' | 'all'>('year')
  const firstDay = which === 'year' ? `${today.slice(0, 4)}-01-01` : ''
  const rows = useMemo(() => shownOf(rates, firstDay), [rates, firstDay])
  const columns = columnsOf({ t, formatting, today, ...acts })
  return (
    <>
      <SegmentedControl
        label={t('expenseRates.which')}
        value={which}
        segments={[
          { value: 'year', label: t('expenseRates.thisYear') },
          { value: 'all', label: t('expenseRates.allYears') },
        ]}
        onChange={setWhich}
      />
      <Table
        caption={t('expenseRates.table')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        hasFilter
        className={styles.rates}
      />
    </>
  )
}

/** Those that hold on a day or later; of a kind together, the newest first. */
const shownOf = (rates: readonly ListedRate[], firstDay: string): readonly ListedRate[] =>
  rates
    .filter(({ untilDate }) => (untilDate ?? firstDay) >= firstDay)
    .toSorted(
      (a, b) => rateKinds.indexOf(a.kind) - rateKinds.indexOf(b.kind) || (a.fromDate < b.fromDate ? 1 : -1),
    )

const isNow = ({ fromDate, untilDate }: ListedRate, today: string): boolean =>
  fromDate <= today && (untilDate ?? today) >= today

function columnsOf(ways: Ways): readonly Column<ListedRate>[] {
  const { t, formatting, today, canChange } = ways
  const kindOf = ({ kind }: ListedRate) => t(`expenseRates.kind.${kind}`)
  const columns: readonly Column<ListedRate>[] = [
    {
      id: 'kind',
      header: t('expenseRates.kindLabel'),
      isRowHeader: true,
      cell: (rate) => <span className={styles.kind}>{kindOf(rate)}</span>,
      sortBy: ({ kind }) => rateKinds.indexOf(kind),
      filterBy: kindOf,
    },
    {
      id: 'span',
      header: t('expenseRates.column.span'),
      cell: (rate) => (
        <span className={styles.marks}>
          <span className={styles.figure}>{rateSpan(t, formatting, rate)}</span>
          {isNow(rate, today) && <Tag tone="accent">{t('expenseRates.now')}</Tag>}
        </span>
      ),
      sortBy: ({ fromDate }) => fromDate,
      filterBy: (rate) => rateSpan(t, formatting, rate),
    },
    {
      id: 'amount',
      header: t('expenseRates.column.amount'),
      isFigure: true,
      cell: (rate) => <span className={styles.figure}>{rateAmount(t, formatting, rate)}</span>,
    },
    {
      id: 'source',
      header: t('expenseRates.column.source'),
      cell: ({ source, note }) => (
        <>
          <SourceLink source={source} hasHeading />
          {note !== null && <span className={styles.note}>{note}</span>}
        </>
      ),
      filterBy: ({ source, note }) => `${source} ${note ?? ''}`,
    },
    {
      id: 'standing',
      header: t('expenseRates.column.standing'),
      cell: ({ standing }) => (
        <span className={styles.nowrap}>
          <Tag tone={standing === 'unconfirmed' ? 'attention' : 'neutral'}>
            {t(`expenseRates.standing.${standing}`)}
          </Tag>
        </span>
      ),
      sortBy: ({ standing }) => standing,
      filterBy: ({ standing }) => t(`expenseRates.standing.${standing}`),
    },
  ]
  return canChange ? [...columns, actsColumn(ways)] : columns
}

function actsColumn({ t, formatting, onChange, onRemove }: Ways): Column<ListedRate> {
  return {
    id: 'acts',
    header: t('expenseRates.column.acts'),
    isHeaderHidden: true,
    isFigure: true,
    cell: (rate) => {
      const which = { kind: t(`expenseRates.kind.${rate.kind}`), span: rateSpan(t, formatting, rate) }
      return (
        <span className={styles.nowrap}>
          <IconButton label={t('expenseRates.change', which)} onClick={() => onChange(rate)}>
            <Pencil size={20} />
          </IconButton>
          {rate.usedByLines === 0 && (
            <IconButton label={t('expenseRates.remove', which)} onClick={() => onRemove(rate)}>
              <Trash2 size={20} />
            </IconButton>
          )}
        </span>
      )
    },
  }
}
