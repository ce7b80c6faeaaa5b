import FileSearch from 'lucide-react/icons/file-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { isTrouble, refusalOf, troubleSentence } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { restoreVaultSentence } from './restore-sentences.ts'
import type { VaultCopyLine } from './vault-copies-card.tsx'

import styles from './backup.module.css'

interface RestoreVaultDialogProps {
  /** `file`: one that is on no list, from a stick or another PC. */
  readonly copy: VaultCopyLine | 'file'
  readonly room: 'free' | 'broken' | 'taken'
  readonly onClose: () => void
}

/** Takes a copy of the vault back, closed; a vault that is here is set aside first. */
export function RestoreVaultDialog({ copy, room, onClose }: RestoreVaultDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const formatting = useFormatting()
  const now = useNow()
  const form = useRestoreVault({ copy, room, onClose })
  return (
    <Dialog
      title={t(copy === 'file' ? 'vaultCopies.otherTitle' : 'vaultCopies.restoreTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.restore}>
            {t('vaultCopies.act')}
          </Button>
        </>
      }
    >
      {copy === 'file' ? (
        <FileChoice form={form} />
      ) : (
        <p>{t('vaultCopies.restoreText', { moment: formatting.moment(copy.at, now.at) })}</p>
      )}
      <p>
        {t('vaultCopies.older')} {copy === 'file' && t('vaultCopies.olderFile')}
      </p>
      <p>{t(room === 'free' ? 'vaultCopies.free' : 'vaultCopies.aside')}</p>
      {room === 'taken' && (
        <CheckField label={t('vaultCopies.agree')} isChecked={form.isAgreed} onChange={form.setIsAgreed} />
      )}
      <FieldError text={form.problem} />
    </Dialog>
  )
}

function FileChoice({ form }: { readonly form: ReturnType<typeof useRestoreVault> }) {
  const { t } = useTranslation()
  return (
    <div className={styles.fileRow}>
      <TextField
        label={t('vaultCopies.otherField')}
        hint={t('vaultCopies.otherText')}
        value={form.path}
        maximumLength={1000}
        autoFocus
        onChange={form.setPath}
      />
      <Button icon={<FileSearch size={20} />} onClick={form.choose}>
        {t('backup.chooseFile')}
      </Button>
    </div>
  )
}

function useRestoreVault({ copy, room, onClose }: RestoreVaultDialogProps) {
  const { t } = useTranslation()
  const [path, setPath] = useState('')
  const [isAgreed, setIsAgreed] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const restore = async () => {
    if (copy === 'file' && path.trim() === '') return setProblem(t('vaultCopies.fileMissing'))
    if (room === 'taken' && !isAgreed) return setProblem(t('vaultCopies.agreeFirst'))
    setIsBusy(true)
    const from = copy === 'file' ? { path: path.trim() } : { name: copy.name }
    const result = await api.backup.restoreVault({ copy: from, replacing: room === 'taken' })
    setIsBusy(false)
    if (result.ok) {
      showNotice({ text: t('vaultCopies.done') })
      return onClose()
    }
    if (isTrouble(result.error)) return setProblem(troubleSentence(t, result.error))
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : restoreVaultSentence(t, refusal))
  }
  const choose = async () => {
    const chosen = await api.shell.chooseBackup({})
    if (!chosen.ok || chosen.value.path === null) return
    setProblem(null)
    setPath(chosen.value.path)
  }
  return {
    path,
    setPath: (text: string) => {
      setProblem(null)
      setPath(text)
    },
    isAgreed,
    setIsAgreed: (is: boolean) => {
      setProblem(null)
      setIsAgreed(is)
    },
    isBusy,
    problem,
    restore: () => void restore(),
    choose: () => void choose(),
  }
}
