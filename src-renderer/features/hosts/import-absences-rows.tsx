import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import { useFormatting, type Formatting } from '#renderer/lib/formatting.ts'
import { ImportRows } from '#renderer/lib/import-rows.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { Column } from '#renderer/ui/table-rows.ts'

import { absenceWords } from './absence-words.ts'
import { occurrenceKey, spanOfOccurrence, type Occurrence } from './import-absences-facts.ts'

import styles from './hosts.module.css'

interface RowsProps {
  readonly occurrences: readonly Occurrence[]
  readonly isChosen: (one: Occurrence) => boolean
  readonly onChoose: (one: Occurrence, take: boolean) => void
}

/** The moments of the calendar, each with the start of its title to recognise it by: it is not kept. */
export function ImportAbsencesRows({ occurrences, isChosen, onChoose }: RowsProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  if (occurrences.length === 0) return null
  return (
    <ImportRows
      caption={t('imports.absences.table')}
      columns={columnsOf(t, formatting, isChosen, onChoose)}
      rows={occurrences}
      keyOf={occurrenceKey}
    />
  )
}

function columnsOf(
  t: TFunction,
  formatting: Formatting,
  isChosen: RowsProps['isChosen'],
  onChoose: RowsProps['onChoose'],
): readonly Column<Occurrence>[] {
  const when = (one: Occurrence) => absenceWords(t, formatting, spanOfOccurrence(one))
  return [
    {
      id: 'choose',
      header: t('imports.absences.choose'),
      cell: (one) => (
        <CheckField
          label={
            <span className="visually-hidden">{t('imports.absences.chooseOne', { when: when(one) })}</span>
          }
          isChecked={isChosen(one)}
          isDisabled={one.known}
          onChange={(take) => onChoose(one, take)}
        />
      ),
    },
    {
      id: 'when',
      header: t('imports.absences.when'),
      isRowHeader: true,
      cell: when,
      sortBy: ({ from, startTime }) => `${from} ${startTime ?? ''}`,
    },
    {
      id: 'label',
      header: t('imports.absences.label'),
      cell: ({ label }) => <span className={styles.soft}>{label}</span>,
      sortBy: ({ label }) => label,
    },
    {
      id: 'remark',
      header: t('imports.check.remark'),
      cell: ({ known, busy }) => (
        <span className={styles.marks}>
          {known && <Tag>{t('imports.absences.known')}</Tag>}
          {!busy && <Tag>{t('imports.absences.free')}</Tag>}
        </span>
      ),
    },
  ]
}
