import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'

import styles from './standing-warnings.module.css'

/** What is worth a second look about a person's year, in words; a passed limit says its consequence. */
export function StandingWarnings({ standing }: { readonly standing: YearStanding }) {
  const { t } = useTranslation()
  const { warnings, over } = standing
  if (warnings.length === 0) return null
  return (
    <Card title={t('expenseYears.warnings.title')}>
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning} className={styles.warning}>
            <TriangleAlert size={18} />
            <span>
              {t(`expenseYears.warnings.${warning}`)}
              {warning === 'noStatement' && (
                <span className={styles.why}>{t('expenseYears.warningText.noStatement')}</span>
              )}
              {warning === 'rateMissing' && (
                <span className={styles.why}>{t('expenseYears.warningText.rateMissing')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {over.length > 0 && <p className={styles.over}>{t('expenseYears.warningText.over')}</p>}
    </Card>
  )
}
