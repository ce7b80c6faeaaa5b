import Copy from 'lucide-react/icons/copy'
import { useTranslation } from 'react-i18next'

import { copySecret } from '#renderer/lib/copy-secret.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'

interface CopyButtonProps {
  /** What is put where Ctrl V finds it. */
  readonly text: string
  /** What it is: "le téléphone". */
  readonly label: string
}

/** Copies a line of the file, for a minute; what was copied is not said again on screen. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useTranslation()
  const copy = async () =>
    (await copySecret(text))
      ? showNotice({ text: t('people.copied') })
      : showNotice({ text: t('people.notCopied'), tone: 'problem' })
  return (
    <IconButton label={label} onClick={() => void copy()}>
      <Copy size={20} />
    </IconButton>
  )
}
