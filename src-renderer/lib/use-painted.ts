import { useEffect } from 'react'

/** What the root element of a screen carries: `<div {...usePainted('rota', week.data !== undefined)}>`. */
export interface PaintedMarks {
  readonly 'data-screen': string
  readonly 'data-loaded'?: 'true'
}

/**
 * Names the root of a screen, says on it when its facts are there, and leaves the mark `painted:<name>` in the
 * browser's timeline once they are drawn: the journeys wait for the first, the bench reads the second.
 */
export function usePainted(name: string, isLoaded: boolean): PaintedMarks {
  useEffect(() => {
    if (!isLoaded) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // A frame's callback runs before the frame is drawn; the next task runs after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => performance.mark(`painted:${name}`), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [name, isLoaded])
  return isLoaded ? { 'data-screen': name, 'data-loaded': 'true' } : { 'data-screen': name }
}
