import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { vaultSentence } from '#renderer/lib/vault-sentences.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'

import styles from './vault.module.css'

interface IncompleteVaultProps {
  readonly missing: 'key' | 'file'
  /** The file was put back: the core looks again. */
  readonly onLookAgain: () => void
}

/** One of the vault's two files is gone: how to put it back, and how to begin again without erasing anything. */
export function IncompleteVault({ missing, onLookAgain }: IncompleteVaultProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const setAside = async () => {
    setIsBusy(true)
    const result = await api.vault.setAside({})
    setIsBusy(false)
    setIsAsking(false)
    if (result.ok) return void showNotice({ text: t('vault.asideDone') })
    const refusal = refusalOf(result.error)
    if (refusal !== null) showNotice({ text: vaultSentence(t, refusal), tone: 'problem' })
  }
  return (
    <Card title={t('vault.incompleteTitle')} size="large">
      <p className={styles.text}>{t(missing === 'key' ? 'vault.keyLost' : 'vault.fileLost')}</p>
      <p className={styles.text}>{t(missing === 'key' ? 'vault.keyBack' : 'vault.fileBack')}</p>
      <p className={styles.text}>{t('vault.asideText')}</p>
      <div className={styles.foot}>
        <Button variant="primary" onClick={onLookAgain}>
          {t('vault.lookAgainFiles')}
        </Button>
        <Button onClick={() => setIsAsking(true)}>{t('vault.aside')}</Button>
      </div>
      <ConfirmDialog
        title={t('vault.asideTitle')}
        isOpen={isAsking}
        isDanger
        isBusy={isBusy}
        confirmLabel={t('vault.aside')}
        onConfirm={() => void setAside()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('vault.asideConfirm')}</p>
      </ConfirmDialog>
    </Card>
  )
}
