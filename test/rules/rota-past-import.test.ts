import { describe, expect, test } from 'vitest'

import { matchName } from '#shared/hosts/name-match-rules.ts'
import { doubtfulMinutes, isNewsOf, parseHours, splitNames } from '#shared/rota/past-import-rules.ts'
import { anId } from '#test/support/builders.ts'

describe('the names in a cell', () => {
  test.each([
    ['Samira, Luc et Zoé', ['Samira', 'Luc', 'Zoé']],
    ['Samira / Luc\nAli', ['Samira', 'Luc', 'Ali']],
    ['Jan en  Greet; zoé & Zoé', ['Jan', 'Greet', 'Zoé']],
    ['Henriette', ['Henriette']],
    [' - , 2 ', []],
  ])('%j are %j', (cell, names) => {
    expect(splitNames(cell)).toEqual(names)
  })
})

describe('hours in one cell', () => {
  test.each([
    ['14h-18h', { start: '14:00', end: '18:00' }],
    ['de 14h à 18h30', { start: '14:00', end: '18:30' }],
    ['14:00 – 18:00', { start: '14:00', end: '18:00' }],
    ['14u tot 18u', { start: '14:00', end: '18:00' }],
    ['14h', { start: '14:00', end: null }],
    ['le soir', null],
    ['10h-12h-14h', null],
  ])('%j are %j', (text, hours) => {
    expect(parseHours(text)).toEqual(hours)
  })
})

describe('who a name is', () => {
  const hosts = ['Samira', 'Marie D.', 'Marie L.', 'Ali', 'Zoé', 'Luc', 'LUC'].map((displayName, index) => ({
    id: anId(index + 1),
    displayName,
  }))

  test('is certain when only the capitals, the accents or the spaces differ', () => {
    expect(matchName(' zoe ', hosts)).toEqual({ kind: 'known', hostId: anId(5) })
  })

  test('is asked when a letter is wrong, when only a first name stands there, or when two are called alike', () => {
    expect(matchName('Samirra', hosts)).toEqual({ kind: 'close', hostIds: [anId(1)] })
    expect(matchName('Marie', hosts)).toEqual({ kind: 'close', hostIds: [anId(2), anId(3)] })
    expect(matchName('Luc', hosts)).toEqual({ kind: 'close', hostIds: [anId(6), anId(7)] })
  })

  test('is unknown otherwise: in a short name one letter makes another person', () => {
    expect(matchName('Eli', hosts)).toEqual({ kind: 'unknown' })
    expect(matchName('Bob', hosts)).toEqual({ kind: 'unknown' })
  })
})

test('a new slot that ends the next day after more than twelve hours is in doubt, a night is not', () => {
  const minutes = (startTime: string, endTime: string, slotId: string | null = null) =>
    doubtfulMinutes({ slotId, startTime, endTime })
  expect(minutes('18:00', '14:00')).toBe(1200)
  expect(minutes('14:00', '14:00')).toBe(1440)
  expect(minutes('20:00', '08:01')).toBe(721)
  expect(minutes('20:00', '08:00')).toBeNull()
  expect(minutes('22:00', '06:00')).toBeNull()
  expect(minutes('08:00', '21:30')).toBeNull()
  expect(minutes('18:00', '14:00', 'a@2026-11-03')).toBeNull()
})

test('what was noted here is not news: a file read twice, or after a correction, changes nothing', () => {
  expect(isNewsOf(null, 'present')).toBe(true)
  expect(isNewsOf('signedUp', 'absent')).toBe(true)
  for (const noted of ['present', 'absent', 'withdrawn', 'replaced', 'cancelledByPlace'] as const)
    expect(isNewsOf(noted, 'present')).toBe(false)
})
