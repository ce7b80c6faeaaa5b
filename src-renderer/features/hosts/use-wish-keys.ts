import { useRef, useState, type KeyboardEvent } from 'react'

import type { TimeWish } from '#shared/hosts/host-wishes.ts'

import { placeAfter, type WishPlace, wishOfKey } from './wish-moves.ts'

/** One stop for the Tab key, arrows from cell to cell, and the keys that say something at once. */
export function useWishKeys() {
  const table = useRef<HTMLTableElement>(null)
  const [stop, setStop] = useState<WishPlace>({ column: 0, row: 0 })
  const keyDown = (event: KeyboardEvent, onSay: (wish: TimeWish | null) => void) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = placeAfter(stop, event.key)
    const wish = wishOfKey(event.key)
    if (next === null && wish === undefined) return
    event.preventDefault()
    if (wish !== undefined) onSay(wish)
    if (next === null) return
    setStop(next)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus()
  }
  return { table, stop, setStop, keyDown }
}
