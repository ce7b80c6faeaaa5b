import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hasReadableSign, sepaText } from '#shared/expenses/sepa-text.ts'

describe('a text for a bank', () => {
  it.each([
    ['Zoë Ørsted & Fils — été', 'Zoe Orsted + Fils - ete'],
    ['Œuvre de l’Été', "OEuvre de l'Ete"],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['//a//b/', 'a/b'],
    ['12 €', '12 EUR'],
    ['  deux   mots\n', 'deux mots'],
    ['Défraiements\tnovembre', 'Defraiements novembre'],
  ])('writes %j as %j', (text, written) => {
    expect(sepaText(text, 140)).toBe(written)
  })

  it('is cut without leaving a space or a slash at its end', () => {
    expect(sepaText('abc def', 4)).toBe('abc')
    expect(sepaText('abc/def', 4)).toBe('abc')
  })

  it('says when nothing of a name can be read', () => {
    expect(sepaText('Дмитрий', 70)).toBe('.......')
    expect(hasReadableSign(sepaText('Дмитрий', 70))).toBe(false)
    expect(hasReadableSign(sepaText('Amina', 70))).toBe(true)
  })

  it('holds only the signs of SEPA, no longer than asked, whatever is typed, and stays what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, limit) => {
        const written = sepaText(text, limit)
        expect(written.length).toBeLessThanOrEqual(limit)
        expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/)
        expect(written).not.toMatch(/^[ /]|[ /]$|\/\//)
        expect(sepaText(written, limit)).toBe(written)
      }),
    )
  })
})
