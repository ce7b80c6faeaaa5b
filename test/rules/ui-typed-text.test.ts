import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { initialsAmong, initialsOf } from '#renderer/ui/initials.ts'
import { plainText } from '#renderer/ui/plain-text.ts'
import { tooLongBy } from '#renderer/ui/text-length.ts'
import { dateOfText, dateProblemOf, numberOfText, textOfDate, timeOfText } from '#renderer/ui/typed-text.ts'
import { completeHours, copyDay } from '#renderer/ui/week-hours.ts'
import { fromDayNumber, timeOfMinutes } from '#shared/kernel/local-date.ts'

describe('a time as people type it', () => {
  test.each([
    ['9', '09:00'],
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['14H05', '14:05'],
    ['9.30', '09:30'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['14 uur', '14:00'],
    ['18.30 u', '18:30'],
    ['24', '00:00'],
    ['24:00', '00:00'],
  ])('%s is %s', (text, time) => {
    expect(timeOfText(text)).toBe(time)
  })

  test.each(['', 'midi', '25', '24:30', '9h75', '9:3', '10-14', '12345'])('%s is none', (text) => {
    expect(timeOfText(text)).toBeNull()
  })

  test('every time of the day reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        expect(timeOfText(timeOfMinutes(minutes))).toBe(timeOfMinutes(minutes))
      }),
    )
  })
})

describe('a day as people type it', () => {
  const today = '2026-11-21'

  test.each([
    ['31/2/2026', 'noSuchDay'],
    ['31/2', 'noSuchDay'],
    ['11/21/2026', 'noSuchDay'],
    ['demain', 'notADate'],
    ['31', 'notADate'],
    ['1/1/2020', 'tooEarly'],
    ['1/1/2030', 'tooLate'],
    ['21/11/2026', null],
  ] as const)('%s: %s', (text, problem) => {
    expect(dateProblemOf(text, { today, earliest: '2024-01-01', latest: '2027-01-01' })).toBe(problem)
  })

  test.each([
    ['21/11/2026', '2026-11-21'],
    ['1.2.27', '2027-02-01'],
    ['21-11', '2026-11-21'],
    ['2026-12-24', '2026-12-24'],
    ['3/1', '2027-01-03'],
    ['1/7', '2026-07-01'],
    ['29/2', '2028-02-29'],
  ])('%s is %s', (text, date) => {
    expect(dateOfText(text, text === '29/2' ? '2027-12-01' : today)).toBe(date)
  })

  test.each(['', '31/02/2026', '11/21/2026', 'demain', '21/11/202'])('%s is none', (text) => {
    expect(dateOfText(text, today)).toBeNull()
  })

  test('every day written in full reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
        expect(dateOfText(textOfDate(fromDayNumber(number)), today)).toBe(fromDayNumber(number))
      }),
    )
  })
})

test.each([
  ['1.692,51', 1692.51],
  ['1692,51', 1692.51],
  ['1692.51', 1692.51],
  ['1 692', 1692],
  ['12', 12],
  ['−3', -3],
  ['1.692', 1692],
])('%s is the number %s', (text, number) => {
  expect(numberOfText(text)).toBe(number)
})

test.each(['', 'douze', '1,2,3', '12 personnes', '1e3'])('%s is no number', (text) => {
  expect(numberOfText(text)).toBeNull()
})

test('a text is too long by what the core would refuse, not by what it cleans away', () => {
  expect(tooLongBy('a'.repeat(300), 80)).toBe(220)
  expect(tooLongBy('a'.repeat(80), 80)).toBe(0)
  expect(tooLongBy(`  ${'a'.repeat(80)}\u200b  `, 80)).toBe(0)
  expect(tooLongBy('', 80)).toBe(0)
})

test('a search does not mind accents nor capitals', () => {
  expect(plainText('  ÉLODIE Şahin ')).toBe('elodie sahin')
})

test.each([
  ['Samira', 'S'],
  ['Luc V.', 'LV'],
  ['Marie-Jo', 'MJ'],
  ['élodie', 'É'],
  ['𝒵oé', '𝒵'],
  ['', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test.each([
  [
    ['Leïla', 'Luc', 'Nadia'],
    ['Le', 'Lu', 'N'],
  ],
  [
    ['Léa', 'Léon', 'léo'],
    ['Léa', 'Léo', 'Léo'],
  ],
  [
    ['Luc V.', 'Luc M.', 'Lise Vos', 'Luc V.'],
    ['Lu', 'LM', 'Li'],
  ],
])('the initials of %j side by side are %j', (names, letters) => {
  expect([...initialsAmong(names).values()]).toEqual(letters)
})

describe('hours of a week being typed', () => {
  const span = { from: '10:00', until: '14:00' } as const
  const monday = { id: 'a', weekday: 1, ...span } as const

  test('are complete when every span has its two ends', () => {
    expect(completeHours([monday])).toEqual({ hours: [{ weekday: 1, ...span }] })
    expect(completeHours([monday, { id: 'b', weekday: 3, from: '10:00', until: null }])).toEqual({
      incomplete: 3,
    })
  })

  test('can be copied from another day, in place of what was there', () => {
    const hours = [monday, { id: 'b', weekday: 2, from: '18:00', until: '21:00' }] as const
    expect(copyDay(hours, 1, 2)).toEqual([monday, { id: '2/a', weekday: 2, ...span }])
  })
})
