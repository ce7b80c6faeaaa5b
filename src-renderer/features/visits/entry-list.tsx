import Clock from 'lucide-react/icons/clock'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Tag } from '#renderer/ui/chip.tsx'

import type { DayRow } from './day-rows.ts'
import { entrySentence } from './entry-sentences.ts'

import styles from './day-table.module.css'

interface EntryListProps {
  readonly row: DayRow
}

const firstShown = 12

/** Every entry of a count, newest first. Nothing is ever taken out: a mistake and its correction both stay. */
export function EntryList({ row }: EntryListProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow()
  const [isWhole, setIsWhole] = useState(false)
  const asked = row.slotId === null ? { date: row.date } : { slotId: row.slotId }
  const { data } = useQuery(api.visits.listCounts, asked, ['visits'])
  if (data === undefined) return null
  // A day is asked whole: the entries of its slots are shown under their slot.
  const entries = data.entries.filter(({ slotId }) => slotId === row.slotId)
  const shown = isWhole ? entries : entries.slice(0, firstShown)
  return (
    <div className={styles.entries}>
      {entries.length === 0 && <p className={styles.soft}>{t('visits.day.noEntries')}</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.countId} className={styles.entry}>
            <span>{entrySentence(t, formatting, entry, now.at)}</span>
            {entry.late && (
              <Tag tone="attention" icon={<Clock size={16} />}>
                {t('visits.entry.late')}
              </Tag>
            )}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Button onClick={() => setIsWhole(true)}>
          {t('visits.day.moreEntries', { count: entries.length - shown.length })}
        </Button>
      )}
    </div>
  )
}
