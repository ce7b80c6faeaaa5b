/** Letters that no accent explains, as their languages write them without the sign. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  _: '-',
  '&': '+',
  '@': '(at)',
  '€': 'EUR',
  ';': ',',
  '"': "'",
  '«': "'",
  '»': "'",
  '…': '...',
}

const combiningMarks = /\p{M}/gu
const known = /[^\s]/gu
const outside = /[^A-Za-z0-9/\-?:().,'+ ]/gu

/**
 * A text in the signs that every bank of the single euro payments area takes: `a–z A–Z 0–9 / - ? : ( ) . , ' +` and the
 * space (EPC217-08, "SEPA requirements for an extended character set"); cut at `limit` signs. Accents go, letters of
 * other alphabets become a point, as that paper advises; a slash neither begins nor ends the text nor stands doubled
 * (EPC132-08, usage rules).
 *
 * `Zoë Ørsted & Fils — été` → `Zoe Orsted + Fils - ete`; `//a//` → `a`.
 */
export function sepaText(text: string, limit: number): string {
  const plain = text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replace(known, (sign) => letters[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .replace(outside, '.')
    .replace(/\/{2,}/g, '/')
  return trimmed(trimmed(plain).slice(0, limit))
}

const trimmed = (text: string): string => text.replace(/^[ /]+|[ /]+$/g, '')

/** Whether something readable is left of a name: one of an alphabet that SEPA does not write is only points. */
export const hasReadableSign = (text: string): boolean => /[A-Za-z0-9]/.test(text)

/** How long each text of a transfer may be (EPC132-08): stricter than the schema for names. */
export const sepaLimits = { identifier: 35, name: 70, communication: 140 } as const
