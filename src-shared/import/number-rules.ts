import type { Result } from '../kernel/result.ts'
import { err, ok } from '../kernel/result.ts'

/** Which mark is the decimal one: `comma` as in 1.692,51 (Belgium), `point` as in 1,692.51. */
export type NumberStyle = 'comma' | 'point'
export type NumberReason = 'NotANumber' | 'NumberTooLong'

/** How the numbers of a column are written; `certain` is false when the column proves neither style. */
export interface ColumnNumbers {
  readonly style: NumberStyle
  readonly certain: boolean
}

interface NumberForm {
  readonly negative: boolean
  readonly whole: string
  readonly fraction: string
  /** The style this way of writing proves; null when it proves none. */
  readonly proves: NumberStyle | null
  /** `1.692` and `1,692`: the mark that may be a decimal one or a thousands one. */
  readonly doubtful: NumberStyle | null
}

const styleOfMark = (mark: string | undefined): NumberStyle | null =>
  mark === ',' ? 'comma' : mark === '.' ? 'point' : null

const digitsOf = (text: string): string => text.replace(/\D/g, '')

type Magnitude = Omit<NumberForm, 'negative'>

/** `1 692,51`, `1'692.51`: spaces and apostrophes only ever separate thousands. */
function spacedMagnitude(body: string): Magnitude | null {
  const match = /^(\d{1,3}(?:([ '])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(body)
  if (!match) return null
  return {
    whole: digitsOf(match[1] ?? ''),
    fraction: match[4] ?? '',
    proves: styleOfMark(match[3]),
    doubtful: null,
  }
}

/** `1.692,51`, `1,692.51`, `1.234.567`: marks that can be read in one way only. */
function groupedMagnitude(body: string): Magnitude | null {
  const both = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(body) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(body)
  if (both) {
    const proves = both[1]?.includes('.') ? 'comma' : 'point'
    return { whole: digitsOf(both[1] ?? ''), fraction: both[2] ?? '', proves, doubtful: null }
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) {
    return { whole: digitsOf(body), fraction: '', proves: 'comma', doubtful: null }
  }
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(body)) {
    return { whole: digitsOf(body), fraction: '', proves: 'point', doubtful: null }
  }
  return null
}

/** `1692`, `1692,51`, `,5`, and the doubtful `1.692`. */
function plainMagnitude(body: string): Magnitude | null {
  const match = /^(\d*)(?:([.,])(\d+))?$/.exec(body)
  if (!match || body === '') return null
  const [, whole = '', mark, fraction = ''] = match
  const style = styleOfMark(mark)
  // A thousands mark stands after one to three digits, never after a lone zero, and before exactly three.
  const doubtful = style !== null && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)
  return { whole, fraction, proves: doubtful ? null : style, doubtful: doubtful ? style : null }
}

function readForm(text: string): NumberForm | null {
  if (text.length > 60) return null
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ′]/g, "'")
    .replace(/€|\beur\b/gi, '')
    .trim()
  const [, sign = '', body = ''] = /^([+\-−–]?) ?(.*)$/.exec(tidy) ?? []
  const magnitude = spacedMagnitude(body) ?? groupedMagnitude(body) ?? plainMagnitude(body)
  return magnitude && { ...magnitude, negative: sign !== '' && sign !== '+' }
}

/**
 * Reads a number as people and spreadsheets write it: `1.692,51`, `1 692,51` (any kind of space),
 * `1'692.51`, `1692.51`, `− 12`, `€ 5`. What can be read in one way only is read so whatever the
 * style; the style decides for `1.692` (`comma`: one thousand six hundred and ninety-two).
 * Refuses exponents, percentages, badly placed marks, and more than 15 digits before the decimal
 * mark, which a floating number cannot hold exactly.
 */
export function parseNumber(text: string, style: NumberStyle = 'comma'): Result<number, NumberReason> {
  const form = readForm(text)
  if (!form) return err('NotANumber')
  const thousands = form.doubtful !== null && form.doubtful !== style
  const whole = (thousands ? form.whole + form.fraction : form.whole).replace(/^0+(?=\d)/, '')
  const fraction = thousands ? '' : form.fraction
  if (whole.length > 15 || fraction.length > 30) return err('NumberTooLong')
  const size = Number(`${whole || '0'}.${fraction || '0'}`)
  return ok(form.negative && size !== 0 ? -size : size)
}

/**
 * The style of a whole column, from the values that prove one: in `["1.692", "12,50"]` the comma is
 * the decimal mark, so `1.692` is 1692. Without proof it is `comma`, the Belgian one, and `certain`
 * is false only if some value could be read both ways. Where values contradict each other the
 * greater number wins, and `certain` is false.
 */
export function numberStyleOf(values: readonly string[]): ColumnNumbers {
  let comma = 0
  let point = 0
  let doubtful = 0
  for (const value of values) {
    const form = readForm(value)
    if (form?.proves === 'comma') comma += 1
    if (form?.proves === 'point') point += 1
    if (form?.doubtful) doubtful += 1
  }
  const style = point > comma ? 'point' : 'comma'
  const contradicted = comma > 0 && point > 0
  return { style, certain: doubtful === 0 || (!contradicted && comma + point > 0) }
}
