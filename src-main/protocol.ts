import { readFile } from 'node:fs/promises'

import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron'

import { pageScheme } from './addresses.ts'
import { pageFileOf } from './page-files.ts'

/** What a page may load and do: itself, and nothing from any network. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

/** Makes `app:` a scheme with an origin, and lets V8 keep compiled scripts. Must be called before `ready`. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }])
}

/**
 * Answers `app://lieu/…` from the folder of the built pages. GET only. Bytes at once rather than the newer
 * `protocol.handle`, whose Request and Response would be the first use of a whole HTTP client at start (ADR 0011).
 */
export function servePages(root: string): void {
  protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    void answerPage(request, root).then(answer)
  })
}

async function answerPage({ method, url }: ProtocolRequest, root: string): Promise<ProtocolResponse> {
  if (method !== 'GET') return nothing(405, { allow: 'GET' })
  const found = pageFileOf(url, root)
  if (found === null) return nothing(404)
  try {
    const cacheControl = found.lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
    const own = { 'content-type': found.mediaType, 'cache-control': cacheControl }
    return { statusCode: 200, headers: { ...headers, ...own }, data: await readFile(found.file) }
  } catch {
    return nothing(404)
  }
}

const nothing = (statusCode: number, own: Readonly<Record<string, string>> = {}): ProtocolResponse => ({
  statusCode,
  headers: { ...headers, 'content-type': 'text/plain', ...own },
  data: Buffer.alloc(0),
})
