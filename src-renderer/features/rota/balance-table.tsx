import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { PersonChip } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { longestOf } from '#shared/rota/balance-rules.ts'
import type { HostBalance } from '#shared/rota/balance.ts'

import { BalanceBars } from './balance-bars.tsx'
import { askedWords, attendanceWords, hoursOf } from './balance-words.ts'

import styles from './balance.module.css'

export type Balance = OutputOf<WholeContract['rota']['getBalance']>

/** Past this, only the rows on screen are drawn. */
const manyHosts = 100

interface BalanceTableProps {
  readonly balance: Balance
  /** `novembre 2026` */
  readonly period: string
}

/** The hosts by name, from A or from Z. No quantity sorts them and none is coloured: that would be a ranking. */
export function BalanceTable({ balance, period }: BalanceTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const longest = longestOf(balance.hosts)
  const columns = useMemo(() => columnsOf(t, formatting, longest), [t, formatting, longest])
  const table = {
    caption: t('balance.table', { period }),
    columns,
    rows: balance.hosts,
    keyOf: ({ hostId }: HostBalance) => hostId,
    initialSort: { columnId: 'name', direction: 'ascending' } as const,
    hasFilter: balance.hosts.length > 12,
    empty: <p className={styles.soft}>{t('balance.empty')}</p>,
  }
  return balance.hosts.length > manyHosts ? (
    <div className={styles.tall}>
      <VirtualTable {...table} />
    </div>
  ) : (
    <Table {...table} />
  )
}

function columnsOf(t: TFunction, formatting: Formatting, longest: number): readonly Column<HostBalance>[] {
  const { number } = formatting
  const figure = (id: 'evenings' | 'weekends' | 'lateCalls', header: string): Column<HostBalance> => ({
    id,
    header,
    cell: (host) => number(host[id]),
    isFigure: true,
  })
  return [
    nameColumn(t),
    {
      id: 'held',
      header: t('balance.column.held'),
      cell: (host) => <BalanceBars host={host} longest={longest} />,
    },
    {
      id: 'asked',
      header: t('balance.column.asked'),
      cell: ({ asked }) => <span className={styles.words}>{askedWords(t, formatting, asked)}</span>,
    },
    {
      id: 'hours',
      header: t('balance.column.hours'),
      cell: (host) => hoursOf(formatting, host),
      isFigure: true,
    },
    figure('evenings', t('balance.column.evenings')),
    figure('weekends', t('balance.column.weekends')),
    figure('lateCalls', t('balance.column.lateCalls')),
    {
      id: 'attendance',
      header: t('balance.column.attendance'),
      cell: ({ attendance }) => (
        <span className={styles.words}>{attendanceWords(t, formatting, attendance)}</span>
      ),
    },
  ]
}

const nameColumn = (t: TFunction): Column<HostBalance> => ({
  id: 'name',
  header: t('balance.column.name'),
  isRowHeader: true,
  cell: ({ hostId, displayName, colour, standing, archived }) => (
    <span className={styles.who}>
      <a className={styles.person} href={addressOf('hosts', [hostId])}>
        <PersonChip name={displayName} colour={colour} size="small" />
      </a>
      {standing && <span className={styles.soft}>{t('balance.standing')}</span>}
      {archived && <span className={styles.soft}>{t('balance.archived')}</span>}
    </span>
  ),
  sortBy: ({ displayName }) => displayName,
  filterBy: ({ displayName }) => displayName,
})
