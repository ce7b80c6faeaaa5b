import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { PassphraseField } from '#renderer/lib/passphrase-fields.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { tellCopies } from './tell-copies.ts'
import { useProof } from './use-proof.ts'

interface RenewDialogProps {
  readonly waitMs: number
  readonly onClose: () => void
  readonly onCode: (code: string) => void
}

/** A new sheet for one that is lost or was seen; the phrase is typed again, so that no passer-by makes one. */
export function RenewDialog({ waitMs, onClose, onCode }: RenewDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const proof = useProof(waitMs)
  const renew = async () => {
    const done = await proof.prove((passphrase) => api.vault.renewSheet({ passphrase }))
    if (done === null) return
    tellCopies(t, done.copies)
    onClose()
    onCode(done.recoveryCode)
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
          <Button
            variant="primary"
            isBusy={proof.isBusy}
            disabled={proof.isWaiting}
            onClick={() => void renew()}
          >
            {t('vault.renew')}
          </Button>
        </>
      }
    >
      <p>{t('vault.renewText')}</p>
      <PassphraseField
        {...proof.field}
        label={t('vaultHolders.yourPassphrase')}
        autoFocus
        onEnter={() => void renew()}
      />
      <FieldError text={proof.refused} />
    </Dialog>
  )
}
