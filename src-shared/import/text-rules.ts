import { cleanLine } from '../kernel/clean-text.ts'

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

/** The start of a text, for a list of bad rows: at most `length` characters, the cut shown by an ellipsis. */
export function shortText(text: string, length: number): string {
  const characters = [...cleanLine(text.slice(0, length * 8))]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
