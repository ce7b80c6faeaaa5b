import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

import { cx } from './classes.ts'
import { useDialogNotice } from './dialog-notice.tsx'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.tsx'

import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, the cross, or a press beside it. What was typed is the caller's to keep. */
  readonly onClose: () => void
  readonly size?: 'normal' | 'wide' | undefined
  /** The buttons at the foot, the one that acts last. */
  readonly actions?: ReactNode
  readonly role?: 'dialog' | 'alertdialog' | undefined
  /** False where a press beside it would lose what was typed. */
  readonly closesOutside?: boolean | undefined
  readonly children: ReactNode
}

/** A question or a small form above the page. The focus goes in, stays in, and comes back where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, size, actions, role = 'dialog', closesOutside = true, children } = props
  const words = useUiWords()
  const notice = useDialogNotice()
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable={closesOutside}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={cx(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={words.close} onClick={onClose}>
              <X size={20} />
            </IconButton>
          </div>
          <div className={styles.body}>{children}</div>
          {notice}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
