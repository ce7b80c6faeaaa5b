/** Groups of digits from the end of what is known to be a Belgian number: `[3, 2, 2]` → `xxx xx xx`. */
const grouped = (digits: string, sizes: readonly number[]): string => {
  let at = 0
  return sizes
    .map((size) => {
      at += size
      return digits.slice(at - size, at)
    })
    .join(' ')
}

/**
 * A Belgian number with its 0, in the usual form, or null when it has none.
 * Nine digits: the zones 02, 03, 04 and 09 have one digit (`02 511 08 00`), the others two (`081 12 34 56`), numbers
 * at a shared or no cost three (`0800 12 345`). Ten digits from 045 on: mobiles, `0475 12 34 56`; one that lacks a digit
 * is no number of Liège (04). Short numbers (112) belong to nobody. Source: IBPT/BIPT, principles of numbering.
 */
function belgianForm(digits: string): string | null {
  if (/^04[5-9]\d{7}$/.test(digits)) return grouped(digits, [4, 2, 2, 2])
  if (/^0[89]00\d{5}$/.test(digits)) return grouped(digits, [4, 2, 3])
  if (/^0(?:[239]\d|4[0-4])\d{6}$/.test(digits)) return grouped(digits, [2, 3, 2, 2])
  return /^0[15-8]\d{7}$/.test(digits) ? grouped(digits, [3, 2, 2, 2]) : null
}

/**
 * A telephone number in the form it is kept and shown in, or null when it is none. Belgian ones in the usual groups, whether typed with 0, +32
 * or 0032: `02/511.08.00`, `+32 (0)2 511 08 00`, `003225110800` → `02 511 08 00`. Foreign ones begin with + or 00 and keep
 * the groups they were typed in: `0033 6.12.34.56.78` → `+33 6 12 34 56 78`; at most fifteen digits (ITU-T E.164).
 */
export function readPhone(text: string): string | null {
  const spaced = text
    .replace(/\(0\)/g, ' ')
    .replace(/[\s./()-]+/g, ' ')
    .trim()
  const digits = spaced.replace(/ /g, '')
  const international = digits.replace(/^00/, '+')
  if (international.startsWith('+32')) return belgianForm(`0${international.slice(3)}`)
  if (!international.startsWith('+')) return belgianForm(digits)
  return /^\+[1-9]\d{6,14}$/.test(international) ? spaced.replace(/^0 ?0 ?|^\+ ?/, '+') : null
}

/**
 * True of what can be an e-mail address: something, an at-sign, a domain with a point, and no space. Whether anybody
 * reads it is known by writing to it, so nothing finer is looked at. `zoe@exemple.be` → true; `zoe@exemple` → false.
 */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(text) && !text.includes('..')
