import type { TFunction } from 'i18next'
import Users from 'lucide-react/icons/users'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'

import { useIsCoordinator } from './expense-facts.ts'
import { personAddress } from './expenses-address.ts'
import { WarningTags } from './warning-tags.tsx'

import styles from './expenses.module.css'

interface YearTableProps {
  readonly year: number
  readonly people: readonly YearStanding[]
}

/** Everybody's year, to sort and to filter. By name: what somebody was paid back ranks nobody. */
export function YearTable({ year, people }: YearTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting), [t, formatting])
  const sumOf = (state: 'paid' | 'approved') =>
    formatting.money(people.reduce((sum, { byState }) => sum + byState[state], 0))
  return (
    <>
      <Table
        caption={t('expenseYears.overview.table', { year })}
        columns={columns}
        rows={people}
        keyOf={({ personId }) => personId}
        initialSort={{ columnId: 'name', direction: 'ascending' }}
        hasFilter
        empty={<NobodyYet />}
      />
      {people.length > 0 && (
        <p className={styles.figure}>
          {t('expenseYears.overview.total', { paid: sumOf('paid'), approved: sumOf('approved') })}
        </p>
      )}
    </>
  )
}

function NobodyYet() {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  return (
    <EmptyState
      icon={<Users size={32} />}
      title={t('expenseYears.overview.emptyTitle')}
      action={
        isCoordinator ? (
          <a className={buttonClass('primary')} href={addressOf('hosts', ['people'])}>
            {t('expenseYears.overview.toPeople')}
          </a>
        ) : undefined
      }
    >
      {t('expenseYears.overview.empty')}
    </EmptyState>
  )
}

/** What is left of the year, in words where there is no ceiling or it is not known. */
function leftOf(t: TFunction, { money }: Formatting, { system, leftCents }: YearStanding): string {
  if (system?.system === 'realCosts') return t('expenseYears.overview.noCeiling')
  return leftCents === null ? t('expenseYears.overview.unknown') : money(leftCents)
}

function columnsOf(t: TFunction, formatting: Formatting): readonly Column<YearStanding>[] {
  const systemOf = ({ system }: YearStanding) =>
    system === null ? t('expenseYears.overview.notChosen') : t(`expenseYears.system.${system.system}`)
  return [
    {
      id: 'name',
      header: t('expenseYears.overview.column.name'),
      isRowHeader: true,
      cell: ({ personId, name, year }) => (
        <div className={styles.who}>
          <a className={styles.link} href={personAddress(personId, year)}>
            {name}
          </a>
        </div>
      ),
      sortBy: ({ name }) => name,
      filterBy: ({ name }) => name,
    },
    {
      id: 'system',
      header: t('expenseYears.overview.column.system'),
      cell: systemOf,
      sortBy: systemOf,
      filterBy: systemOf,
    },
    ...moneyColumns(t, formatting),
    {
      id: 'warnings',
      header: t('expenseYears.overview.column.warnings'),
      cell: ({ warnings }) => <WarningTags warnings={warnings} />,
      sortBy: ({ warnings }) => warnings.length,
      filterBy: ({ warnings }) => warnings.map((warning) => t(`expenseYears.warnings.${warning}`)).join(' '),
    },
  ]
}

function moneyColumns(t: TFunction, formatting: Formatting): readonly Column<YearStanding>[] {
  const { money } = formatting
  return [
    {
      id: 'paid',
      header: t('expenseYears.overview.column.paid'),
      isFigure: true,
      cell: ({ byState }) => money(byState.paid),
      sortBy: ({ byState }) => byState.paid,
    },
    {
      id: 'approved',
      header: t('expenseYears.overview.column.approved'),
      isFigure: true,
      cell: ({ byState }) => money(byState.approved),
      sortBy: ({ byState }) => byState.approved,
    },
    {
      id: 'other',
      header: t('expenseYears.overview.column.other'),
      isFigure: true,
      cell: ({ otherCents }) =>
        otherCents === null ? t('expenseYears.overview.notSaid') : money(otherCents),
      sortBy: ({ otherCents }) => otherCents,
    },
    {
      id: 'left',
      header: t('expenseYears.overview.column.left'),
      isFigure: true,
      cell: (standing) => leftOf(t, formatting, standing),
      sortBy: ({ leftCents }) => leftCents,
    },
  ]
}
