import type { ReactNode } from 'react'

import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useUiWords } from './words.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Says what happens: "Effacer la démonstration", never "OK". */
  readonly confirmLabel: string
  readonly isDanger?: boolean | undefined
  readonly isBusy?: boolean | undefined
  readonly onConfirm: () => void
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** Asks before something that cannot be taken back. What can be undone is done at once, with "Annuler" beside it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const words = useUiWords()
  return (
    <Dialog
      role="alertdialog"
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      closesOutside={false}
      actions={
        <>
          <Button onClick={props.onCancel} autoFocus>
            {words.cancel}
          </Button>
          <Button
            variant={props.isDanger === true ? 'danger' : 'primary'}
            isBusy={props.isBusy}
            onClick={props.onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
