import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'

import type { HostPreviewRow } from './import-hosts-facts.ts'

interface ImportHostsRowsProps {
  readonly rows: readonly HostPreviewRow[]
  readonly alsoAlike: boolean
  readonly onAlsoAlike: (also: boolean) => void
}

/** The people as they would be added; those who are called like somebody are set apart until one insists. */
export function ImportHostsRows({ rows, alsoAlike, onAlsoAlike }: ImportHostsRowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const columns = useMemo(() => columnsOf(t, formatting, alsoAlike), [t, formatting, alsoAlike])
  const alike = rows.filter((row) => row.alike !== null).length
  if (rows.length === 0) return null
  return (
    <>
      {alike > 0 && (
        <CheckField
          label={t('imports.hosts.alsoAlike', { count: alike })}
          hint={t('imports.hosts.alsoAlikeHint')}
          isChecked={alsoAlike}
          onChange={onAlsoAlike}
        />
      )}
      <ImportRows
        caption={t('imports.hosts.table')}
        columns={columns}
        rows={rows}
        keyOf={({ line }) => String(line)}
      />
    </>
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  alsoAlike: boolean,
): readonly Column<HostPreviewRow>[] {
  const yesNo = (yes: boolean) => (yes ? t('imports.check.yes') : t('imports.check.no'))
  return [
    {
      id: 'line',
      header: t('imports.check.line'),
      isFigure: true,
      cell: ({ line }) => line,
      sortBy: ({ line }) => line,
    },
    {
      id: 'name',
      header: t('imports.hosts.field.displayName'),
      isRowHeader: true,
      cell: ({ displayName }) => displayName,
      sortBy: ({ displayName }) => displayName,
    },
    {
      id: 'origin',
      header: t('imports.hosts.field.origin'),
      cell: ({ origin }) => t(`hosts.origin.${origin}`),
    },
    {
      id: 'key',
      header: t('imports.hosts.field.keyHolder'),
      cell: ({ keyHolder }) => yesNo(keyHolder),
    },
    {
      id: 'new',
      header: t('imports.hosts.field.newcomer'),
      cell: ({ newcomer }) => yesNo(newcomer),
    },
    {
      id: 'since',
      header: t('imports.hosts.field.since'),
      cell: ({ since }) => (since === null ? '' : formatting.date(since)),
      sortBy: ({ since }) => since,
    },
    {
      id: 'remark',
      header: t('imports.check.remark'),
      cell: ({ alike }) =>
        alike === null ? '' : <Tag tone="attention">{alikeWords(t, alike, alsoAlike)}</Tag>,
    },
  ]
}

function alikeWords(t: TFunction, alike: NonNullable<HostPreviewRow['alike']>, alsoAlike: boolean): string {
  if (alike.hostId !== null)
    return alsoAlike ? t('imports.hosts.alikeHostAnyway') : t('imports.hosts.alikeHost')
  const line = { line: alike.line ?? 0 }
  return alsoAlike ? t('imports.hosts.alikeLineAnyway', line) : t('imports.hosts.alikeLine', line)
}
