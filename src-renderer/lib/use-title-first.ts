import { useEffect } from 'react'

/**
 * A page opened inside a screen is read from its title on, and from its top: the menu it was opened from is gone, and
 * the focus with it. A whole screen does the same by itself (see app/outlet.tsx).
 */
export function useTitleFirst(): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true })
    document.getElementById('page')?.scrollTo(0, 0)
  }, [])
}
