import Clock from 'lucide-react/icons/clock'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import { CountForm } from './count-form.tsx'
import { CountText } from './count-text.tsx'
import type { DayRow } from './day-rows.ts'
import type { Opened } from './day-table.tsx'
import { EntryList } from './entry-list.tsx'

import styles from './day-table.module.css'

interface DayTableRowProps {
  readonly row: DayRow
  readonly opened: Opened
  readonly onOpen: (opened: Opened) => void
}

/** One line of the day, and under it what was opened. */
export function DayTableRow({ row, opened, onOpen }: DayTableRowProps) {
  const { t } = useTranslation()
  const formButton = useRef<HTMLButtonElement>(null)
  const { key } = row
  const canCount = !row.isToCome && !row.isGone
  const part = opened?.row === key && canCount ? opened.part : null
  const isCounted = row.count.state !== 'notCounted'
  const toggle = (wanted: 'form' | 'entries') => onOpen(part === wanted ? null : { row: key, part: wanted })
  const close = () => {
    onOpen(null)
    formButton.current?.focus()
  }
  return (
    <>
      <tr className={styles.row}>
        <th scope="row">{row.what}</th>
        <td className={styles.figure}>{row.isToCome ? null : <CountText count={row.count} />}</td>
        <td>
          <Remarks row={row} />
        </td>
        <td className={styles.acts}>
          {canCount && (
            <>
              {isCounted && (
                <Button
                  variant="quiet"
                  aria-expanded={part === 'entries'}
                  aria-label={t('visits.day.entriesOf', { what: row.what })}
                  onClick={() => toggle('entries')}
                >
                  {t('visits.day.entries')}
                </Button>
              )}
              <Button
                ref={formButton}
                aria-expanded={part === 'form'}
                aria-label={
                  isCounted
                    ? t('visits.day.correctOf', { what: row.what })
                    : t('visits.day.countOf', { what: row.what })
                }
                onClick={() => toggle('form')}
              >
                {isCounted ? t('visits.day.correctIt') : t('visits.day.countIt')}
              </Button>
            </>
          )}
        </td>
      </tr>
      {part !== null && (
        <tr>
          <td colSpan={4} className={styles.opened}>
            {part === 'form' ? <CountForm row={row} onClose={close} /> : <EntryList row={row} />}
          </td>
        </tr>
      )}
    </>
  )
}

/** Closed or to come; counted afterwards, in words; what the visits were for. */
function Remarks({ row }: { readonly row: DayRow }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const named = row.count.byKind.filter(({ kind }) => kind !== null)
  const kinds = named.map(
    ({ kind, total }) => `${kind === null ? '' : t(`visits.kinds.${kind}`)} ${formatting.number(total)}`,
  )
  return (
    <span className={styles.remarks}>
      {row.mark !== null && (
        <Tag tone={row.mark === 'toCome' ? 'neutral' : 'closed'}>{t(`visits.day.${row.mark}`)}</Tag>
      )}
      {row.lateEntries > 0 && (
        <Tag className={styles.tag} tone="attention" icon={<Clock size={16} />}>
          {t('visits.day.late', { count: row.lateEntries })}
        </Tag>
      )}
      {kinds.length > 0 && <span className={styles.soft}>{kinds.join(' · ')}</span>}
    </span>
  )
}
