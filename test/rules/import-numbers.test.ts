import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { numberStyleOf, parseNumber } from '#shared/import/number-rules.ts'

const read = (text: string, style?: 'comma' | 'point') => {
  const result = parseNumber(text, style)
  return result.ok ? result.value : result.error
}

/** Writes cents with the given thousands and decimal marks: 169251 → `1.692,51`. */
const written = (cents: number, thousands: string, decimal: string): string => {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${cents < 0 ? '-' : ''}${whole}${decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

describe('numbers in an outside file', () => {
  it('reads the Belgian, English and Swiss ways of writing the same amount', () => {
    for (const text of [
      '1.692,51',
      '1 692,51',
      '1\u00a0692,51',
      '1\u202f692,51',
      '1\u2009692,51',
      '1692,51',
    ]) {
      expect(read(text), text).toBe(1692.51)
    }
    for (const text of [
      '1,692.51',
      "1'692.51",
      '1’692.51',
      '1692.51',
      '€ 1692.51',
      '1 692,51 EUR',
      '+1692,51',
    ]) {
      expect(read(text), text).toBe(1692.51)
    }
  })

  it('reads whole numbers, negative ones and bare decimals', () => {
    expect(read('0')).toBe(0)
    expect(read('-12')).toBe(-12)
    expect(read('− 12,5')).toBe(-12.5)
    expect(read('-0')).toBe(0)
    expect(read(',5')).toBe(0.5)
    expect(read('0,125')).toBe(0.125)
    expect(read('0.125')).toBe(0.125)
    expect(read('1.234.567')).toBe(1_234_567)
    expect(read('1,234,567')).toBe(1_234_567)
    expect(read('12 345 678')).toBe(12_345_678)
    expect(read('007')).toBe(7)
  })

  it('lets the style decide for 1.692 and 1,692 only', () => {
    expect(read('1.692', 'comma')).toBe(1692)
    expect(read('1.692', 'point')).toBe(1.692)
    expect(read('1,692', 'comma')).toBe(1.692)
    expect(read('1,692', 'point')).toBe(1692)
    expect(read('1692.510', 'comma')).toBe(1692.51)
    expect(read('1.6920', 'comma')).toBe(1.692)
  })

  it('refuses what is no number', () => {
    for (const text of [
      '',
      ' ',
      'abc',
      '12a',
      '1.69.2',
      '1,2,3',
      '12.345.67',
      '1 69 2',
      '12%',
      '1e5',
      '-',
      '.',
      '5.',
      '--5',
      '1.234,567.8',
      'NaN',
      'Infinity',
      '²',
      '١٢',
    ]) {
      expect(read(text), text).toBe('NotANumber')
    }
    expect(read('1234567890123456')).toBe('NumberTooLong')
    expect(read('9'.repeat(5000))).toBe('NotANumber')
  })

  it('finds the style of a column from the values that prove one', () => {
    expect(numberStyleOf(['1.692', '12,50'])).toEqual({ style: 'comma', certain: true })
    expect(numberStyleOf(['1.692', '12.50'])).toEqual({ style: 'point', certain: true })
    expect(numberStyleOf(['1,692', '1.234.567'])).toEqual({ style: 'comma', certain: true })
    expect(numberStyleOf(['1.692', '3'])).toEqual({ style: 'comma', certain: false })
    expect(numberStyleOf(['4', '3', ''])).toEqual({ style: 'comma', certain: true })
    expect(numberStyleOf(['1.692', '12.50', '12,50', '13,50'])).toEqual({ style: 'comma', certain: false })
    expect(numberStyleOf([])).toEqual({ style: 'comma', certain: true })
  })

  it('gives back every amount it was written from, in every style', () => {
    const styles = [
      ['.', ',', 'comma'],
      [' ', ',', 'comma'],
      ['\u202f', ',', 'comma'],
      ['', ',', 'comma'],
      [',', '.', 'point'],
      ["'", '.', 'point'],
      ['', '.', 'point'],
    ] as const
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom(...styles),
        (cents, [thousands, decimal, style]) => {
          const text = written(cents, thousands, decimal)
          expect(read(text, style)).toBe(cents / 100)
          expect(numberStyleOf([text])).toEqual({ style, certain: true })
        },
      ),
    )
  })

  it('answers any text with a finite number or a reason', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,' -+€") }),
    )
    fc.assert(
      fc.property(anyText, fc.constantFrom('comma' as const, 'point' as const), (text, style) => {
        const result = parseNumber(text, style)
        if (result.ok) expect(Number.isFinite(result.value)).toBe(true)
        else expect(['NotANumber', 'NumberTooLong']).toContain(result.error)
        numberStyleOf([text])
      }),
      { numRuns: 2000 },
    )
  })
})
