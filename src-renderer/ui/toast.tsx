import X from 'lucide-react/icons/x'
import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'

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
  /** The one to show: one at a time. */
  readonly toast: Toast | null
  readonly onDismiss: (id: string) => void
  /** True on a page without a foot to stand in. */
  readonly isAlone?: boolean | undefined
}

/** Long enough to read, walk the mouse there and press: what is undone after it goes through the history. */
const shownMs = 12_000

/**
 * What has just been done, in a place of its own where it covers nothing. It waits while the pointer or the focus is
 * on it; problems wait for ever. F6 goes to it, Escape closes it, and the focus goes back where it was.
 */
export function ToastRegion({ toast, onDismiss, isAlone }: ToastRegionProps) {
  const words = useUiWords()
  const [isHeld, setIsHeld] = useState(false)
  const { region, come } = useFocusReturn(toast?.id ?? null)
  const isUrgent = toast?.tone === 'problem'
  useShownFor(toast, isHeld, onDismiss)
  return (
    <section
      ref={region}
      aria-label={words.notices}
      aria-live={isUrgent ? 'assertive' : 'polite'}
      data-notices
      // Above a window too: "Annuler" can be pressed without closing what is under it.
      data-react-aria-top-layer="true"
      className={cx(styles.region, isAlone === true && styles.alone)}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={(event) => {
        setIsHeld(true)
        come(event)
      }}
      onBlur={() => setIsHeld(false)}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || toast === null) return
        event.stopPropagation()
        onDismiss(toast.id)
      }}
    >
      {toast !== null && (
        <div key={toast.id} className={cx(styles.toast, isUrgent && styles.problem)}>
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
      )}
    </section>
  )
}

/** Goes by itself after a while, unless somebody is on it or it must not be missed. */
function useShownFor(toast: Toast | null, isHeld: boolean, onDismiss: (id: string) => void): void {
  const id = toast?.id ?? null
  const waits = isHeld || toast?.tone === 'problem' || toast?.stays === true
  useEffect(() => {
    if (waits || id === null) return
    const timer = setTimeout(() => onDismiss(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, waits, onDismiss])
}

/** The focus that came here goes back where it was when what it was on is gone. */
function useFocusReturn(id: string | null) {
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const isHere = useRef(false)
  const shownId = useRef(id)
  const come = useCallback((event: FocusEvent) => {
    isHere.current = true
    const from = event.relatedTarget
    if (from instanceof HTMLElement && region.current?.contains(from) === false) cameFrom.current = from
  }, [])
  useEffect(() => {
    if (shownId.current === id) return
    shownId.current = id
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (isHere.current && isLost && cameFrom.current?.isConnected === true) cameFrom.current.focus()
    isHere.current = region.current?.contains(document.activeElement) === true
  }, [id])
  return { region, come }
}

/** Puts the focus on the message that is shown, on its "Annuler" when it has one; nothing when there is none. */
export function goToNotice(): void {
  document.querySelector<HTMLElement>('[data-notices] button')?.focus()
}
