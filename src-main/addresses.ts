/** The one place the application's pages come from. */
export const pageScheme = 'app'
export const pageHost = 'lieu'
export const pageOrigin = `${pageScheme}://${pageHost}`

const outsideProtocols: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:'])

/** The parts of an address, or `null` when it is not one. */
export function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

const namesSomebody = (url: URL): boolean => url.username !== '' || url.password !== ''

/** The parts of an address of the application itself, `app://lieu/…` with no user and no port; `null` otherwise. */
export function parsePageAddress(address: string): URL | null {
  const url = parseAddress(address)
  if (url === null || namesSomebody(url)) return null
  return url.protocol === `${pageScheme}:` && url.host === pageHost ? url : null
}

/**
 * The address as the system will open it, or `null` when it is not an https, mailto or tel address. A user name
 * in an https address is refused: `https://bank.example@evil.example` reads as the first and opens the second.
 */
export function outsideAddress(address: string): string | null {
  const url = parseAddress(address)
  return url !== null && outsideProtocols.has(url.protocol) && !namesSomebody(url) ? url.href : null
}
