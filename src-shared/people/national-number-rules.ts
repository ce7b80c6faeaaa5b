import { peopleFields, type PeopleField } from './person.ts'

/** Two, two, two, three and two digits, as it is printed (`85.07.30-033.28`) or in one go; a + in front makes it a telephone number. */
const shaped =
  /(?<![\d+])(\d{2})[\s./-]{0,2}(\d{2})[\s./-]{0,2}(\d{2})[\s./-]{0,2}(\d{3})[\s./-]{0,2}(\d{2})(?!\d)/gu

/**
 * The national register number: birth date YYMMDD, a counter of three digits, and two check digits, 97 less the
 * first nine modulo 97; a 2 is put before the nine for who was born from 2000 on. Month and day may be 00. The numbers
 * given to who is in no register (BIS) are the same with 20 or 40 added to the month.
 * Source: royal decree of 3 April 1984 on the composition of the identification number; royal decree of 8 February
 * 1991 (BIS). `85073003328`, `17.07.30-033.84` → true; `12345678901` → false.
 */
function isNationalNumber(groups: readonly string[]): boolean {
  const [year = '', month = '', day = '', counter = '', check = ''] = groups
  if (Number(month) % 20 > 12 || Number(month) > 52 || Number(day) > 31) return false
  const nine = `${year}${month}${day}${counter}`
  return [nine, `2${nine}`].some((digits) => 97 - (Number(digits) % 97) === Number(check))
}

/**
 * True when a text holds what looks like a national number. The place has no use for one and no right to ask it: law
 * of 8 August 1983 on the national register, art. 8. A text of digits has about one chance in fifty of looking so
 * when it has eleven of them and a date in front.
 */
export const holdsNationalNumber = (text: string): boolean =>
  [...text.matchAll(shaped)].some(([, ...groups]) => isNationalNumber(groups))

/**
 * The first of the typed fields that holds one, or null. Says which, so that the screen never has to quote it. An id or a
 * day beside them is not typed: digits that look so there are chance.
 */
export function fieldWithNationalNumber(
  texts: Readonly<Partial<Record<PeopleField, string | readonly string[] | null>>>,
): PeopleField | null {
  const isHeld = (field: PeopleField) => [texts[field] ?? ''].flat().some((one) => holdsNationalNumber(one))
  return peopleFields.find(isHeld) ?? null
}
