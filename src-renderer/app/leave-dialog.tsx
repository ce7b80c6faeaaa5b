import { useTranslation } from 'react-i18next'

import { leaveAnyway, stayHere } from '#renderer/lib/leaving.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

/** Asked once when somebody goes to another page while a form holds what they wrote. */
export function LeaveDialog() {
  const { t } = useTranslation()
  return (
    <Dialog
      role="alertdialog"
      title={t('frame.leave.title')}
      isOpen
      onClose={stayHere}
      closesOutside={false}
      actions={
        <>
          <Button onClick={leaveAnyway}>{t('ui.abandon')}</Button>
          <Button variant="primary" onClick={stayHere} autoFocus>
            {t('ui.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('ui.notSaved')}</p>
    </Dialog>
  )
}
