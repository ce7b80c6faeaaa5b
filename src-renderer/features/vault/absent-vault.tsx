import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { NewPassphraseFields, noPassphrase, problemOfNew } from '#renderer/lib/passphrase-fields.tsx'
import { vaultSentence } from '#renderer/lib/vault-sentences.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { goToFirstWrong } from '#renderer/ui/first-wrong.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

import { KeyStoreLine, type KeyStore } from './key-store-line.tsx'

import styles from './vault.module.css'

interface AbsentVaultProps {
  readonly keyStore: KeyStore
  readonly onCode: (code: string) => void
}

/** No vault yet: makes one. The code of its sheet goes to the dialog that shows it once. */
export function AbsentVault({ keyStore, onCode }: AbsentVaultProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [name, setName] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const create = async () => {
    setIsAsked(true)
    if (problemOfNew(t, passphrase) !== null) return goToFirstWrong()
    if (isBusy) return
    setIsBusy(true)
    const result = await api.vault.create({
      passphrase: passphrase.first,
      name: name.trim() === '' ? t('vaultHolders.coordinator') : name,
    })
    setIsBusy(false)
    if (result.ok) return onCode(result.value.recoveryCode)
    const refusal = refusalOf(result.error)
    setRefused(refusal === null ? null : vaultSentence(t, refusal))
  }
  return (
    <Card title={t('vault.createTitle')} size="large">
      <TextField
        label={t('vaultHolders.yourName')}
        hint={t('vaultHolders.yourNameHint')}
        value={name}
        maximumLength={80}
        onChange={setName}
      />
      <NewPassphraseFields
        label={t('vault.passphrase')}
        value={passphrase}
        isAsked={isAsked}
        onChange={setPassphrase}
        onEnter={() => void create()}
      />
      <KeyStoreLine keyStore={keyStore} />
      <FieldError text={refused} />
      <div className={styles.foot}>
        <Button variant="primary" isBusy={isBusy} onClick={() => void create()}>
          {t('vault.create')}
        </Button>
      </div>
    </Card>
  )
}
