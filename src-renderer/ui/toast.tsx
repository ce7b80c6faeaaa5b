import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'

import { Button } from './button.tsx'
import { cx } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useUiWords } from './words.tsx'

import styles from './toast.module.css'

export interface Toast {
  readonly id: string
  readonly text: string
  readonly tone?: 'done' | 'problem' | undefined
  /** Usually "Annuler": takes the act back. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  /** Not gone by itself. */
  readonly stays?: boolean | undefined
}

interface ToastRegionProps {
  readonly toasts: readonly Toast[]
  readonly onDismiss: (id: string) => void
}

/** Long enough to read, walk the mouse there and press: what is undone after it goes through the history. */
const shownMs = 12_000

/** What has just been done, in a corner. It waits while the pointer or the focus is on it; problems wait for ever. */
export function ToastRegion({ toasts, onDismiss }: ToastRegionProps) {
  const words = useUiWords()
  const [isHeld, setIsHeld] = useState(false)
  return (
    <section
      aria-label={words.notices}
      aria-live="polite"
      // Above a window too: "Annuler" can be pressed without closing what is under it.
      data-react-aria-top-layer="true"
      className={styles.region}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} isHeld={isHeld} onDismiss={onDismiss} />
      ))}
    </section>
  )
}

interface ToastCardProps {
  readonly toast: Toast
  readonly isHeld: boolean
  readonly onDismiss: (id: string) => void
}

function ToastCard({ toast, isHeld, onDismiss }: ToastCardProps) {
  const words = useUiWords()
  const waits = isHeld || toast.tone === 'problem' || toast.stays === true
  useEffect(() => {
    if (waits) return
    const timer = setTimeout(() => onDismiss(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [toast.id, waits, onDismiss])
  return (
    <div className={cx(styles.toast, toast.tone === 'problem' && styles.problem)}>
      <p className={styles.text}>{toast.text}</p>
      {toast.action !== undefined && (
        <Button
          className={styles.action}
          variant="quiet"
          onClick={() => {
            onDismiss(toast.id)
            toast.action?.onPress()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={words.close} onClick={() => onDismiss(toast.id)}>
        <X size={18} />
      </IconButton>
    </div>
  )
}
