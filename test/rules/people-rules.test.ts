import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isEmail, readPhone } from '#shared/people/contact-rules.ts'
import { healthWordsIn } from '#shared/people/health-word-rules.ts'
import { keyDifference } from '#shared/people/key-rules.ts'
import { fieldWithNationalNumber, holdsNationalNumber } from '#shared/people/national-number-rules.ts'
import { isStillHere, readPersonWords } from '#shared/people/person-rules.ts'
import type { PersonWords } from '#shared/people/person.ts'

const aPerson = (words: Partial<PersonWords> = {}): PersonWords => ({
  hostId: null,
  firstName: 'Zoé',
  lastName: 'Essai',
  email: null,
  phone: null,
  languages: [],
  street: null,
  postcode: null,
  city: null,
  emergencyName: null,
  emergencyPhone: null,
  emergencyRelation: null,
  institutionId: null,
  iban: null,
  accountHolder: null,
  startDate: null,
  endDate: null,
  photoPermission: 'notAsked',
  photoAskedOn: null,
  note: null,
  ...words,
})

describe('a telephone number', () => {
  test.each([
    ['02 511 08 00', '02 511 08 00'],
    ['02/511.08.00', '02 511 08 00'],
    ['025110800', '02 511 08 00'],
    ['+32 2 511 08 00', '02 511 08 00'],
    ['+32 (0)2 511 08 00', '02 511 08 00'],
    ['0032 2 511 08 00', '02 511 08 00'],
    ['081 12 34 56', '081 12 34 56'],
    ['071/12.34.56', '071 12 34 56'],
    ['043456789', '04 345 67 89'],
    ['0475 12 34 56', '0475 12 34 56'],
    ['0475/12.34.56', '0475 12 34 56'],
    ['+32475123456', '0475 12 34 56'],
    ['0455123456', '0455 12 34 56'],
    ['0800 12 345', '0800 12 345'],
    ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
    ['0033 6.12.34.56.78', '+33 6 12 34 56 78'],
    ['00352 621 123 456', '+352 621 123 456'],
    ['+ 31 6 12345678', '+31 6 12345678'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readPhone(typed)).toBe(kept)
  })

  test.each([
    'tél.',
    '',
    '112',
    '02 511 08 0',
    '02 511 08 000',
    '0475 12 34 5',
    '475 12 34 56',
    '+32 475 12 34',
    '+3',
    '+0475123456',
    '+12345678901234567',
    '85073003328',
    '0475 12 34 56 ou le soir',
  ])('%s is none', (typed) => {
    expect(readPhone(typed)).toBeNull()
  })

  test('what is kept reads as itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:\+|00|0)[0-9 ./]{6,16}$/), (typed) => {
        const kept = readPhone(typed)
        expect(kept === null ? null : readPhone(kept)).toBe(kept)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each([
  ['zoe@exemple.be', true],
  ['z.o-e+lieu@mail.exemple.brussels', true],
  ['zoé@exemple.be', true],
  ['zoe@exemple', false],
  ['zoe exemple.be', false],
  ['zoe@exemple..be', false],
  ['zoe@exemple.be.', false],
  ['a@b@exemple.be', false],
  ['zoe@exemple.be, eva@exemple.be', false],
  ['Zoé <zoe@exemple.be>', false],
])('%s can be an e-mail address: %s', (text, can) => {
  expect(isEmail(text)).toBe(can)
})

describe('a national number', () => {
  test.each([
    '85073003328',
    '85.07.30-033.28',
    '85 07 30 033 28',
    'NISS : 85.07.30-033.28, à ne pas perdre',
    '17073003384',
    'né en 2017 (17.07.30-033.84)',
    // month + 40: a BIS number, whose check is that of its own digits
    bisNumber('854730033'),
  ])('is seen in « %s »', (text) => {
    expect(holdsNationalNumber(text)).toBe(true)
  })

  test.each([
    '12345678901',
    '85073003329',
    '185073003328',
    '850730033281',
    'BE68 5390 0754 7034',
    'BE68539007547034',
    '+32 475 12 34 56',
    '0475 12 34 56',
    '+++123/4567/89002+++',
    '2026-11-21 et 2026-12-05',
    'rien du tout',
  ])('is not seen in « %s »', (text) => {
    expect(holdsNationalNumber(text)).toBe(false)
  })

  test('is seen for every birth day, however it is separated', () => {
    const digits = fc.tuple(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 12 }),
      fc.nat(31),
      fc.nat(997),
    )
    fc.assert(
      fc.property(digits, fc.boolean(), fc.constantFrom('', '.', ' ', '-'), ([y, m, d, n], isNew, sign) => {
        const nine = `${two(y)}${two(m)}${two(d)}${String(n).padStart(3, '0')}`
        const check = two(97 - (Number(isNew ? `2${nine}` : nine) % 97))
        const groups = [nine.slice(0, 2), nine.slice(2, 4), nine.slice(4, 6), nine.slice(6), check]
        expect(holdsNationalNumber(`voir ${groups.join(sign)} merci`)).toBe(true)
      }),
    )
  })

  test('the field that holds it is named, and none else', () => {
    expect(fieldWithNationalNumber({ street: 'Rue haute 1', note: '85.07.30-033.28' })).toBe('note')
    expect(fieldWithNationalNumber({ languages: ['français', '85073003328'] })).toBe('languages')
    expect(fieldWithNationalNumber({ street: null, note: '' })).toBeNull()
    expect(fieldWithNationalNumber({ phone: '85.07.30-033.28' })).toBe('phone')
  })

  test('an id whose digits look so by chance is none', () => {
    const institutionId = '00000000-0000-1000-8000-0003327a0000'
    expect(holdsNationalNumber(institutionId)).toBe(true)
    expect(readPersonWords(aPerson({ institutionId }))).toMatchObject({ ok: true })
  })
})

describe('words about health', () => {
  test.each([
    ['Absente : malade du foie', ['malade']],
    ['Hospitalisé en mai, dépression', ['Hospitalisé', 'dépression']],
    ['Sous antidépresseurs. ANTIDÉPRESSEURS encore', ['antidépresseurs', 'ANTIDÉPRESSEURS']],
    ['Komt terug na ziekte, was opgenomen in een ziekenhuis', ['ziekte', 'ziekenhuis']],
    ['Verslaafd aan alcohol', ['Verslaafd', 'alcohol']],
    ['Has been ill, now on medication', ['ill', 'medication']],
    ['Schizophrène', ['Schizophrène']],
    ['Séropositive, burn-out, voit un psy', ['Séropositive', 'burn', 'psy']],
  ])('are pointed out in « %s »', (text, words) => {
    expect(healthWordsIn(text)).toEqual(words)
  })

  test.each([
    'Préfère le mardi. Parle bien tigrigna.',
    'Maladroit mais gentil ; illustratrice de métier',
    'Psychologue à mi-temps, délégué par son service',
    'Kent de buurt goed, komt met de fiets',
    'Will bring her own skillet',
    '',
  ])('are not seen in « %s »', (text) => {
    expect(healthWordsIn(text)).toEqual([])
  })
})

describe("what is written in somebody's file", () => {
  test('is kept in its form, and reading it again changes nothing', () => {
    const read = readPersonWords(
      aPerson({
        phone: '02/511.08.00',
        iban: 'be68 5390 0754 7034',
        street: '',
        emergencyPhone: '+32475123456',
      }),
    )
    const kept = {
      phone: '02 511 08 00',
      iban: 'BE68539007547034',
      street: null,
      emergencyPhone: '0475 12 34 56',
    }
    expect(read).toEqual({ ok: true, value: aPerson(kept) })
    expect(readPersonWords(aPerson(kept))).toEqual(read)
  })

  test.each([
    [{ note: 'NISS 85.07.30-033.28' }, { type: 'NationalNumber', field: 'note' }],
    [{ lastName: '85073003328' }, { type: 'NationalNumber', field: 'lastName' }],
    [{ email: 'zoe' }, { type: 'EmailNotAccepted' }],
    [{ phone: '12' }, { type: 'PhoneNotAccepted', field: 'phone' }],
    [{ emergencyPhone: '12' }, { type: 'PhoneNotAccepted', field: 'emergencyPhone' }],
    [{ iban: 'BE69539007547034' }, { type: 'IbanNotAccepted', why: 'checksum' }],
    [{ iban: 'BE6853900754703' }, { type: 'IbanNotAccepted', why: 'length' }],
    [{ iban: 'mon compte' }, { type: 'IbanNotAccepted', why: 'country' }],
    [{ startDate: '2026-11-21', endDate: '2026-11-20' }, { type: 'EndBeforeStart' }],
  ] as const)('is refused with %o: %o', (words, refusal) => {
    expect(readPersonWords(aPerson(words))).toEqual({ ok: false, error: refusal })
  })

  test('somebody is still here on the last day, and not on the day after', () => {
    expect(isStillHere({ endDate: null }, '2026-11-21')).toBe(true)
    expect(isStillHere({ endDate: '2026-11-21' }, '2026-11-21')).toBe(true)
    expect(isStillHere({ endDate: '2026-11-20' }, '2026-11-21')).toBe(false)
  })
})

test('the mark of a key and the keys of the register agree, or say in what they differ', () => {
  expect(keyDifference(true, 2)).toBeNull()
  expect(keyDifference(false, 0)).toBeNull()
  expect(keyDifference(true, 0)).toBe('markWithoutKey')
  expect(keyDifference(false, 1)).toBe('keyWithoutMark')
})

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function bisNumber(nine: string): string {
  return nine + two(97 - (Number(nine) % 97))
}
