import Paperclip from 'lucide-react/icons/paperclip'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { saveFile } from '#renderer/lib/paper.ts'
import { Button } from '#renderer/ui/button.tsx'

/** The receipt of a line or a signed document, kept in the vault: a copy is saved where the person says. */
export function ReceiptLink({ fileId, label }: { readonly fileId: string; readonly label?: string }) {
  const { t } = useTranslation()
  const save = async () => {
    const result = await api.vault.getFile({ fileId })
    if (result.ok) await saveFile(result.value)
    else if (refusalOf(result.error) !== null) {
      showNotice({ text: t('vaultFile.refusal.gone'), tone: 'problem' })
    }
  }
  return (
    <Button variant="quiet" icon={<Paperclip size={18} />} onClick={() => void save()}>
      {label ?? t('expenses.claim.receipt')}
    </Button>
  )
}
