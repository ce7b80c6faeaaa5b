import { lookOf } from '#shared/kernel/clean-text.ts'

/**
 * How words about health begin, in French, Dutch and English, without accents. Health data are forbidden where no law
 * allows them (GDPR art. 9), and a note in a volunteer's file needs none: "anything about past, present or future
 * physical or psychic health" counts. The list only makes the screen say so; it stops nobody, so it may be short and
 * wrong at times. Left out on purpose: trades (psychologue, thérapeute) and words with another everyday sense
 * (crise, traitement, behandeling, treatment).
 */
const stems = [
  // The three languages write these alike.
  'addict allerg anxi autis bipola burnout cancer depress diabet diagnos epilep handicap hepatit hospital medica',
  'overdos psychiat psychose psychosi psychoti schizo seropos suicid symptom therapie therapy toxicoman',
  // French
  'alcooli angoiss antidepress anxiolyt asthm chirurg enceinte grossesse hopita malade maladi neurolept rechut sevrage',
  // Dutch
  'alcoholi angststoornis astma geneesmiddel hervallen invalid kanker medicijn symptoo verslaafd verslav',
  'zelfmoord ziek zwanger',
  // English
  'alcohol disab disease illness medicin pregnan relaps sick surger',
].flatMap((line) => line.split(' '))

/** Too short to be the beginning of a word: taken only whole (`burn` is what `burn-out` begins with). */
const wholeWords: ReadonlySet<string> = new Set(['aids', 'burn', 'hiv', 'ill', 'psy', 'sida', 'vih'])

/**
 * The words of a text that look like health data, as they were typed, each once: `Absent, malade du foie` →
 * `['malade']`; `Maladroit mais gentil` → `[]`.
 */
export function healthWordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
  return [...new Set(words.filter(isHealthWord))]
}

function isHealthWord(word: string): boolean {
  const look = lookOf(word)
  return wholeWords.has(look) || stems.some((stem) => look.startsWith(stem))
}
