import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { foldText, shortText } from '#shared/import/text-rules.ts'
import { parseTime, parseYesNo } from '#shared/import/value-rules.ts'
import { cleanText } from '#shared/kernel/clean-text.ts'
import { isLocalTime, timeOfMinutes } from '#shared/kernel/local-date.ts'

const time = (text: string) => {
  const result = parseTime(text)
  return result.ok ? result.value : result.error
}
const yesNo = (text: string) => {
  const result = parseYesNo(text)
  return result.ok ? result.value : result.error
}

describe('times in an outside file', () => {
  it('reads the ways people write half past two in the afternoon', () => {
    const texts = [
      '14:30',
      '14h30',
      '14H30',
      '14 h 30',
      '14u30',
      '14.30',
      '14.30 uur',
      '14:30:00',
      '14:30u',
      '14h30min',
      '2:30 pm',
      '2.30 p.m.',
      '2:30PM',
      '1430',
      '0.604166666666667',
      '0,604167',
      '2026-03-01T14:30',
      '2026-03-01 14:30:00',
    ]
    for (const text of texts) expect(time(text), text).toBe('14:30')
  })

  it('reads whole hours and named ones', () => {
    for (const text of ['14h', '14', '14 uur', '14u', '2 pm', '2pm', '14 heures', '14:00'])
      expect(time(text), text).toBe('14:00')
    expect(time('9')).toBe('09:00')
    expect(time('midi')).toBe('12:00')
    expect(time('Minuit')).toBe('00:00')
    expect(time('12 am')).toBe('00:00')
    expect(time('12:15 pm')).toBe('12:15')
    expect(time('24:00')).toBe('00:00')
    expect(time('24h')).toBe('00:00')
  })

  it('refuses what is no time', () => {
    for (const text of [
      '',
      '25h',
      '24:01',
      '14:60',
      '13 pm',
      '0 am',
      '14h3',
      'h',
      '14:30-16:00',
      '123',
      '-3',
      'bientôt',
      '2460',
      '14 30',
      'constructor',
      '9'.repeat(100),
    ]) {
      expect(time(text), text).toBe('NotATime')
    }
  })

  it('gives back every minute of the day, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const text = timeOfMinutes(minutes)
        const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')]
        expect(time(text)).toBe(text)
        expect(time(`${hour}h${minute}`)).toBe(text)
        expect(time(`${hour}.${minute} uur`)).toBe(text)
        expect(time(`${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? 'a.m.' : 'PM'}`)).toBe(text)
        expect(time(String((minutes / 1440).toFixed(15)))).toBe(text)
      }),
    )
  })

  it('answers any text with a time or a reason', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789:.hupam ') }),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const read = time(text)
        expect(read === 'NotATime' || isLocalTime(read)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('yes and no in an outside file', () => {
  it('reads both in the three languages', () => {
    for (const text of [
      'oui',
      'Oui ',
      'OUI',
      'ja',
      'yes',
      'Y',
      'x',
      'X',
      '1',
      '✓',
      '✔️',
      'vrai',
      'waar',
      'true',
    ])
      expect(yesNo(text), text).toBe(true)
    for (const text of ['non', 'nee', 'Neen', 'no', '0', 'n', '-', 'faux', 'onwaar', 'FALSE'])
      expect(yesNo(text), text).toBe(false)
  })

  it('refuses anything else', () => {
    for (const text of ['', 'peut-être', '2', 'oui non', '__proto__'])
      expect(yesNo(text), text).toBe('NotYesNo')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => [true, false, 'NotYesNo'].includes(yesNo(text))),
    )
  })
})

describe('texts in an outside file', () => {
  it('compares without accents, capitals or punctuation', () => {
    expect(foldText('  Prénom(s) ')).toBe('prenom s')
    expect(foldText('Accueillant·e')).toBe('accueillant e')
    expect(foldText('E-MAIL')).toBe('e mail')
    expect(foldText('Œuvre')).toBe('œuvre')
  })

  it('keeps names and drops what would make them read differently', () => {
    expect(cleanText('  Ana\u00a0 Maria\t')).toBe('Ana Maria')
    expect(cleanText('e\u0301le\u0300ve')).toBe('élève')
    expect(cleanText('abc\u202edcba\u0000\u200b')).toBe('abcdcba')
    expect(cleanText('a\r\nb')).toBe('a\nb')
    expect(cleanText('a\ud800b')).toBe('ab')
  })

  it('shortens a text for a list without cutting a character', () => {
    expect(shortText('abc', 80)).toBe('abc')
    expect(shortText('é'.repeat(100), 80)).toBe(`${'é'.repeat(79)}…`)
    expect([...shortText('👍'.repeat(100), 80)]).toHaveLength(80)
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 500 }),
        (text) => [...shortText(text, 80)].length <= 80,
      ),
    )
  })
})
