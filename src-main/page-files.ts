import { extname, join, normalize, sep } from 'node:path'

import { parsePageAddress } from './addresses.ts'

/** A file of the page's folder, as the application answers it. */
export interface PageFile {
  readonly file: string
  readonly mediaType: string
  /** True for files whose name holds a digest of their content: the name changes when they do. */
  readonly lasting: boolean
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/**
 * The file that answers an address: `app://lieu/assets/x.js` → `<root>/assets/x.js`; `/` and the names of
 * screens (no extension) → `index.html`. `null` for another host, a kind of file that pages do not have, or a
 * path that would leave the folder, however it is written.
 */
export function pageFileOf(address: string, root: string): PageFile | null {
  const path = pathOf(address)
  if (path === null) return null
  const relative = extname(path) === '' ? 'index.html' : path
  const file = normalize(join(root, relative))
  const mediaType = mediaTypes[extname(file).toLowerCase()]
  if (!file.startsWith(normalize(root).replace(/[/\\]$/, '') + sep) || mediaType === undefined) return null
  return { file, mediaType, lasting: relative.startsWith('/assets/') }
}

function pathOf(address: string): string | null {
  const url = parsePageAddress(address)
  if (url === null) return null
  try {
    const path = decodeURIComponent(url.pathname)
    // A backslash, a colon or a null byte means something to a file system and nothing to our pages.
    return /[\\:\0]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}
