import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { PersonChip, Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'

import { colourless, fullName, type ListedLoan } from './people-facts.ts'
import { RemoveKeyButton } from './remove-key-button.tsx'

import styles from './people.module.css'

interface KeysTableProps {
  readonly loans: readonly ListedLoan[]
  /** The keys that came back, rather than those that are out. */
  readonly isBack: boolean
  readonly onReturn: (loan: ListedLoan) => void
}

/** The register: keys that are out with the button to take them back, or those that came back. */
export function KeysTable({ loans, isBack, onReturn }: KeysTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(
    () => columnsOf(t, formatting, { isBack, onReturn }),
    [t, formatting, isBack, onReturn],
  )
  return (
    <Table
      caption={t('people.page.keys')}
      columns={columns}
      rows={loans}
      keyOf={({ id }) => id}
      hasFilter
      className={styles.list}
      empty={<p className={styles.soft}>{t(isBack ? 'people.keys.noneBack' : 'people.keys.noneOut')}</p>}
    />
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  { isBack, onReturn }: Omit<KeysTableProps, 'loans'>,
): readonly Column<ListedLoan>[] {
  return [
    {
      id: 'key',
      header: t('people.keys.column.key'),
      isRowHeader: true,
      cell: ({ keyLabel }) => keyLabel,
      sortBy: ({ keyLabel }) => keyLabel,
      filterBy: ({ keyLabel }) => keyLabel,
    },
    personColumn(t),
    {
      id: 'given',
      header: t('people.keys.column.given'),
      cell: ({ givenOn }) => formatting.shortDate(givenOn),
      sortBy: ({ givenOn }) => givenOn,
    },
    ...(isBack ? [returnedColumn(t, formatting)] : []),
    {
      id: 'acts',
      header: t('people.keys.column.acts'),
      isHeaderHidden: true,
      isFigure: true,
      cell: (loan) => (
        <span className={styles.acts}>
          {!isBack && (
            <Button
              aria-label={t('people.keys.returnThis', { key: loan.keyLabel })}
              onClick={() => onReturn(loan)}
            >
              {t('people.keys.return')}
            </Button>
          )}
          <RemoveKeyButton loan={loan} />
        </span>
      ),
    },
  ]
}

const returnedColumn = (t: TFunction, formatting: Formatting): Column<ListedLoan> => ({
  id: 'returned',
  header: t('people.keys.column.returned'),
  cell: ({ returnedOn }) => (returnedOn === null ? '' : formatting.shortDate(returnedOn)),
  sortBy: ({ returnedOn }) => returnedOn,
})

const personColumn = (t: TFunction): Column<ListedLoan> => ({
  id: 'person',
  header: t('people.keys.column.person'),
  cell: (loan) => (
    <span className={styles.tags}>
      <a className={styles.person} href={addressOf('hosts', ['people', loan.personId])}>
        <PersonChip name={fullName(loan)} colour={loan.host?.colour ?? colourless} size="small" />
      </a>
      {loan.isHolderGone && <Tag tone="missing">{t('people.keys.holderGone')}</Tag>}
    </span>
  ),
  sortBy: ({ lastName, firstName }) => `${lastName} ${firstName}`,
  filterBy: (loan) =>
    `${fullName(loan)} ${loan.host?.displayName ?? ''} ${loan.isHolderGone ? t('people.keys.holderGone') : ''}`,
})
