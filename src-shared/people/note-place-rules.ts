import { knownNoteWord, type NoteGap, type NoteTexts } from './note-text-rules.ts'

/** A gap that stands somewhere in a text, rather than in what the place has not said. */
export type PlacedGap = Exclude<NoteGap, { readonly kind: 'factMissing' }>

/** Signs from the beginning of the text: where a selection starts and ends. */
export interface TextPlace {
  readonly from: number
  readonly to: number
}

/**
 * Where a gap stands: the words in square brackets, or in braces; the whole line when it changed in between. Worked
 * example: of `# Note\n{liue}` the gap of line 2 stands from 7 to 13.
 */
export function placeOfGap(texts: NoteTexts, { kind, language, line: number }: PlacedGap): TextPlace {
  const lines = texts[language].split('\n')
  const line = lines[number - 1] ?? ''
  const start = lines.slice(0, number - 1).reduce((sum, one) => sum + one.length + 1, 0)
  const found = kind === 'blank' ? blankIn(line) : unknownWordIn(line)
  return found === null
    ? { from: start, to: start + line.length }
    : { from: start + found.from, to: start + found.to }
}

/** A bracket that is never closed goes to the end of its line. */
function blankIn(line: string): TextPlace | null {
  const from = line.indexOf('[')
  if (from === -1) return null
  const end = line.indexOf(']', from)
  return { from, to: end === -1 ? line.length : end + 1 }
}

function unknownWordIn(line: string): TextPlace | null {
  for (const match of line.matchAll(/\{([^{}\n]*)\}/gu))
    if (!knownNoteWord(match[1] ?? '')) return { from: match.index, to: match.index + match[0].length }
  return null
}
