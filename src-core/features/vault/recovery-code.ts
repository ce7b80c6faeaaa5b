import { randomBytes } from 'node:crypto'

/** Letters and digits that no one confuses when copying from paper (Crockford's base 32: no I, L, O, U). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 160 bits as eight groups of four: `7K2M-…`. */
export function newRecoveryCode(): string {
  const letters = Array.from(randomBytes(32), (byte) => alphabet[byte & 31] ?? '0').join('')
  return letters.match(/.{4}/g)?.join('-') ?? letters
}

/** What a person typed from the sheet, as it was printed: case, spaces and look-alikes do not matter. */
export function readRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}
