import { useSyncExternalStore } from 'react'

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

/** Goes to a screen. `replace` leaves no step behind for the Back key: another week of the same rota. */
export function navigate(address: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (address === here()) return
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  publish()
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

function publish(): void {
  for (const listener of listeners) listener()
}

/** Follows the Back key, `#/…` addresses and plain links (`<a href="/rota">`); once, when the page starts. */
export function startRouter(): void {
  window.addEventListener('popstate', publish)
  window.addEventListener('hashchange', publish)
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
