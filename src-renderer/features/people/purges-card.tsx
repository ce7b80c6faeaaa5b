import Eraser from 'lucide-react/icons/eraser'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { localDateOf } from '#shared/kernel/local-date.ts'

import { keepingSentence, type Purge } from './keeping-facts.ts'
import { PurgeProof } from './purge-proof.tsx'

import styles from './keeping.module.css'

/** The erasures, newest first, each with its proof. */
export function PurgesCard({ purges }: { readonly purges: readonly Purge[] }) {
  const { t } = useTranslation()
  return (
    <Card title={t('keeping.past')} sub={t('keeping.pastSub')} size="large">
      {purges.length === 0 && (
        <EmptyState icon={<Eraser size={32} />} title={t('keeping.pastEmptyTitle')}>
          {t('keeping.pastEmpty')}
        </EmptyState>
      )}
      <ul className={styles.purges}>
        {purges.map((purge) => (
          <PurgeRow key={purge.purgeId} purge={purge} />
        ))}
      </ul>
    </Card>
  )
}

function PurgeRow({ purge }: { readonly purge: Purge }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [isBusy, setIsBusy] = useState(false)
  const finish = async () => {
    setIsBusy(true)
    const result = await api.people.finishErasure({ purgeId: purge.purgeId })
    setIsBusy(false)
    if (result.ok) return
    const refusal = refusalOf(result.error)
    if (refusal !== null) showNotice({ text: keepingSentence(t, refusal), tone: 'problem' })
  }
  return (
    <li className={styles.purge}>
      <h3>
        {t(`keeping.purgeKind.${purge.kind}`)} · {formatting.date(localDateOf(purge.at))}
      </h3>
      <PurgeProof purge={purge} />
      {(purge.proof.state === 'pending' || !purge.proof.isCopyFresh) && (
        <div className={styles.foot}>
          <Button variant="primary" isBusy={isBusy} onClick={() => void finish()}>
            {t('keeping.finish')}
          </Button>
        </div>
      )}
    </li>
  )
}
