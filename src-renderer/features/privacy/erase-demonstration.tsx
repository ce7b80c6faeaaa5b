import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'

interface EraseDemonstrationProps {
  readonly onClose: () => void
}

/** Asks once, then leaves the demonstration; its file stays aside in the data folder. */
export function EraseDemonstration({ onClose }: EraseDemonstrationProps) {
  const { t } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)
  const erase = async () => {
    setIsBusy(true)
    const result = await api.place.eraseDemonstration({})
    setIsBusy(false)
    onClose()
    if (result.ok) showNotice({ text: t('frame.demo.erased') })
    else if (refusalOf(result.error) !== null) showNotice({ text: t('frame.demo.notADemonstration') })
  }
  return (
    <ConfirmDialog
      title={t('frame.demo.confirm')}
      isOpen
      isDanger
      isBusy={isBusy}
      confirmLabel={t('frame.demo.erase')}
      onConfirm={() => void erase()}
      onCancel={onClose}
    >
      <p>{t('frame.demo.confirmText')}</p>
    </ConfirmDialog>
  )
}
