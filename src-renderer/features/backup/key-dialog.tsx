import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { isTrouble, refusalOf, troubleSentence } from '#renderer/lib/errors.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

import { keySentence } from './recovery-sentences.ts'
import { RescueCodeField } from './rescue-code-field.tsx'

interface KeyDialogProps {
  readonly onClose: () => void
}

/** The key of this PC's data is gone: the code of the rescue sheet is that key. */
export function KeyDialog({ onClose }: KeyDialogProps) {
  const { t, i18n } = useTranslation()
  const words = useUiWords()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const give = async () => {
    setIsBusy(true)
    const result = await api.recovery.giveKey({ code })
    setIsBusy(false)
    if (result.ok) return onClose()
    if (isTrouble(result.error)) return setProblem(troubleSentence(t, result.error))
    const refusal = refusalOf(result.error)
    if (refusal !== null) setProblem(keySentence(t, i18n.language, refusal))
  }
  return (
    <Dialog
      title={t('backup.keyTitle')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" isBusy={isBusy} onClick={() => void give()}>
            {t('backup.giveKey')}
          </Button>
        </>
      }
    >
      <RescueCodeField
        label={t('backup.code')}
        hint={t('backup.keyCodeHint')}
        value={code}
        error={problem}
        onChange={(text) => {
          setCode(text)
          setProblem(null)
        }}
      />
    </Dialog>
  )
}
