import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { vaultSentence } from '#renderer/lib/vault-sentences.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

interface RenameDialogProps {
  readonly holder: { readonly holderId: string; readonly name: string }
  readonly onClose: () => void
}

/** How the vault's history calls somebody. */
export function RenameDialog({ holder, onClose }: RenameDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const [name, setName] = useState(holder.name)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async () => {
    if (name.trim() === '') return setProblem(t('vaultHolders.nameMissing'))
    const result = await api.vault.nameHolder({ holderId: holder.holderId, name })
    if (result.ok) {
      showNotice({ text: t('vaultHolders.renamed') })
      return onClose()
    }
    const refusal = refusalOf(result.error)
    if (refusal !== null) setProblem(vaultSentence(t, refusal))
  }
  return (
    <Dialog
      title={t('vaultHolders.renameOf', { name: holder.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={() => void keep()}>
            {t('vaultHolders.keepName')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('vaultHolders.name')}
        value={name}
        maximumLength={80}
        autoFocus
        error={problem}
        onChange={(text) => {
          setName(text)
          setProblem(null)
        }}
        onEnter={() => void keep()}
      />
    </Dialog>
  )
}
