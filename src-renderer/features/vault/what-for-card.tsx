import LockKeyhole from 'lucide-react/icons/lock-keyhole'
import LockOpen from 'lucide-react/icons/lock-keyhole-open'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'

import styles from './vault.module.css'

/** What is inside the vault and what is not, in plain words. */
export function WhatForCard() {
  const { t } = useTranslation()
  return (
    <Card title={t('vault.whatFor')} size="large">
      <div className={styles.pair}>
        <div className={styles.part}>
          <h3 className={styles.partTitle}>
            <LockKeyhole size={20} />
            {t('vault.inside')}
          </h3>
          <p>{t('vault.insideText')}</p>
        </div>
        <div className={styles.part}>
          <h3 className={styles.partTitle}>
            <LockOpen size={20} />
            {t('vault.outside')}
          </h3>
          <p>{t('vault.outsideText')}</p>
        </div>
      </div>
    </Card>
  )
}
