import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { PassphraseField } from '#renderer/lib/passphrase-fields.tsx'
import { useWait } from '#renderer/lib/use-wait.ts'
import { vaultSentence, waitAfter, waitSentence } from '#renderer/lib/vault-sentences.ts'

interface RenewDialogProps {
  readonly waitMs: number
  readonly onClose: () => void
  readonly onCode: (code: string) => void
}

/** A new sheet for one that is lost or was seen; the phrase is typed again, so that no passer-by makes one. */
export function RenewDialog({ waitMs, onClose, onCode }: RenewDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const wait = useWait(waitMs)
  const renew = async () => {
    if (isBusy || wait.seconds > 0) return
    if (passphrase === '') return setProblem(t('vault.missing'))
    setIsBusy(true)
    const result = await api.vault.renewSheet({ passphrase })
    setIsBusy(false)
    if (result.ok) {
      onClose()
      return onCode(result.value.recoveryCode)
    }
    const refusal = refusalOf(result.error)
    if (refusal === null) return
    setProblem(vaultSentence(t, refusal))
    wait.start(waitAfter(refusal))
  }
  return (
    <Dialog
      title={t('vault.renewTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={isBusy} disabled={wait.seconds > 0} onClick={() => void renew()}>
            {t('vault.renew')}
          </Button>
        </>
      }
    >
      <p>{t('vault.renewText')}</p>
      <PassphraseField
        label={t('vault.passphrase')}
        value={passphrase}
        autoFocus
        error={[problem, waitSentence(t, wait.seconds)].filter(Boolean).join(' ') || null}
        onChange={(text) => {
          setPassphrase(text)
          setProblem(null)
        }}
        onEnter={() => void renew()}
      />
    </Dialog>
  )
}
