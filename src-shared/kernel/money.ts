import { err, ok, type Result } from './result.ts'

/** Money in whole cents of a euro, never a fraction: `1692,51 €` is 169251. May be negative: a correction. */
export type Cents = number

/** `words`: not an amount. `parts`: more than two digits after the decimal mark. `size`: more than a million euros. */
export type MoneyProblem = 'words' | 'parts' | 'size'

/** A million euros: far beyond what a volunteer is paid back, and a slip of the finger is seen. */
export const mostCents: Cents = 100_000_000

const comma = /^(\d{1,3}(?:[. ']\d{3})+|\d+)(?:,(\d*))?$/
const point = /^(\d{1,3}(?:[, ']\d{3})+|\d+)\.(\d*)$/

/**
 * An amount as people write it in Belgium, read digit by digit: `1.692,51`, `1 692,51`, `1692,51`, `€ 12,5`, `12 €`,
 * and `12.50` or `1,692.51`, which can be read in one way only. `1.692` is one thousand six hundred and ninety-two: a
 * point before three digits separates thousands. Never negative: what an amount corrects is said by where it stands.
 *
 * `parseCents('1.692,51')` → 169251 · `'12,5'` → 1250 · `'0'` → 0 · `'12,505'` → `parts` · `'douze'` → `words`
 */
export function parseCents(text: string): Result<Cents, MoneyProblem> {
  const tidy = text
    .replace(/€|\beur(?:os?)?\b/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[’ʼ′]/g, "'")
    .trim()
  const [, whole, part = ''] = comma.exec(tidy) ?? point.exec(tidy) ?? []
  if (whole === undefined) return err('words')
  if (part.length > 2) return err('parts')
  const digits = `${whole.replace(/\D/g, '')}${part.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '')
  if (digits.length > 12 || Number(digits) > mostCents) return err('size')
  return ok(Number(digits))
}

/** Cents as a plain decimal number, for a file a machine reads: 169251 → `1692.51`, -5 → `-0.05`. */
export function decimalOf(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sum, in any order: whole numbers have no rounding to drift. */
export const sumOf = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, cents) => sum + cents, 0)

/**
 * A whole number divided by another, once, half up: 5 / 2 → 3, 4 / 3 → 1. Both are whole and not negative; their size
 * stays far below what a floating number holds exactly (2⁵³).
 */
export const dividedHalfUp = (number: number, by: number): number => {
  const rest = number % by
  return (number - rest) / by + (rest * 2 >= by ? 1 : 0)
}
