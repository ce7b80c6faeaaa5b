import X from 'lucide-react/icons/x'
import { useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

import { cx } from './classes.ts'
import { useDialogNotice } from './dialog-notice.tsx'
import { FirstField } from './first-field.tsx'
import { IconButton } from './icon-button.tsx'
import { LeavingQuestion } from './leaving-question.tsx'
import { useUiWords } from './words.tsx'
import { hasWritingIn } from './writing.ts'

import styles from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Escape, the cross, or a press beside it; asked for once more, here, when something was written in it. */
  readonly onClose: () => void
  readonly size?: 'normal' | 'wide' | undefined
  /** The buttons at the foot, the one that acts last. */
  readonly actions?: ReactNode
  readonly role?: 'dialog' | 'alertdialog' | undefined
  /** False where a press beside it would close a question that wants an answer. */
  readonly closesOutside?: boolean | undefined
  readonly children: ReactNode
}

/** A question or a small form above the page. The focus goes in, to its first field, stays in, and comes back where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, size, actions, role = 'dialog', closesOutside = true, children } = props
  const words = useUiWords()
  const notice = useDialogNotice()
  const { window, isAsking, close, stay, leave, noteField } = useLeaving(onClose)
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      isDismissable={closesOutside}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={cx(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog ref={window} role={role} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <IconButton label={words.close} onClick={close}>
              <X size={20} />
            </IconButton>
          </div>
          <div className={styles.body} inert={isAsking} onFocus={noteField}>
            {role === 'dialog' && <FirstField />}
            {children}
          </div>
          {notice}
          {isAsking ? (
            <LeavingQuestion onStay={stay} onLeave={leave} />
          ) : (
            actions !== undefined && <div className={styles.actions}>{actions}</div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Closes what holds nothing of somebody's own at once, and asks before it drops what they wrote. */
function useLeaving(onClose: () => void) {
  const window = useRef<HTMLElement>(null)
  const wasOn = useRef<Element | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const stay = () => {
    setIsAsking(false)
    // The field can be reached again once the question is gone.
    requestAnimationFrame(() => wasOn.current instanceof HTMLElement && wasOn.current.focus())
  }
  const close = () => {
    if (isAsking) return stay()
    if (window.current === null || !hasWritingIn(window.current)) return onClose()
    setIsAsking(true)
  }
  const leave = () => {
    setIsAsking(false)
    onClose()
  }
  const noteField = ({ target }: FocusEvent) => {
    wasOn.current = target
  }
  return { window, isAsking, close, stay, leave, noteField }
}
