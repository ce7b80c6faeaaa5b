import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  communicationOfNumber,
  greatestCommunicationNumber,
  looksStructured,
  readStructuredCommunication,
  writtenCommunication,
} from '#shared/expenses/structured-communication.ts'

const aNumber = fc.integer({ min: 0, max: greatestCommunicationNumber })

describe('a structured communication', () => {
  it.each([
    ['+++123/4567/89002+++', '123456789002'],
    ['+++000/1459/32557+++', '000145932557'],
    ['+++012/0330/00146+++', '012033000146'],
    ['***123/4567/89002***', '123456789002'],
    ['123456789002', '123456789002'],
    ['  +++123/4567/89002+++ ', '123456789002'],
  ])('reads %s', (text, digits) => {
    expect(readStructuredCommunication(text)).toBe(digits)
  })

  it.each([
    '+++123/4567/89012+++',
    '+++123/4567/89002***',
    '+++123/4567/89002++',
    '+++1234567/89002+++',
    '123/4567/89002',
    '+++123/4567/89002+++ merci',
    '+++123/4567/890O2+++',
    '1234567890',
    '',
  ])('does not take %s for one', (text) => {
    expect(readStructuredCommunication(text)).toBeNull()
  })

  it('checks with 97 where the division leaves nothing', () => {
    expect(communicationOfNumber(0)).toBe('000000000097')
    expect(communicationOfNumber(97)).toBe('000000009797')
    expect(readStructuredCommunication('000000009700')).toBeNull()
  })

  it('reads back what it writes, of any number', () => {
    fc.assert(
      fc.property(aNumber, (number) => {
        const digits = communicationOfNumber(number)
        expect(Number(digits.slice(0, 10))).toBe(number)
        expect(readStructuredCommunication(digits)).toBe(digits)
        expect(readStructuredCommunication(writtenCommunication(digits))).toBe(digits)
      }),
    )
  })

  it('finds one wrong digit, wherever it stands', () => {
    fc.assert(
      fc.property(aNumber, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digits = communicationOfNumber(number)
        const wrong = String((Number(digits[at]) + shift) % 10)
        const typed = digits.slice(0, at) + wrong + digits.slice(at + 1)
        expect(readStructuredCommunication(typed)).toBeNull()
      }),
    )
  })

  it('tells what is meant to be one from a free text', () => {
    expect(looksStructured('+++123/4567/89012+++')).toBe(true)
    expect(looksStructured('*** merci')).toBe(true)
    expect(looksStructured('Défraiements de novembre 2026')).toBe(false)
  })

  it.each([-1, 1.5, greatestCommunicationNumber + 1])('is not made from %d', (number) => {
    expect(() => communicationOfNumber(number)).toThrow(RangeError)
  })
})
