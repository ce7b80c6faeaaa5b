/**
 * A text as people compare it: no accents, no capitals, no punctuation, single spaces.
 * `Prénom(s)` → `prenom s`; `Accueillant·e` → `accueillant e`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

// Controls but the line feed, half characters, and formats (soft hyphen, bidirectional overrides, BOM) but
// the two joiners, which Persian and Indian names need.
const invisible = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu

/**
 * A cell as it may be kept and shown: composed accents, ordinary spaces, none of the invisible marks
 * that can make a text read differently from what it is (Unicode TR 36, bidirectional overrides).
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** The start of a text, for a list of bad rows: at most `length` characters, the cut shown by an ellipsis. */
export function shortText(text: string, length: number): string {
  const characters = [...cleanText(text.slice(0, length * 8)).replace(/\n/g, ' ')]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
