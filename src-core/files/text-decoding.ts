import type { TextEncoding } from '#shared/import/import-shapes.ts'

export interface DecodedText {
  readonly encoding: TextEncoding
  /** Without its byte order mark. */
  readonly text: string
}

/** UTF-16 without a mark: every second byte of Western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, 1024)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * The encoding of a text: its byte order mark if it has one; UTF-8 if every byte is; else Windows-1252,
 * which Excel and the Windows notepad write in Belgium.
 */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Decodes with the given encoding or the detected one; bytes that mean nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = detectEncoding(bytes)): DecodedText {
  return { encoding, text: new TextDecoder(encoding).decode(bytes) }
}

/** True when the text is no text: zero bytes, or more than one control character in a hundred. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  if (sample.includes('\0')) return true
  const controls = sample.match(/[\x01-\x08\x0e-\x1f\x7f\ufffd]/g)?.length ?? 0
  return controls > Math.max(2, sample.length / 100)
}
