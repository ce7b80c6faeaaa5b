import { useState, type FocusEvent, type KeyboardEvent } from 'react'

import { placeTowards } from './grid-moves.ts'

/**
 * A table walked with the arrow keys: one stop for the Tab key, what stands in a cell marked `data-stop` with its
 * key, the cell itself `data-row` and `data-column`. `onPage` is told of Page Up (−1) and Page Down (+1).
 */
export function useGridKeys(
  keys: readonly string[],
  preferred: string | null,
  onPage: (step: 1 | -1) => void,
) {
  const [active, setActive] = useState<string | null>(null)
  const wanted = active ?? preferred
  const stop = wanted !== null && keys.includes(wanted) ? wanted : (keys[0] ?? null)
  const onFocus = (event: FocusEvent) => {
    const card = event.target.closest<HTMLElement>('[data-card]')
    if (card?.dataset['card'] !== undefined) setActive(card.dataset['card'])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || event.defaultPrevented) return
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      onPage(event.key === 'PageDown' ? 1 : -1)
      return
    }
    const next = stopTowards(event)
    if (next === null) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return { stop, onFocus, onKeyDown }
}

function stopTowards(event: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const card = event.target instanceof Element ? event.target.closest('[data-card]') : null
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
  const from = stops.findIndex((element) => card?.contains(element) === true)
  const places = stops.map((element) => {
    const cell = element.closest('td')
    return { row: Number(cell?.dataset['row']), column: Number(cell?.dataset['column']) }
  })
  const index = placeTowards(places, from, event.key, event.ctrlKey)
  return index === null ? null : (stops[index] ?? null)
}
