/** The twelve digits of a structured communication, its check digits right: `123456789002`. */
export type StructuredCommunication = string

/** The greatest number a communication is made from: it has ten digits, and two to check them. */
export const greatestCommunicationNumber = 9_999_999_999

const written = /^(\+{3}|\*{3})(\d{3})\/(\d{4})\/(\d{5})\1$/
const bare = /^\d{12}$/

/** The two check digits: what is left of the ten after dividing by 97, and 97 where nothing is left. */
const checkOf = (number: number): string => String(number % 97 || 97).padStart(2, '0')

/**
 * The digits of a structured communication, or null when it is none: another shape, or wrong check digits. Read are
 * `+++123/4567/89002+++`, `***123/4567/89002***` and `123456789002`, with spaces around at most: any other text beside
 * it makes it a free communication (Febelfin, conditions for credit transfers).
 *
 * 1234567890 = 12 727 504 × 97 + 2, so that the last two are `02`: `+++123/4567/89002+++` is one, and
 * `+++123/4567/89012+++` is not. 0000000000 leaves nothing: `+++000/0000/00097+++`.
 */
export function readStructuredCommunication(text: string): StructuredCommunication | null {
  const trimmed = text.trim()
  const parts = written.exec(trimmed)
  const digits = parts ? parts.slice(2).join('') : trimmed
  if (!bare.test(digits)) return null
  return digits.slice(10) === checkOf(Number(digits.slice(0, 10))) ? digits : null
}

/** True for what is meant to be a structured communication, right or wrong: it has the marks of one. */
export const looksStructured = (text: string): boolean => /^\s*(\+{3}|\*{3})/.test(text)

/** As it stands on paper: `123456789002` → `+++123/4567/89002+++`. */
export function writtenCommunication(digits: StructuredCommunication): string {
  return `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`
}

/** The communication of a number from 0 to 9 999 999 999: 1234567890 → `123456789002`. */
export function communicationOfNumber(number: number): StructuredCommunication {
  if (!Number.isInteger(number) || number < 0 || number > greatestCommunicationNumber)
    throw new RangeError(`no communication of ${number}`)
  return `${String(number).padStart(10, '0')}${checkOf(number)}`
}
