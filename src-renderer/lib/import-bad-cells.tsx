import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Column } from '#renderer/ui/table-rows.ts'

import type { BadCell } from './import-reading.ts'
import { ImportRows } from './import-rows.tsx'

import styles from './import.module.css'

interface BadCellsProps {
  readonly cells: readonly BadCell<string>[]
  readonly fieldLabel: (field: string) => string
}

/** The lines that could not be read: where, what stands there, and what is wrong with it. */
export function ImportBadCells({ cells, fieldLabel }: BadCellsProps) {
  const { t } = useTranslation()
  if (cells.length === 0) return null
  const count = new Set(cells.map(({ line }) => line)).size
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t('imports.check.bad', { count })}</h3>
      <p className={styles.soft}>{t('imports.check.badSub')}</p>
      <ImportRows
        caption={t('imports.check.bad', { count })}
        columns={columnsOf(t, fieldLabel)}
        rows={cells}
        keyOf={({ line, field }) => `${line} ${field}`}
      />
    </section>
  )
}

function columnsOf(
  t: TFunction,
  fieldLabel: BadCellsProps['fieldLabel'],
): readonly Column<BadCell<string>>[] {
  return [
    {
      id: 'line',
      header: t('imports.check.line'),
      isFigure: true,
      isRowHeader: true,
      cell: ({ line }) => line,
      sortBy: ({ line }) => line,
    },
    { id: 'field', header: t('imports.check.field'), cell: ({ field }) => fieldLabel(field) },
    {
      id: 'written',
      header: t('imports.check.written'),
      cell: ({ text }) =>
        text === '' ? (
          <span className={styles.soft}>{t('imports.check.emptyCell')}</span>
        ) : (
          <span className={styles.written}>{text}</span>
        ),
    },
    {
      id: 'reason',
      header: t('imports.check.wrong'),
      cell: ({ reason }) => t(`imports.reason.${reason}`),
      sortBy: ({ reason }) => t(`imports.reason.${reason}`),
    },
  ]
}
