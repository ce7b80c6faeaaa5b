import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { PassphraseField } from '#renderer/lib/passphrase-fields.tsx'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { tellCopies } from './tell-copies.ts'
import { useProof } from './use-proof.ts'

interface RevokeDialogProps {
  readonly holder: { readonly holderId: string; readonly name: string }
  readonly waitMs: number
  readonly onClose: () => void
}

/** Takes somebody's phrase out of the key file, and says what that cannot reach. */
export function RevokeDialog({ holder: { holderId, name }, waitMs, onClose }: RevokeDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const proof = useProof(waitMs)
  const revoke = async () => {
    const done = await proof.prove((passphrase) => api.vault.revokeHolder({ passphrase, holderId }))
    if (done === null) return
    showNotice({ text: t('vaultHolders.revoked', { name }) })
    tellCopies(t, done.copies)
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('vaultHolders.revokeTitle', { name })}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="danger"
            isBusy={proof.isBusy}
            disabled={proof.isWaiting}
            onClick={() => void revoke()}
          >
            {t('vaultHolders.revoke')}
          </Button>
        </>
      }
    >
      <p>{t('vaultHolders.revokeText')}</p>
      <Banner tone="attention">{t('vaultHolders.revokeLimits')}</Banner>
      <PassphraseField
        {...proof.field}
        label={t('vaultHolders.yourPassphrase')}
        autoFocus
        onEnter={() => void revoke()}
      />
      <FieldError text={proof.refused} />
    </Dialog>
  )
}
