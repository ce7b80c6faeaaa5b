import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { PassphraseField } from '#renderer/lib/passphrase-fields.tsx'
import { useUnlock } from '#renderer/lib/use-unlock.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { KeyStoreLine, type KeyStore } from './key-store-line.tsx'
import { RecoverDialog } from './recover-dialog.tsx'

import styles from './vault.module.css'

interface LockedVaultProps {
  readonly keyStore: KeyStore
  readonly waitMs: number
}

/** The vault is closed: its phrase opens it, or its sheet. What was typed stays after a wrong try. */
export function LockedVault({ keyStore, waitMs }: LockedVaultProps) {
  const { t } = useTranslation()
  const form = useUnlock(waitMs)
  const [isRecovering, setIsRecovering] = useState(false)
  return (
    <Card title={t('vault.lockedTitle')} size="large">
      <PassphraseField
        label={t('vault.passphrase')}
        value={form.passphrase}
        error={form.problem}
        onChange={form.change}
        onEnter={form.unlock}
      />
      <div className={styles.foot}>
        <Button variant="primary" isBusy={form.isBusy} disabled={form.seconds > 0} onClick={form.unlock}>
          {t('vault.unlock')}
        </Button>
        <Button onClick={() => setIsRecovering(true)}>{t('vault.forgotten')}</Button>
      </div>
      <KeyStoreLine keyStore={keyStore} />
      {isRecovering && (
        <RecoverDialog
          title={t('vault.recoverTitle')}
          text={t('vault.recoverText')}
          waitMs={form.seconds * 1000}
          onClose={() => setIsRecovering(false)}
        />
      )}
    </Card>
  )
}
