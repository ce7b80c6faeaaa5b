import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  readRescueCode,
  rescueCodeOf,
  rescueGroupCount,
  rescueGroupsOf,
  wrongRescueGroups,
} from '#shared/backup/rescue-code.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const aKey = fc.uint8Array({ minLength: 32, maxLength: 32 })
const keyIn = (typed: string): Uint8Array | null => {
  const read = readRescueCode(typed)
  return 'key' in read ? read.key : null
}
/** The code with the sign at a place of its 65 signs replaced. */
const withSign = (code: string, place: number, sign: string): string => {
  const plain = code.replaceAll('-', '')
  return plain.slice(0, place) + sign + plain.slice(place + 1)
}
const aPlaceInCode = fc.nat({ max: rescueGroupCount * 5 - 1 })

describe('the code of the rescue sheet', () => {
  test('is thirteen groups of five signs that nobody confuses', () => {
    fc.assert(
      fc.property(aKey, (key) => {
        expect(rescueCodeOf(key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){12}[0-9A-HJKMNP-TV-Z]{5}$/)
      }),
    )
  })

  test('gives the key back', () => {
    fc.assert(
      fc.property(aKey, (key) => {
        expect(keyIn(rescueCodeOf(key))).toEqual(key)
      }),
    )
  })

  test('is read whatever the case, the spaces, the dashes and the look-alikes', () => {
    const look: Record<string, string> = { '0': 'o', '1': 'l' }
    fc.assert(
      fc.property(aKey, (key) => {
        const typed = [...rescueCodeOf(key)].map((sign) => look[sign] ?? sign.toLowerCase()).join('')
        expect(keyIn(typed.replaceAll('-', ' – '))).toEqual(key)
      }),
    )
  })

  test('shows the group of one wrong sign, and gives no key', () => {
    fc.assert(
      fc.property(aKey, aPlaceInCode, fc.constantFrom(...signs), (key, place, sign) => {
        const code = rescueCodeOf(key)
        fc.pre(code.replaceAll('-', '')[place] !== sign)
        const typed = withSign(code, place, sign)
        expect(wrongRescueGroups(typed)).toEqual([Math.floor(place / 5) + 1])
        expect(keyIn(typed)).toBeNull()
      }),
    )
  })

  test('shows the group where two signs were exchanged', () => {
    fc.assert(
      fc.property(aKey, fc.nat({ max: 12 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (key, group, a, b) => {
        const groups = rescueCodeOf(key).split('-')
        const letters = [...(groups[group] ?? '')]
        fc.pre(letters[a] !== letters[b])
        ;[letters[a], letters[b]] = [letters[b] ?? '', letters[a] ?? '']
        groups[group] = letters.join('')
        expect(readRescueCode(groups.join('-'))).toEqual({ wrongGroups: [group + 1] })
      }),
    )
  })

  test('shows two groups that were exchanged', () => {
    fc.assert(
      fc.property(aKey, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (key, a, b) => {
        fc.pre(a < b)
        const groups = rescueCodeOf(key).split('-')
        ;[groups[a], groups[b]] = [groups[b] ?? '', groups[a] ?? '']
        expect(readRescueCode(groups.join('-'))).toEqual({ wrongGroups: [a + 1, b + 1] })
      }),
    )
  })

  test('says how many groups are missing, and takes nothing for a key before its end', () => {
    const code = rescueCodeOf(new Uint8Array(32).fill(7))
    expect(readRescueCode('')).toEqual({ missingGroups: 13 })
    expect(readRescueCode(code.slice(0, 17))).toEqual({ missingGroups: 10 })
    expect(readRescueCode(`${code}-00000`)).toEqual({ wrongGroups: [14] })
  })

  test('leaves an unfinished group in peace while it is typed', () => {
    expect(wrongRescueGroups('0H2')).toEqual([])
    expect(rescueGroupsOf('0h2vk 1')).toEqual(['0H2VK', '1'])
  })

  test('finds signs that no code has', () => {
    expect(wrongRescueGroups('U$€00')).toEqual([1])
  })

  test('never reads the code of the vault’s sheet as a key', () => {
    expect(keyIn('7K2M-9QRS-0ABC-DEFG-7K2M-9QRS-0ABC-DEFG')).toBeNull()
  })
})
