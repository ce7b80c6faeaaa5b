import FileDown from 'lucide-react/icons/file-down'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { saveFile } from '#renderer/lib/paper.ts'
import { usePreferences } from '#renderer/lib/prefs.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import styles from './privacy.module.css'

/** All the open data as tables, to leave with them or to read them elsewhere. */
export function ExportCard() {
  const { t } = useTranslation()
  const language = usePreferences((preferences) => preferences.language)
  const [isBusy, setIsBusy] = useState(false)
  const take = async () => {
    setIsBusy(true)
    const result = await api.backup.exportData({ language })
    setIsBusy(false)
    if (result.ok) await saveFile(result.value)
  }
  return (
    <Card title={t('privacy.export')} size="large">
      <p className={styles.text}>{t('privacy.exportText')}</p>
      <div className={styles.foot}>
        <Button icon={<FileDown size={20} />} isBusy={isBusy} onClick={() => void take()}>
          {t('privacy.exportAct')}
        </Button>
      </div>
    </Card>
  )
}
