import { createHash } from 'node:crypto'

/** The namespace of this application's derived ids (RFC 9562 §6.6): chosen once at random, never changed. */
const namespace = Buffer.from('6f1c2b1e7d0a4c5e9b3f2a8d4e6071c9', 'hex')

/**
 * The UUIDv5 (RFC 9562 §5.5) of some words: the same words give the same id on every device, so that two devices
 * which note the same fact apart from each other hold one row and not two. `derivedId('publicHoliday', 'easter+39')`.
 */
export function derivedId(...words: readonly string[]): string {
  // As JSON, so that ('a', 'bc') and ('ab', 'c') are different words.
  const bytes = createHash('sha1').update(namespace).update(JSON.stringify(words)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
