import { useSyncExternalStore } from 'react'

import { focusedElement, forgetWriting, hasWriting } from '#renderer/ui/writing.ts'

import { leaveBy } from './leaving.ts'

/** The screens with an address. A feature adds its name here and its screen in app/routes.ts. */
export type ScreenName = 'today' | 'rota' | 'visits' | 'hosts' | 'settings'

/** The first screen, whichever it is. */
export const homeAddress = '/'

/** Where the page is: `/rota/2026-11-16?view=month` → parts `['rota', '2026-11-16']`, query `{view: 'month'}`. */
export interface Address {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

type Query = Readonly<Record<string, string | undefined>>

/** The address of a screen, for a link: `addressOf('rota', ['2026-11-16'], {view: 'month'})`. */
export function addressOf(screen: ScreenName, parts: readonly string[] = [], query: Query = {}): string {
  const path = [screen, ...parts].map(encodeURIComponent).join('/')
  const set = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return set.length === 0 ? `/${path}` : `/${path}?${new URLSearchParams(set)}`
}

/** The parts and the query of an address: the path, or what follows `#/` when there is one. */
export function parseAddress(address: string): Address {
  const hash = address.indexOf('#/')
  const text = hash >= 0 ? address.slice(hash + 1) : (address.split('#')[0] ?? '')
  const [path = '', query = ''] = text.split('?')
  const parts = path.split('/').filter(Boolean).map(decode)
  return { parts, query: Object.fromEntries(new URLSearchParams(query)) }
}

/**
 * Goes to a screen; a form that holds something written is asked about first. `replace` leaves no step behind for the
 * Back key: another week of the same rota, whose dates the address keeps from now on.
 */
export function navigate(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === here()) return
  if (replace) {
    forgetWriting(focusedElement())
    history.replaceState(null, '', address)
    publish()
  } else {
    leaveBy(() => {
      history.pushState(null, '', address)
      publish()
    })
  }
}

/** Where the page is now; the component is drawn again when it moves. */
export function useAddress(): Address {
  return useSyncExternalStore(subscribe, snapshot)
}

let current = { text: '', address: parseAddress('') }
const listeners = new Set<() => void>()

const here = (): string => location.pathname + location.search + location.hash

function snapshot(): Address {
  if (current.text !== here()) current = { text: here(), address: parseAddress(here()) }
  return current.address
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let shown = ''

function publish(): void {
  shown = here()
  for (const listener of listeners) listener()
}

/**
 * The Back key has already moved when the page hears of it. What is shown is put on top again, so that the page stays
 * while it asks; leaving it goes back to where the key went.
 */
function follow(): void {
  if (here() === shown || !hasWriting()) return publish()
  history.pushState(null, '', shown)
  leaveBy(() => history.back())
}

/** Follows the Back key, `#/…` addresses and plain links (`<a href="/rota">`); once, when the page starts. */
export function startRouter(): void {
  shown = here()
  window.addEventListener('popstate', follow)
  window.addEventListener('hashchange', follow)
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    if (link === null || !isPlain || event.defaultPrevented) return
    event.preventDefault()
    navigate(link.getAttribute('href') ?? '/')
  })
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
