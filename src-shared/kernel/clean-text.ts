/** The scripts that join or stack their letters, where a joiner changes what is read: Persian, Nepali, … */
const joiningScripts = [
  'Arabic',
  'Syriac',
  'Nko',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Khmer',
  'Myanmar',
]
const joining = joiningScripts.map((script) => `\\p{Script=${script}}`).join('')

/** The marks of a script belong to it, but a mark after a mark without a shape changes nothing. */
const shaped = String.raw`(?!\p{Default_Ignorable_Code_Point})`

/**
 * Marks without a shape that still belong to the text: a joiner after a letter of a joining script, a joiner
 * between the parts of an emoji, a variation selector after the sign it varies (an emoji, a Han character of a
 * Japanese name, a Mongolian letter). Unicode UAX 31 §2.3, UTS 51, UTS 37.
 */
const meant = [
  String.raw`(?<=${shaped}[${joining}])[\u200c\u200d]`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=${shaped}[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}`,
]

// Controls but the line feed, half characters, notes between the lines, and what has no shape of its own (soft
// hyphen, bidirectional overrides, zero-width marks, fillers, tags, BOM).
const invisible = new RegExp(
  String.raw`(?!\n|${meant.join('|')})[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  'gu',
)

/** Taking a mark away may bring a letter and its accent together, and these leave another mark without a use. */
function withoutInvisible(text: string): string {
  const lighter = text.replace(invisible, '').normalize('NFC')
  return lighter === text ? text : withoutInvisible(lighter)
}

/**
 * A text as it may be kept and shown, typed or imported: composed accents, ordinary spaces, none of the
 * invisible marks that make a text read differently from what it is (Unicode TR 36, UTS 39). Lines stay lines.
 * `Zo\u200bé` → `Zoé`; `abc\u202e` → `abc`; the joiner of `می‌روم` stays.
 */
export const cleanText = (text: string): string =>
  withoutInvisible(
    text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // U+2800 is the Braille cell without a dot: a space that no rule on spaces knows.
      .replace(/[\t\v\f\u2800]/g, ' '),
  )
    .replace(/[^\S\n]+/g, ' ')
    .trim()

/** The same on one line: `Zoé⏎Dupont` → `Zoé Dupont`. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ')

/**
 * A text as the eye tells it from another: no case, no accents of the letters that may go without, no joiners,
 * single spaces, full-width letters as ordinary ones. The vowel signs of Indian scripts stay: they are letters.
 */
export const lookOf = (text: string): string =>
  cleanLine(text)
    .normalize('NFKD')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Script=Inherited}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
