import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import {
  NewPassphraseFields,
  noPassphrase,
  PassphraseField,
  problemOfNew,
} from '#renderer/lib/passphrase-fields.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { tellCopies } from './tell-copies.ts'
import { useProof } from './use-proof.ts'

interface ChangeDialogProps {
  readonly waitMs: number
  readonly onClose: () => void
  /** The phrase is forgotten: the sheet changes it. Left out for whoever the sheet does not speak for. */
  readonly onUseSheet?: (() => void) | undefined
}

/** One's own phrase, changed with the former one; the others keep theirs. */
export function ChangeDialog({ waitMs, onClose, onUseSheet }: ChangeDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const proof = useProof(waitMs)
  const [wanted, setWanted] = useState(noPassphrase)
  const [isAsked, setIsAsked] = useState(false)
  const change = async () => {
    setIsAsked(true)
    if (problemOfNew(t, wanted) !== null) return
    const done = await proof.prove((passphrase) =>
      api.vault.changePassphrase({ passphrase, newPassphrase: wanted.first }),
    )
    if (done === null) return
    showNotice({ text: t('vaultHolders.changed') })
    tellCopies(t, done.copies)
    onClose()
  }
  return (
    <Dialog
      title={t('vaultHolders.changeTitle')}
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
            onClick={() => void change()}
          >
            {t('vaultHolders.change')}
          </Button>
        </>
      }
    >
      <p>{t('vaultHolders.changeText')}</p>
      <PassphraseField {...proof.field} label={t('vaultHolders.yourPassphrase')} autoFocus />
      <NewPassphraseFields
        label={t('vault.newPassphrase')}
        value={wanted}
        isAsked={isAsked}
        onChange={setWanted}
        onEnter={() => void change()}
      />
      <FieldError text={proof.refused} />
      {onUseSheet !== undefined && (
        <div>
          <Button onClick={onUseSheet}>{t('vaultHolders.useSheet')}</Button>
        </div>
      )}
    </Dialog>
  )
}
