import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { PersonChip } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'

import type { ListedHost } from './host-facts.ts'
import { HostMarks } from './host-marks.tsx'
import { HostMenu } from './host-menu.tsx'
import type { HostWindow } from './host-windows.tsx'

import styles from './hosts.module.css'

/** Past this, only the rows on screen are drawn. */
const manyHosts = 100

interface HostTableProps {
  readonly hosts: readonly ListedHost[]
  readonly onOpen: (window: HostWindow) => void
}

/** The hosts as a table: sorted, filtered. The origin stands in words and sorts nothing: it is no rank. */
export function HostTable({ hosts, onOpen }: HostTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting, onOpen), [t, formatting, onOpen])
  const table = {
    caption: t('hosts.table'),
    columns,
    rows: hosts,
    keyOf: (host: ListedHost) => host.id,
    initialSort: { columnId: 'name', direction: 'ascending' } as const,
    hasFilter: true,
    className: styles.list,
    empty: <p className={styles.soft}>{t('hosts.noneArchived')}</p>,
  }
  return hosts.length > manyHosts ? (
    <div className={styles.tall}>
      <VirtualTable {...table} />
    </div>
  ) : (
    <Table {...table} />
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  onOpen: HostTableProps['onOpen'],
): readonly Column<ListedHost>[] {
  return [
    {
      id: 'name',
      header: t('hosts.column.name'),
      isRowHeader: true,
      cell: ({ id, displayName, colour }) => (
        <a className={styles.person} href={addressOf('hosts', [id])}>
          <PersonChip name={displayName} colour={colour} size="small" />
        </a>
      ),
      sortBy: ({ displayName }) => displayName,
      filterBy: ({ displayName }) => displayName,
    },
    {
      id: 'marks',
      header: t('hosts.column.marks'),
      cell: (host) => <HostMarks {...host} />,
      filterBy: (host) =>
        [host.awayToday && t('hosts.away'), host.keyHolder && t('hosts.key'), host.newcomer && t('hosts.new')]
          .filter(Boolean)
          .join(' '),
    },
    {
      id: 'origin',
      header: t('hosts.column.origin'),
      cell: ({ origin }) => t(`hosts.origin.${origin}`),
      filterBy: ({ origin }) => t(`hosts.origin.${origin}`),
    },
    {
      id: 'since',
      header: t('hosts.column.since'),
      cell: ({ since }) => (since === null ? '' : formatting.date(since)),
      sortBy: ({ since }) => since,
    },
    {
      id: 'acts',
      header: t('hosts.column.acts'),
      isHeaderHidden: true,
      isFigure: true,
      cell: (host) => <HostMenu host={host} onOpen={onOpen} />,
    },
  ]
}
