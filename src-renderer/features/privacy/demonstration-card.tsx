import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { EraseDemonstration } from './erase-demonstration.tsx'

import styles from './privacy.module.css'

/** This place is invented: leaves it for a real one. */
export function DemonstrationCard() {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <Card title={t('privacy.demonstration')} size="large">
      <p className={styles.text}>{t('privacy.demonstrationText')}</p>
      <div className={styles.foot}>
        <Button onClick={() => setIsAsking(true)}>{t('frame.demo.erase')}</Button>
      </div>
      {isAsking && <EraseDemonstration onClose={() => setIsAsking(false)} />}
    </Card>
  )
}
