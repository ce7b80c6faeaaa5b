import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'

interface TicketlessDialogProps {
  readonly onSubmit: () => void
  readonly onClose: () => void
}

/** A trip by public transport goes without its ticket: its field said that it may come later, and this is the last moment. */
export function TicketlessDialog({ onSubmit, onClose }: TicketlessDialogProps) {
  const { t } = useTranslation()
  const go = () => {
    onClose()
    onSubmit()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('expenseAsking.ticketless.title')}
      isOpen
      onClose={onClose}
      closesOutside={false}
      actions={
        <>
          <Button onClick={go}>{t('expenseAsking.ticketless.submit')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('expenseAsking.ticketless.back')}
          </Button>
        </>
      }
    >
      <p>{t('expenseAsking.ticketless.text')}</p>
    </Dialog>
  )
}
