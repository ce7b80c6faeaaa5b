import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'

import styles from './vault.module.css'

/** After how long without anybody the vault closes by itself. */
export function IdleCard({ idleMinutes }: { readonly idleMinutes: number }) {
  const { t } = useTranslation()
  const [minutes, setMinutes] = useState<number | null>(idleMinutes)
  const keep = async () => {
    if (minutes === null) return
    const result = await api.vault.setIdleMinutes({ minutes })
    if (result.ok) offerVaultUndo(t('vaultHolders.idleKept', { count: minutes }), result.act)
  }
  return (
    <Card title={t('vaultHolders.idleTitle')} size="large">
      <p className={styles.text}>{t('vaultHolders.idleText')}</p>
      <NumberField
        label={t('vaultHolders.idleMinutes')}
        value={minutes}
        minimum={1}
        maximum={120}
        onChange={setMinutes}
        onEnter={() => void keep()}
      />
      <div className={styles.foot}>
        <Button disabled={minutes === null || minutes === idleMinutes} onClick={() => void keep()}>
          {t('vaultHolders.idleKeep')}
        </Button>
      </div>
    </Card>
  )
}
