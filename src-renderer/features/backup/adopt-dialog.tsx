import FileSearch from 'lucide-react/icons/file-search'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf, troubleSentence, isTrouble } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { adoptSentence, type Said } from './recovery-sentences.ts'
import { RescueCodeField } from './rescue-code-field.tsx'

import styles from './backup.module.css'

interface AdoptDialogProps {
  /** This PC already has a place, which would be kept aside: the person has to say so. */
  readonly isReplacing: boolean
  readonly onClose: () => void
}

/** Takes a backup file in, with the code of its rescue sheet when another PC made it. */
export function AdoptDialog({ isReplacing, onClose }: AdoptDialogProps) {
  const { t } = useTranslation()
  const words = useUiWords()
  const { form, choose, adopt } = useAdoption(isReplacing, onClose)
  return (
    <Dialog
      title={t('backup.adoptTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={adopt}>
            {t('backup.adoptAct')}
          </Button>
        </>
      }
    >
      <p>{t('backup.adoptText')}</p>
      <div className={styles.fileRow}>
        <TextField
          label={t('backup.adoptFile')}
          value={form.path}
          hint={t('backup.adoptFileHint')}
          maximumLength={1000}
          autoFocus
          error={form.said?.at === 'file' ? form.said.text : null}
          onChange={form.setPath}
        />
        <Button icon={<FileSearch size={20} />} onClick={choose}>
          {t('backup.chooseFile')}
        </Button>
      </div>
      <RescueCodeField
        label={t('backup.code')}
        hint={t('backup.codeHint')}
        value={form.code}
        error={form.said?.at === 'code' ? form.said.text : null}
        onChange={form.setCode}
      />
      {isReplacing && (
        <>
          <Banner tone="attention">{t('backup.replaceText')}</Banner>
          <CheckField
            label={t('backup.replaceAgree')}
            isChecked={form.isAgreed}
            onChange={form.setIsAgreed}
          />
        </>
      )}
      <FieldError text={form.said?.at === 'whole' ? form.said.text : null} />
    </Dialog>
  )
}

function useAdoption(isReplacing: boolean, onClose: () => void) {
  const { t, i18n } = useTranslation()
  const [path, setPath] = useState('')
  const [code, setCode] = useState('')
  const [isAgreed, setIsAgreed] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const adopt = async () => {
    if (path.trim() === '') return setSaid({ at: 'file', text: t('backup.fileMissing') })
    if (isReplacing && !isAgreed) return setSaid({ at: 'whole', text: t('backup.agreeFirst') })
    setIsBusy(true)
    const typed = code.trim()
    const asked = { path: path.trim(), code: typed === '' ? null : typed, replacing: isReplacing }
    const result = await api.recovery.adopt(asked)
    setIsBusy(false)
    if (result.ok) {
      showNotice({ text: t('backup.adopted') })
      const { vault } = result.value
      if (vault === 'brought') showNotice({ text: t('vaultCopies.broughtAlong') })
      if (vault === 'failed')
        showNotice({ text: t('vaultCopies.notBrought'), tone: 'problem', outlivesVault: true })
      return onClose()
    }
    // On the screens where this opens there may be no banner: what the machine refuses is said here too.
    if (isTrouble(result.error)) return setSaid({ at: 'whole', text: troubleSentence(t, result.error) })
    const refusal = refusalOf(result.error)
    if (refusal !== null) setSaid(adoptSentence(t, i18n.language, refusal))
  }
  const choose = async () => {
    const chosen = await api.shell.chooseBackup({})
    if (!chosen.ok || chosen.value.path === null) return
    setSaid(null)
    setPath(chosen.value.path)
  }
  const changing =
    <T,>(change: (value: T) => void) =>
    (value: T) => {
      setSaid(null)
      change(value)
    }
  const form = {
    path,
    setPath: changing(setPath),
    code,
    setCode: changing(setCode),
    isAgreed,
    setIsAgreed: changing(setIsAgreed),
    isBusy,
    said,
  }
  return { form, choose: () => void choose(), adopt: () => void adopt() }
}
