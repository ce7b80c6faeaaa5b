import { Activity, useEffect, useRef, useState, type ReactNode } from 'react'

import { forgetGone } from '#renderer/ui/writing.ts'

import { dropped, nextKeeping, nothingKept, whenToDrop, type Gate, type Kept } from './kept-page-rules.ts'

/**
 * What becomes of a page when the vault closes: gone at once, unless somebody was writing. Then it is hidden from eyes,
 * keys and readers, and kept in the memory of this window alone, until the one who wrote opens the vault again. Another
 * holder, a vault that is gone, half an hour, a PC that goes to sleep, or leaving the page drops it (decision 17).
 */
export function useKeptPage(gate: Gate | undefined, mayRead: boolean): Kept | null {
  const [keeping, setKeeping] = useState(nothingKept)
  const next = nextKeeping(keeping, gate, mayRead)
  if (next !== keeping) setKeeping(next)
  const isHidden = next.kept?.isHidden === true
  useEffect(() => whenToDrop(isHidden, () => setKeeping(dropped)), [isHidden])
  return next.kept
}

interface KeptPageProps {
  readonly kept: Kept
  readonly children: ReactNode
}

/**
 * The page of one holder; another holder's is another one, by its key. Hidden, the keyboard waits for their phrase;
 * there again, it is where they were writing.
 */
export function KeptPage({ kept, children }: KeptPageProps) {
  useFocusBack(kept.isHidden)
  useEffect(() => forgetGone, [])
  return <Activity mode={kept.isHidden ? 'hidden' : 'visible'}>{children}</Activity>
}

function useFocusBack(isHidden: boolean): void {
  const wasOn = useRef<EventTarget | null>(null)
  useEffect(() => {
    if (isHidden) return afterWindows(() => focusOn(phraseField()))
    const note = ({ target }: FocusEvent): void => {
      wasOn.current = target
    }
    const before = wasOn.current
    const stop = before === null ? () => undefined : afterWindows(() => focusOn(before))
    document.addEventListener('focusin', note)
    return () => {
      stop()
      document.removeEventListener('focusin', note)
    }
  }, [isHidden])
}

/** The windows move the focus in the frame after they come or go: this comes after it. Answers the way to call it off. */
function afterWindows(act: () => void): () => void {
  let asked = requestAnimationFrame(() => {
    asked = requestAnimationFrame(act)
  })
  return () => cancelAnimationFrame(asked)
}

const focusOn = (target: EventTarget | null): void => {
  if (target instanceof HTMLElement && target.isConnected) target.focus()
}

const phraseField = (): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('[data-secret] input')].find((input) =>
    input.checkVisibility(),
  ) ?? null
