import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import styles from './privacy.module.css'

/** Commission Implementing Decision (EU) 2017/863, whose annex is the licence, in every language of the Union. */
const address = 'https://eur-lex.europa.eu/eli/dec_impl/2017/863/oj'

/** What one may do with the application, and where that is written. */
export function LicenceCard() {
  const { t } = useTranslation()
  const status = useQuery(api.shell.status, {}, ['core']).data
  return (
    <Card title={t('privacy.licence')} size="large">
      <p className={styles.text}>
        {t('privacy.licenceText')} {status !== undefined && t('privacy.version', { version: status.version })}
      </p>
      <div className={styles.foot}>
        <Button onClick={() => void api.shell.openLink({ address })}>{t('privacy.licenceRead')}</Button>
      </div>
    </Card>
  )
}
