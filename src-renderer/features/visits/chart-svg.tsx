import { useEffect, useLayoutEffect, useRef, useState } from 'react'

import styles from './chart-svg.module.css'

/** What a drawing has to fit in, in CSS pixels; `em` is 1 for text of the usual size, more for larger text. */
export interface Room {
  readonly width: number
  readonly em: number
}

interface ChartSvgProps {
  /** Draws in the room it is given; must be the same function as long as the drawing is the same. */
  readonly draw: (room: Room) => Element
  /** The id of the words that say what the drawing shows. */
  readonly labelledBy: string
  /** For paper, which has one width; a screen is measured. */
  readonly width?: number | undefined
}

/** A drawing as one picture for readers, drawn again when its width or the size of the text changes. */
export function ChartSvg({ draw, labelledBy, width }: ChartSvgProps) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame, width)
  useLayoutEffect(() => {
    if (room === null) return
    const svg = cleaned(draw(room))
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-labelledby', labelledBy)
    frame.current?.replaceChildren(svg)
  }, [draw, room, labelledBy])
  return <div ref={frame} className={styles.chart} data-drawn={room !== null} />
}

const usualText = 17

function useRoom(frame: { readonly current: HTMLDivElement | null }, fixed: number | undefined): Room | null {
  const [room, setRoom] = useState<Room | null>(fixed === undefined ? null : { width: fixed, em: 1 })
  useEffect(() => {
    const element = frame.current
    if (fixed !== undefined || element === null) return
    // It tells the first size too, before anything is painted.
    const observer = new ResizeObserver(() =>
      setRoom((before) => {
        const now = measure(element)
        return before?.width === now.width && before.em === now.em ? before : now
      }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [fixed, frame])
  return room
}

const measure = (element: HTMLElement): Room => ({
  width: Math.max(320, Math.floor(element.clientWidth)),
  em: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualText,
})

/**
 * Plot adds a `<style>` element, which the page's policy refuses (`style-src 'self'`), its own letters, and
 * labels on groups, which a picture has no use for. All of it goes before the drawing joins the page; the
 * letters and colours are those of `chart-svg.module.css`.
 */
function cleaned(svg: Element): Element {
  for (const style of svg.querySelectorAll('style')) style.remove()
  for (const part of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden', 'font-family', 'style'])
      part.removeAttribute(name)
  }
  svg.removeAttribute('font-size')
  svg.removeAttribute('class')
  return svg
}
