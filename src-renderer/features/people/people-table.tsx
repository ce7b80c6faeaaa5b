import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { PersonChip, Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'
import { Table } from '#renderer/ui/table.tsx'
import { VirtualTable } from '#renderer/ui/virtual-table.tsx'

import { colourless, fullName, type ListedPerson } from './people-facts.ts'

import styles from './people.module.css'

/** Past this, only the rows on screen are drawn. */
const manyPeople = 100

interface PeopleTableProps {
  readonly people: readonly ListedPerson[]
  /** The version of the information note in force; null: none yet, and nobody can lack it. */
  readonly noteVersion: number | null
}

/** The files as a table: sorted, filtered by any of its words. */
export function PeopleTable({ people, noteVersion }: PeopleTableProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting, noteVersion), [t, formatting, noteVersion])
  const table = {
    caption: t('people.table'),
    columns,
    rows: people,
    keyOf: (person: ListedPerson) => person.id,
    initialSort: { columnId: 'name', direction: 'ascending' } as const,
    hasFilter: true,
    className: styles.list,
    empty: <p className={styles.soft}>{t('people.noneShown')}</p>,
  }
  return people.length > manyPeople ? (
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
  noteVersion: number | null,
): readonly Column<ListedPerson>[] {
  return [
    nameColumn(t),
    {
      id: 'phone',
      header: t('people.column.phone'),
      cell: ({ phone }) => <span className={styles.nowrap}>{phone}</span>,
      // Typed without spaces, a number is found too.
      filterBy: ({ phone, email }) => `${phone ?? ''} ${(phone ?? '').replaceAll(' ', '')} ${email ?? ''}`,
    },
    {
      id: 'keys',
      header: t('people.column.keys'),
      cell: ({ keys }) => formatting.list(keys),
      sortBy: ({ keys }) => (keys.length === 0 ? null : keys.join(' ')),
      filterBy: ({ keys }) => keys.join(' '),
    },
    ...(noteVersion === null ? [] : [noteColumn(t, formatting)]),
    {
      id: 'photo',
      header: t('people.column.photo'),
      cell: ({ photoPermission }) => (
        <span className={styles.nowrap}>{t(`people.photo.${photoPermission}`)}</span>
      ),
      sortBy: ({ photoPermission }) => t(`people.photo.${photoPermission}`),
      filterBy: ({ photoPermission }) => t(`people.photo.${photoPermission}`),
    },
    {
      id: 'since',
      header: t('people.column.stay'),
      cell: ({ startDate, endDate }) => stayWords(t, formatting, startDate, endDate),
      sortBy: ({ startDate }) => startDate,
    },
  ]
}

const nameColumn = (t: TFunction): Column<ListedPerson> => ({
  id: 'name',
  header: t('people.column.name'),
  isRowHeader: true,
  cell: (person) => (
    <a className={styles.person} href={addressOf('hosts', ['people', person.id])}>
      <PersonChip name={fullName(person)} colour={person.host?.colour ?? colourless} size="small" />
      <span className={styles.under}>{underName(t, person)}</span>
    </a>
  ),
  sortBy: ({ lastName, firstName }) => `${lastName} ${firstName}`,
  filterBy: (person) => `${fullName(person)} ${person.host?.displayName ?? ''} ${underName(t, person)}`,
})

/** What the name does not say: another name on the open list, or none; who delegates; that this person was erased. */
function underName(t: TFunction, { host, firstName, institution, isErased }: ListedPerson): string {
  if (isErased) return t('people.erasedTag')
  const listed =
    host === null ? t('people.notListed') : host.displayName === firstName ? '' : host.displayName
  return [listed, institution?.name].filter(Boolean).join(' · ')
}

const noteColumn = (t: TFunction, formatting: Formatting): Column<ListedPerson> => ({
  id: 'note',
  header: t('people.column.note'),
  cell: ({ noteGivenOn, noteSignedOn }) => {
    if (noteGivenOn === null) return <Tag tone="missing">{t('people.noteMissing')}</Tag>
    if (noteSignedOn === null) return <Tag tone="attention">{t('notes.lack.notSigned')}</Tag>
    return formatting.shortDate(noteSignedOn)
  },
  sortBy: ({ noteGivenOn, noteSignedOn }) => noteSignedOn ?? noteGivenOn ?? '',
  filterBy: ({ noteGivenOn, noteSignedOn }) => {
    if (noteGivenOn === null) return t('people.noteMissing')
    return noteSignedOn === null ? t('notes.lack.notSigned') : ''
  },
})

/** `depuis le 1er mars 2024`, `du … au …`, or nothing when no day is known. */
export function stayWords(
  t: TFunction,
  formatting: Formatting,
  startDate: string | null,
  endDate: string | null,
): string {
  if (startDate === null)
    return endDate === null ? '' : t('people.until', { day: formatting.shortDate(endDate) })
  return endDate === null
    ? t('people.since', { day: formatting.shortDate(startDate) })
    : t('people.fromTo', { from: formatting.shortDate(startDate), to: formatting.shortDate(endDate) })
}
