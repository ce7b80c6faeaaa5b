/** Twelve characters at least: length is what resists guessing (NIST SP 800-63B, §5.1.1.2). */
export const minimumPassphraseLength = 12

/** How many characters a person sees in it; the same for an accent typed in one key or in two. */
export const passphraseLength = (passphrase: string): number => [...passphrase.normalize('NFKC')].length

export type PassphraseStrength = 'tooShort' | 'enough' | 'good' | 'veryGood'

/**
 * What the length alone says: nothing looks at the words, and the screen says so. Four short words at random with
 * their spaces are about 24 characters.
 */
export function strengthOf(passphrase: string): PassphraseStrength {
  const length = passphraseLength(passphrase)
  if (length < minimumPassphraseLength) return 'tooShort'
  if (length < 16) return 'enough'
  return length < 22 ? 'good' : 'veryGood'
}
