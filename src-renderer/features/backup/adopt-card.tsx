import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { AdoptDialog } from './adopt-dialog.tsx'

import styles from './backup.module.css'

/** Takes in a backup from elsewhere, although this PC has a place. */
export function AdoptCard() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Card title={t('backup.adoptTitle')} size="large">
      <p className={styles.text}>{t('backup.adoptText')}</p>
      <div className={styles.foot}>
        <Button onClick={() => setIsOpen(true)}>{t('backup.adopt')}</Button>
      </div>
      {isOpen && <AdoptDialog isReplacing onClose={() => setIsOpen(false)} />}
    </Card>
  )
}
