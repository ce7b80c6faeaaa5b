import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cleanLine, cleanText, lookOf } from '#shared/kernel/clean-text.ts'
import { zLine, zLines, zName, zNote } from '#shared/kernel/shapes.ts'

/** A name with one mark in the middle, by its code point: the marks themselves cannot be read here. */
const marked = (mark: string) => `Zo${mark}é`

describe('a text that is kept', () => {
  test.each([
    ['zero-width space', '\u200b'],
    ['zero-width non-joiner', '\u200c'],
    ['zero-width joiner', '\u200d'],
    ['left-to-right mark', '\u200e'],
    ['Arabic letter mark', '\u061c'],
    ['right-to-left override', '\u202e'],
    ['right-to-left isolate', '\u2067'],
    ['word joiner', '\u2060'],
    ['soft hyphen', '\u00ad'],
    ['byte order mark', '\ufeff'],
    ['combining grapheme joiner', '\u034f'],
    ['Hangul filler', '\u3164'],
    ['variation selector', '\ufe0f'],
    ['tag', '\u{e0041}'],
    ['note between the lines', '\ufff9'],
    ['NUL', '\u0000'],
    ['half a character', '\ud800'],
  ])('loses the %s', (_name, mark) => {
    expect(cleanText(marked(mark))).toBe('Zoé')
    expect(cleanText(`Zoe${mark}\u0301`)).toBe('Zoé')
    expect(cleanText(mark)).toBe('')
  })

  test.each([
    'می‌روم',
    'مریم‌سادات',
    'क्‍ष',
    'গর্‌',
    'ശ്രീ',
    'നന്‍',
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    '👩🏽‍⚕️',
    '❤️',
    '1️⃣',
    '葛󠄀城',
    'Đặng Thị Ngọc Ánh',
    "D'Hondt-Øster",
    'Łukasz · Çağla',
    '٠٦ محمّد',
    '王小明',
  ])('keeps what %s needs', (text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'))
  })

  test('keeps one joiner, not a row of them', () => {
    expect(cleanText('می\u200c\u200c\u200cروم')).toBe('می\u200cروم')
  })

  test('has ordinary spaces, and lines only where lines are wanted', () => {
    expect(cleanText(' a\u00a0 b\t\u2800c \r\nd\re ')).toBe('a b c \nd\ne')
    expect(cleanLine(' a \r\n\n b\u2028c ')).toBe('a b c')
  })

  test('cleaned again is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
        expect(lookOf(cleanLine(text))).toBe(lookOf(text))
      }),
    )
  })
})

test('every shape of a contract cleans what was typed, before it counts the letters', () => {
  expect(zName.parse(' Zo\u200bé\u202e ')).toBe('Zoé')
  expect(zName.safeParse('\u200b\u2800\u3164').success).toBe(false)
  expect(zName.parse(`${'a'.repeat(80)}\u200b`)).toHaveLength(80)
  expect(zLine.parse('a\nb')).toBe('a b')
  expect(zLines.parse('a\r\nb\u202e')).toBe('a\nb')
  expect(zNote.parse('Clé chez\u0007 Luc')).toBe('Clé chez Luc')
})
