import { expect, test } from 'vitest'

import { en } from '#renderer/i18n/en.ts'
import { fr } from '#renderer/i18n/fr.ts'
import { nl } from '#renderer/i18n/nl.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'

test('of a month: French drops the vowel of its little word before another', () => {
  const { ofMonth } = formattingOf('fr')
  const first = ['de', 'de', 'de', 'd’', 'de', 'de', 'de', 'd’', 'de', 'd’', 'de', 'de']
  const months = first.map((_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`)
  expect(months.map((month) => /^(de|d’)/.exec(ofMonth(month))?.[0])).toEqual(first)
  expect(ofMonth('2026-10-01')).toBe('d’octobre 2026')
  expect(ofMonth('2026-11-01')).toBe('de novembre 2026')
  expect(formattingOf('nl').ofMonth('2026-10-01')).toBe('van oktober 2026')
  expect(formattingOf('en').ofMonth('2026-10-01')).toBe('of October 2026')
})

test('no text writes that little word before a month itself', () => {
  const texts = JSON.stringify([fr, nl, en])
  expect(texts.match(/[^"]*\b(de|van|of) \{\{month\}\}[^"]*/g)).toBeNull()
})
