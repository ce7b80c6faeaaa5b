import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { formatIban } from '#shared/kernel/iban-groups.ts'
import { readIban } from '#shared/kernel/iban.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** The published examples of the registry, one a country, and the Belgian ones that were given. */
const good = [
  'BE68539007547034',
  'AT611904300234573201',
  'CH9300762011623852957',
  'DE89370400440532013000',
  'ES9121000418450200051332',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'IE29AIBK93115212345678',
  'IT60X0542811101000000123456',
  'LU280019400644750000',
  'NL91ABNA0417164300',
  'PL61109010140000071219812874',
  'PT50000201231234567890154',
]

describe('an account number', () => {
  test.each(good)('%s is one', (iban) => {
    expect(readIban(iban)).toEqual(ok(iban))
  })

  test.each([
    ['spaces and small letters', 'be68 5390 0754 7034'],
    ['points and hyphens', 'BE68-5390.0754-7034'],
    ['no-break spaces, as a bank prints them', 'BE68\u00a05390\u202f0754\u00a07034'],
    ['the word before it', 'IBAN: BE68 5390 0754 7034'],
  ])('is read with %s', (_how, typed) => {
    expect(readIban(typed)).toEqual(ok('BE68539007547034'))
  })

  test('a Belgian one whose inner check fails is none, though the division by 97 passes', () => {
    expect(divides('BE41091811735141')).toBe(true)
    expect(readIban('BE41091811735141')).toEqual(err('checksum'))
  })

  test.each([
    ['nothing', '', 'country'],
    ['words', 'mon compte', 'country'],
    ['a country that has none', 'XX68539007547034', 'country'],
    ['a country outside the area', 'EG380019000500000000263180002', 'country'],
    ['an account of a country without IBAN', 'US64SVBKUS6S3300958879', 'country'],
    ['the old Belgian form', '539-0075470-34', 'country'],
    ['a sign too few', 'BE6853900754703', 'length'],
    ['a sign too many', 'BE685390075470344', 'length'],
    ['the length of another country', 'NL68539007547034', 'length'],
    ['a wrong check digit', 'BE69539007547034', 'checksum'],
    ['a letter among the digits', 'BE6853900754703A', 'checksum'],
    ['letters in place of the check', 'BEAA539007547034', 'checksum'],
    ['two digits the other way round', 'BE68539007547043', 'checksum'],
    ['a foreign one with a wrong check', 'FR1520041010050500013M02606', 'checksum'],
    ['a foreign one with its bank mistyped', 'NL91ABMA0417164300', 'checksum'],
  ])('is refused: %s', (_what, typed, why) => {
    expect(readIban(typed)).toEqual(err(why))
  })

  test('check digits that are never given are refused, even when the division passes', () => {
    const others = fc
      .sample(belgian, { numRuns: 3000, seed: 7 })
      .flatMap((iban) =>
        ['00', '01', '99'].map((digits) => `BE${digits}${iban.slice(4)}`).filter((one) => divides(one)),
      )
    expect(others.length).toBeGreaterThan(10)
    for (const iban of others) expect(readIban(iban), iban).toEqual(err('checksum'))
  })

  test('one wrong digit is always seen, and so is a swap of two neighbours', () => {
    fc.assert(
      fc.property(
        belgian,
        fc.integer({ min: 2, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (iban, at, by) => {
          expect(readIban(iban)).toEqual(ok(iban))
          const digit = (Number(iban[at]) + by) % 10
          expect(readIban(iban.slice(0, at) + digit + iban.slice(at + 1)).ok).toBe(false)
          const swapped = iban.slice(0, at - 1) + iban[at] + iban[at - 1] + iban.slice(at + 1)
          if (at > 4 && swapped !== iban) expect(readIban(swapped).ok).toBe(false)
        },
      ),
    )
  })

  test('is shown in groups of four, and read again from them', () => {
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034')
    expect(formatIban('FR1420041010050500013M02606')).toBe('FR14 2004 1010 0505 0001 3M02 606')
    for (const iban of good) expect(readIban(formatIban(iban))).toEqual(ok(iban))
  })
})

/** The division of ISO 13616, written again beside the library. */
function divides(iban: string): boolean {
  const signs = iban.slice(4) + iban.slice(0, 4)
  const digits = signs.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

/** Belgian numbers with both checks right. */
const belgian = fc.integer({ min: 0, max: 9_999_999_999 }).map((number) => {
  const inner = String(number).padStart(10, '0') + String(number % 97 || 97).padStart(2, '0')
  const outer = 98n - (BigInt(`${inner}111400`) % 97n)
  return `BE${String(outer).padStart(2, '0')}${inner}`
})
