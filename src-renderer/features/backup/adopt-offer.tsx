import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'

import { AdoptDialog } from './adopt-dialog.tsx'

import styles from './backup.module.css'

/** Under the first questions: who had this place on another PC takes its backup instead of answering them. */
export function AdoptOffer() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className={styles.foot}>
      <p className={styles.soft}>{t('backup.hadPlace')}</p>
      <Button onClick={() => setIsOpen(true)}>{t('backup.adopt')}</Button>
      {isOpen && <AdoptDialog isReplacing={false} onClose={() => setIsOpen(false)} />}
    </div>
  )
}
