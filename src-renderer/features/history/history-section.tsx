import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

import { ActDialog } from './act-dialog.tsx'
import { ActList } from './act-list.tsx'
import type { Act } from './act-words.ts'
import { readActs } from './history-facts.ts'
import { VerifyCard } from './verify-card.tsx'

import styles from './history.module.css'

const step = 100

/** What was done, newest first, with the way to take it back; and the check of the whole log. */
export function HistorySection() {
  const { t } = useTranslation()
  const [taps, setTaps] = useState(false)
  const [count, setCount] = useState(step)
  const [chosen, setChosen] = useState<Act | null>(null)
  const { data, isStale } = useQuery(readActs, { count, taps }, ['history', 'vault'])
  const painted = usePainted('settings-history', data !== undefined)
  return (
    <div {...painted} className={styles.section}>
      <Card title={t('history.list')} sub={t('history.intro')} size="large">
        <CheckField
          label={t('history.withTaps')}
          isChecked={taps}
          onChange={(wanted) => {
            setTaps(wanted)
            setCount(step)
          }}
        />
        {data !== undefined && data.acts.length === 0 && (
          <EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>
        )}
        {data !== undefined && data.acts.length > 0 && (
          <ActList
            acts={data.acts}
            hasMore={data.hasMore}
            onChoose={setChosen}
            onEnd={() => {
              if (!isStale) setCount(data.acts.length + step)
            }}
          />
        )}
      </Card>
      <VerifyCard />
      {chosen !== null && <ActDialog act={chosen} onClose={() => setChosen(null)} />}
    </div>
  )
}
