import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { KeyStoreLine, type KeyStore } from './key-store-line.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { RenewDialog } from './renew-dialog.tsx'

import styles from './vault.module.css'

interface OpenVaultProps {
  readonly keyStore: KeyStore
  readonly waitMs: number
  readonly onCode: (code: string) => void
}

/** The vault is open: closes it, renews its sheet, changes its phrase. */
export function OpenVault({ keyStore, waitMs, onCode }: OpenVaultProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'renew' | 'change' | null>(null)
  const close = () => setDialog(null)
  const lock = async () => {
    const result = await api.vault.lock({})
    if (result.ok) showNotice({ text: t('vault.locked') })
  }
  return (
    <>
      <Card title={t('vault.openTitle')} size="large">
        <p className={styles.text}>{t('vault.openText')}</p>
        <KeyStoreLine keyStore={keyStore} />
        <div className={styles.foot}>
          <Button variant="primary" onClick={() => void lock()}>
            {t('vault.lock')}
          </Button>
          <Button onClick={() => setDialog('change')}>{t('vault.change')}</Button>
        </div>
      </Card>
      <Card title={t('vault.sheet')} size="large">
        <p className={styles.text}>{t('vault.sheetText')}</p>
        <div className={styles.foot}>
          <Button onClick={() => setDialog('renew')}>{t('vault.renew')}</Button>
        </div>
      </Card>
      {dialog === 'renew' && <RenewDialog waitMs={waitMs} onClose={close} onCode={onCode} />}
      {dialog === 'change' && (
        <RecoverDialog
          title={t('vault.changeTitle')}
          text={t('vault.changeText')}
          waitMs={waitMs}
          onClose={close}
        />
      )}
    </>
  )
}
