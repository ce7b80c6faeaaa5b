import { useEffect, useEffectEvent } from 'react'

/** `alt+1`, `ctrl+k`, `f1`. Digits and letters are the keys where they lie, so `alt+1` needs no Shift in Belgium. */
export type Hotkey = string

/** The name of what was pressed, or null when it is not a shortcut: `Ctrl` and ⌘ count as the same. */
export function hotkeyOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  // AltGr writes signs on Belgian keyboards and says Ctrl and Alt at once: it is never a shortcut.
  if (event.altKey && event.ctrlKey) return null
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const key = digit ?? event.key.toLowerCase()
  const held = [
    (event.ctrlKey || event.metaKey) && 'ctrl',
    event.altKey && 'alt',
    event.shiftKey && 'shift',
  ].filter((name) => name !== false)
  return [...held, key].join('+')
}

/**
 * Does something when its keys are pressed, whatever has the focus. Only keys held with Ctrl or Alt, or the
 * function keys: a single letter would act by accident for people who dictate (WCAG 2.1.4).
 */
export function useHotkeys(actions: Readonly<Record<Hotkey, () => void>>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return
    const hotkey = hotkeyOf(event)
    const action = hotkey === null ? undefined : actions[hotkey]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
