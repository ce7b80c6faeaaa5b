import Check from 'lucide-react/icons/check'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'

import styles from './privacy.module.css'

/** What the application never asks; the shape of its data has no room for it (house law 12). */
export function NeverCard() {
  const { t } = useTranslation()
  const sentences = [
    t('privacy.neverVisitors'),
    t('privacy.neverAbsence'),
    t('privacy.neverNetwork'),
    t('privacy.neverByShape'),
  ]
  return (
    <Card title={t('privacy.never')} size="large">
      <ul className={styles.never}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <Check size={20} />
            {sentence}
          </li>
        ))}
      </ul>
    </Card>
  )
}
