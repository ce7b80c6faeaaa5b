import { readFile } from 'node:fs/promises'

import { protocol } from 'electron'

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

/** Answers `app://lieu/…` from the folder of the built pages. GET only. */
export function servePages(root: string): void {
  protocol.handle(pageScheme, (request) => answerPage(request, root))
}

async function answerPage(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET')
    return new Response(null, { status: 405, headers: { ...headers, allow: 'GET' } })
  const found = pageFileOf(request.url, root)
  if (found === null) return new Response(null, { status: 404, headers })
  try {
    const cacheControl = found.lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
    const own = { 'content-type': found.mediaType, 'cache-control': cacheControl }
    return new Response(await readFile(found.file), { headers: { ...headers, ...own } })
  } catch {
    return new Response(null, { status: 404, headers })
  }
}
