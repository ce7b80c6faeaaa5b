import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'

import { KeyStoreLine, type KeyStore } from './key-store-line.tsx'
import { PassphraseField } from './passphrase-fields.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { useWait } from './use-wait.ts'
import { vaultSentence, waitAfter, waitSentence } from './vault-sentences.ts'

import styles from './vault.module.css'

interface LockedVaultProps {
  readonly keyStore: KeyStore
  readonly waitMs: number
}

/** The vault is closed: its phrase opens it, or its sheet. What was typed stays after a wrong try. */
export function LockedVault({ keyStore, waitMs }: LockedVaultProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isRecovering, setIsRecovering] = useState(false)
  const wait = useWait(waitMs)
  const unlock = async () => {
    if (isBusy || wait.seconds > 0) return
    if (passphrase === '') return setProblem(t('vault.missing'))
    setIsBusy(true)
    const result = await api.vault.unlock({ passphrase })
    setIsBusy(false)
    if (result.ok) return void showNotice({ text: t('vault.unlocked') })
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    setProblem(vaultSentence(t, refusal))
    wait.start(waitAfter(refusal))
  }
  const change = (text: string) => {
    setPassphrase(text)
    setProblem(null)
  }
  return (
    <Card title={t('vault.lockedTitle')} size="large">
      <PassphraseField
        label={t('vault.passphrase')}
        value={passphrase}
        error={[problem, waitSentence(t, wait.seconds)].filter(Boolean).join(' ') || null}
        onChange={change}
        onEnter={() => void unlock()}
      />
      <div className={styles.foot}>
        <Button variant="primary" isBusy={isBusy} disabled={wait.seconds > 0} onClick={() => void unlock()}>
          {t('vault.unlock')}
        </Button>
        <Button onClick={() => setIsRecovering(true)}>{t('vault.forgotten')}</Button>
      </div>
      <KeyStoreLine keyStore={keyStore} />
      {isRecovering && (
        <RecoverDialog
          title={t('vault.recoverTitle')}
          text={t('vault.recoverText')}
          waitMs={wait.seconds * 1000}
          onClose={() => setIsRecovering(false)}
        />
      )}
    </Card>
  )
}
