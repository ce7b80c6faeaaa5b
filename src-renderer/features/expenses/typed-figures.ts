import { decimalOf, parseCents } from '#shared/kernel/money.ts'

type Parse = (text: string) => number | null

/** What the contract takes: a figure beyond is read as none, so that the field says so and nothing of it is sent. */
const between =
  (parse: Parse, least: number, most: number): Parse =>
  (text) => {
    const read = parse(text)
    return read === null || read < least || read > most ? null : read
  }

/** An amount as people type it, in cents: `1.692,51` → 169251; null when it is not one. */
export function centsOfText(text: string): number | null {
  const read = parseCents(text)
  return read.ok ? read.value : null
}

/** 169251 → `1692,51`, the way it is typed. */
export const textOfCents = (cents: number): string => decimalOf(cents).replace('.', ',')

/** Kilometres as people type them, in metres: `12,5` → 12500, `3` → 3000, `1.250` → 1250000; null for another text. */
export const metresOfText = (text: string): number | null =>
  wholeOf(text.replace(/\s*km$/i, ''), { decimals: 3, most: 100_000_000 })

/** The amount of a line or a statement: 100 000 € at most. `0` is one, to correct a line or to declare nothing. */
export const lineCentsOfText: Parse = between(centsOfText, 0, 10_000_000)

/** The amount of a day here: from a cent to 10 000 €. */
export const dayCentsOfText: Parse = between(centsOfText, 1, 1_000_000)

/**
 * The distance of one trip, however large: what a trip may count at most is said beside the field, with what was read,
 * rather than that nothing was.
 */
export const tripMetresOfText: Parse = (text) =>
  wholeOf(text.replace(/\s*km$/i, ''), { decimals: 3, most: Number.MAX_SAFE_INTEGER })

/** 12500 → `12,5`. */
export const textOfMetres = (metres: number): string => textOf(metres, 3)

/** Euros a kilometre, in ten-thousandths: `0,4326` → 4326; null for another text, or a fifth decimal. */
export const rateOfText = (text: string): number | null => wholeOf(text, { decimals: 4, most: 1_000_000 })

/** 4326 → `0,4326`. */
export const textOfRate = (rate: number): string => textOf(rate, 4)

interface Scale {
  readonly decimals: number
  readonly most: number
}

/**
 * Read digit by digit, so that nothing is rounded: a point before exactly three digits separates thousands when it
 * stands alone and the whole begins with another digit than 0 (`1.250` km), otherwise it is the decimal mark (`0.432`).
 */
function wholeOf(text: string, { decimals, most }: Scale): number | null {
  const tidy = text.trim().replace(/[\s'’]/g, '')
  const plain = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/.test(tidy) ? tidy.replaceAll('.', '') : tidy
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(plain)
  if (match === null) return null
  const [, whole = '', part = ''] = match
  if (part.length > decimals) return null
  const read = Number(`${whole}${part.padEnd(decimals, '0')}`)
  return read <= most ? read : null
}

function textOf(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const part = digits.slice(-decimals).replace(/0+$/, '')
  const whole = `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}`
  return part === '' ? whole : `${whole},${part}`
}
