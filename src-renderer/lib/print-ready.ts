import { useEffect } from 'react'

import { readySheet } from './sheet-state.ts'

/**
 * Tells the shell that a sheet under /print is drawn and can be put on paper, once its facts are there:
 * `usePrintReady(week.data !== undefined)`. It waits for the pictures; the shell waits for the letters.
 */
export function usePrintReady(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return
    let isOver = false
    void picturesDrawn().then(() => {
      if (!isOver) readySheet()
    })
    return () => {
      isOver = true
    }
  }, [isReady])
}

/** No frame is awaited: a hidden window may never draw one. A picture that cannot be read is left out. */
async function picturesDrawn(): Promise<void> {
  await Promise.allSettled([...document.images].map((image) => image.decode()))
}
