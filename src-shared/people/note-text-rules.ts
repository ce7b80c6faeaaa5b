/** The languages a note exists in: those of the place's region. */
export const noteLanguages = ['fr', 'nl'] as const
export type NoteLanguage = (typeof noteLanguages)[number]

/**
 * What a note may name in braces and the place knows: its name, its address, how to reach it, and the insurer and
 * number of the civil-liability policy.
 */
export const noteFactNames = ['place', 'address', 'contact', 'insurer', 'policy'] as const
export type NoteFactName = (typeof noteFactNames)[number]

/** What each stands for; null: the place has not said it, or no policy is valid. */
export type NoteFacts = { readonly [Name in NoteFactName]: string | null }
/** The same, once a note was published: nothing is missing from it that its text names. */
export type NoteTexts = { readonly [Language in NoteLanguage]: string }

/** The words in braces, in each language; both are understood in both texts, as people copy from one to the other. */
export const noteFactWords: {
  readonly [Language in NoteLanguage]: { readonly [Name in NoteFactName]: string }
} = {
  fr: { place: 'lieu', address: 'adresse', contact: 'contact', insurer: 'assureur', policy: 'police' },
  nl: { place: 'plek', address: 'adres', contact: 'contact', insurer: 'verzekeraar', policy: 'polis' },
}

const factOfWord: ReadonlyMap<string, NoteFactName> = new Map(
  noteLanguages.flatMap((language) =>
    noteFactNames.map((name) => [noteFactWords[language][name], name] as const),
  ),
)

/** A note in parts, as it is printed: titles, lists that go on counting, paragraphs. */
export type NoteBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | NumberedBlock
  | PointsBlock

interface NumberedBlock {
  readonly kind: 'numbered'
  readonly start: number
  readonly items: readonly string[]
}
interface PointsBlock {
  readonly kind: 'points'
  readonly items: readonly string[]
}

type Line =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'point'; readonly text: string }
  | { readonly kind: 'numbered'; readonly text: string; readonly number: number }
  | { readonly kind: 'empty' }

function lineOf(text: string): Line {
  const line = text.trim()
  if (line === '') return { kind: 'empty' }
  const [, sign, number, rest = ''] = /^(?:(##?|-)|(\d{1,3})[.)])\s+(.+)$/u.exec(line) ?? []
  if (number !== undefined) return { kind: 'numbered', number: Number(number), text: rest }
  if (sign === '#') return { kind: 'title', text: rest }
  if (sign === '##') return { kind: 'heading', text: rest }
  return sign === '-' ? { kind: 'point', text: rest } : { kind: 'paragraph', text: line }
}

/**
 * The parts of a note's text. A line that begins with `# ` is its title, `## ` a heading, `1. ` a numbered item, `- ` a
 * point; other lines are paragraphs, and an empty line ends one. Nothing else has a meaning: no HTML, no links. Worked
 * example: `# Note⏎Deux lignes⏎qui se suivent⏎⏎2. La discrétion` → a title, one paragraph of both lines, a list that
 * starts at 2.
 */
export function noteBlocksOf(text: string): readonly NoteBlock[] {
  const blocks: NoteBlock[] = []
  let before: Line['kind'] = 'empty'
  for (const line of text.split('\n').map(lineOf)) {
    if (line.kind !== 'empty') joinLine(blocks, line, before)
    before = line.kind
  }
  return blocks
}

function joinLine(blocks: NoteBlock[], line: Exclude<Line, { kind: 'empty' }>, before: Line['kind']): void {
  const last = blocks.at(-1)
  const { text } = line
  if (line.kind === 'numbered') {
    const follows = last?.kind === 'numbered' && last.start + last.items.length === line.number
    if (follows) blocks[blocks.length - 1] = { ...last, items: [...last.items, text] }
    else blocks.push({ kind: 'numbered', start: line.number, items: [text] })
  } else if (line.kind === 'point') {
    if (last?.kind === 'points') blocks[blocks.length - 1] = { ...last, items: [...last.items, text] }
    else blocks.push({ kind: 'points', items: [text] })
  } else if (line.kind === 'paragraph' && before !== 'empty' && last !== undefined)
    continueBlock(blocks, last, text)
  else blocks.push({ kind: line.kind, text })
}

/** A plain line right under another goes on with what that one began. */
function continueBlock(blocks: NoteBlock[], last: NoteBlock, text: string): void {
  if (last.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` }
  else if (!('items' in last)) blocks.push({ kind: 'paragraph', text })
  else {
    const items = [...last.items.slice(0, -1), `${last.items.at(-1) ?? ''} ${text}`]
    blocks[blocks.length - 1] = { ...last, items }
  }
}

const braces = /\{([^{}\n]*)\}/gu

/** Whether a word in braces stands for something this application knows. */
export const knownNoteWord = (word: string): boolean => factOfWord.has(word.trim().toLowerCase())

/** The text with what its words in braces stand for; a word that stands for nothing stays as it is written. */
export const fillNote = (text: string, facts: NoteFacts): string =>
  text.replace(braces, (written, word: string) => {
    const name = factOfWord.get(word.trim().toLowerCase())
    return (name === undefined ? null : facts[name]) ?? written
  })

/** What stands in the way of publishing a text. Lines are counted from 1, as the person who writes counts them. */
export type NoteGap =
  /** A word in braces that stands for nothing this application knows. */
  | { readonly kind: 'wordUnknown'; readonly language: NoteLanguage; readonly line: number }
  /** A place left to fill in by hand, in square brackets. */
  | { readonly kind: 'blank'; readonly language: NoteLanguage; readonly line: number }
  /** The text names something the place has not said, or a policy it does not have today. */
  | { readonly kind: 'factMissing'; readonly fact: NoteFactName }

/**
 * What is still missing from a note before it can be given: it must tell people true and whole things (law of
 * 3 July 2005, art. 4), so that nothing in braces or in square brackets may be left in it. Worked example: with no
 * policy valid, `{assureur}` is one `factMissing`, said once however often it is written.
 */
export function noteGapsOf(texts: NoteTexts, facts: NoteFacts): readonly NoteGap[] {
  const missing = new Set<NoteFactName>()
  const gaps: NoteGap[] = []
  for (const language of noteLanguages) {
    for (const [index, line] of texts[language].split('\n').entries()) {
      const words = [...line.matchAll(braces)].map(([, word = '']) =>
        factOfWord.get(word.trim().toLowerCase()),
      )
      for (const name of words) if (name !== undefined && facts[name] === null) missing.add(name)
      const at = { language, line: index + 1 }
      if (words.includes(undefined)) gaps.push({ kind: 'wordUnknown', ...at })
      if (line.includes('[')) gaps.push({ kind: 'blank', ...at })
    }
  }
  return [...[...missing].map((fact) => ({ kind: 'factMissing', fact }) as const), ...gaps]
}

/** The facts a note names which are not any more what they were when it was published. */
export function factsChangedSince(
  texts: NoteTexts,
  then: NoteFacts,
  now: NoteFacts,
): readonly NoteFactName[] {
  const named = new Set(
    noteLanguages
      .flatMap((language) => [...texts[language].matchAll(braces)])
      .map(([, word = '']) => factOfWord.get(word.trim().toLowerCase())),
  )
  return noteFactNames.filter((name) => named.has(name) && then[name] !== now[name])
}
