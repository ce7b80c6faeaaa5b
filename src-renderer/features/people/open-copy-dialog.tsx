import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { saveFile } from '#renderer/lib/paper.ts'
import { PassphraseField } from '#renderer/lib/passphrase-fields.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import type { PickedFile } from '#renderer/ui/picked-file.ts'
import { useUiWords } from '#renderer/ui/words.tsx'

import { keepingSentence } from './keeping-facts.ts'

import layout from '#renderer/ui/form.module.css'

/** As the contract has it (zFileIn). */
const maximumBytes = 20 * 1024 * 1024

/** Opens a sealed copy of an earlier purge: its file, its phrase, and what it holds is saved readable. */
export function OpenCopyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const words = useUiWords()
  const form = useOpenCopy(onClose)
  return (
    <Dialog
      title={t('keeping.open')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={form.isBusy} onClick={form.open}>
            {t('keeping.openAct')}
          </Button>
        </>
      }
    >
      <div className={layout.form}>
        <p>{t('keeping.openText')}</p>
        <FilePicker
          label={t('keeping.openFile')}
          accept=".scelle,.json"
          maximumBytes={maximumBytes}
          fileName={form.file?.fileName}
          onPick={form.pick}
        />
        <PassphraseField
          label={t('keeping.exportPhrase')}
          value={form.passphrase}
          onChange={form.type}
          onEnter={form.open}
        />
        <FieldError text={form.problem} />
      </div>
    </Dialog>
  )
}

function useOpenCopy(onClose: () => void) {
  const { t } = useTranslation()
  const [file, setFile] = useState<PickedFile | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const open = async () => {
    if (file === null) return setProblem(t('keeping.openFileMissing'))
    if (passphrase === '') return setProblem(t('vault.missing'))
    setIsBusy(true)
    const { fileName, bytes } = file
    const result = await api.people.openExport({ file: { fileName, bytes }, passphrase })
    setIsBusy(false)
    if (result.ok) {
      onClose()
      return saveFile(result.value)
    }
    const refusal = refusalOf(result.error)
    setProblem(refusal === null ? null : keepingSentence(t, refusal))
  }
  return {
    file,
    passphrase,
    problem,
    isBusy,
    pick: (picked: PickedFile) => {
      setProblem(null)
      setFile(picked)
    },
    type: (text: string) => {
      setProblem(null)
      setPassphrase(text)
    },
    open: () => void open(),
  }
}
