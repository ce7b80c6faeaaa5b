import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { NewPassphraseFields, noPassphrase, problemOfNew } from '#renderer/lib/passphrase-fields.tsx'
import { tellMissed } from '#renderer/lib/tell-missed.ts'
import { useWait } from '#renderer/lib/use-wait.ts'
import { vaultSentence, waitAfter, waitSentence } from '#renderer/lib/vault-sentences.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { tellCopies } from './tell-copies.ts'

import styles from './vault.module.css'

interface RecoverDialogProps {
  readonly title: string
  readonly text: string
  readonly waitMs: number
  readonly onClose: () => void
}

/** The code of the sheet and a new phrase: for a forgotten one, and for one that too many people know. */
export function RecoverDialog({ title, text, waitMs, onClose }: RecoverDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const { form, recover } = useRecovery(waitMs, onClose)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={form.isBusy} disabled={form.seconds > 0} onClick={recover}>
            {t('vault.recover')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <TextField
        className={styles.code}
        label={t('vault.code')}
        hint={t('vault.codeHint')}
        value={form.code}
        maximumLength={100}
        autoFocus
        error={form.problem}
        onChange={form.setCode}
      />
      <NewPassphraseFields
        label={t('vault.newPassphrase')}
        value={form.passphrase}
        isAsked={form.isAsked}
        onChange={form.setPassphrase}
        onEnter={recover}
      />
      <FieldError text={waitSentence(t, form.seconds)} />
    </Dialog>
  )
}

function useRecovery(waitMs: number, onClose: () => void) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [code, setCode] = useState('')
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [isAsked, setIsAsked] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const wait = useWait(waitMs)
  const recover = async () => {
    setIsAsked(true)
    if (code.trim() === '') return setProblem(t('vault.codeMissing'))
    if (isBusy || wait.seconds > 0 || problemOfNew(t, passphrase) !== null) return
    setIsBusy(true)
    const result = await api.vault.recover({ recoveryCode: code, passphrase: passphrase.first })
    setIsBusy(false)
    if (result.ok) {
      showNotice({ text: t('vault.recovered') })
      const { othersLost } = result.value
      if (othersLost > 0)
        showNotice({
          text: t('vaultHolders.othersLost', { count: othersLost }),
          tone: 'problem',
          outlivesVault: true,
        })
      tellCopies(t, result.value.copies)
      tellMissed(t, formatting, result.value.missed)
      return onClose()
    }
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    setProblem(vaultSentence(t, refusal) || null)
    wait.start(waitAfter(refusal))
  }
  const change = (text: string) => {
    setCode(text)
    setProblem(null)
  }
  const form = {
    code,
    setCode: change,
    passphrase,
    setPassphrase,
    isAsked,
    isBusy,
    problem,
    seconds: wait.seconds,
  }
  return { form, recover: () => void recover() }
}
