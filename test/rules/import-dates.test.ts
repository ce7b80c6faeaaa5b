import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { DateOrder } from '#shared/import/date-rules.ts'
import { dateOrderOf, parseDate } from '#shared/import/date-rules.ts'
import { fromDayNumber } from '#shared/kernel/local-date.ts'

const read = (text: string, order?: DateOrder) => {
  const result = parseDate(text, order)
  return result.ok ? result.value : result.error
}

const anyDay = fc.integer({ min: -25_000, max: 60_000 }).map(fromDayNumber)

describe('dates in an outside file', () => {
  it('reads figures in the order of the column', () => {
    expect(read('01/02/2026', 'dmy')).toBe('2026-02-01')
    expect(read('01/02/2026', 'mdy')).toBe('2026-01-02')
    expect(read('01/02/26', 'ymd')).toBe('2001-02-26')
    for (const text of [
      '1/2/2026',
      '1-2-2026',
      '1.2.2026',
      '01 02 2026',
      '1. 2. 2026',
      '01/02/26',
      '1.2.26.',
    ]) {
      expect(read(text), text).toBe('2026-02-01')
    }
  })

  it('reads a year written first whatever the order', () => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) {
      for (const text of [
        '2026-03-01',
        '2026/3/1',
        '20260301',
        '2026-03-01 00:00:00',
        '2026-03-01T14:30',
        '46082',
      ]) {
        expect(read(text, order), text).toBe('2026-03-01')
      }
    }
  })

  it('takes the day it is in Brussels from a moment with a zone', () => {
    expect(read('2026-03-01T23:30:00Z')).toBe('2026-03-02')
    expect(read('2026-07-01T22:30:00.000Z')).toBe('2026-07-02')
    expect(read('2026-03-01T23:30:00+01:00')).toBe('2026-03-01')
  })

  it('reads named months in the three languages', () => {
    const texts = [
      '1 mars 2026',
      '1er mars 2026',
      'dimanche 1er mars 2026',
      'zo 1 mrt. 2026',
      '1 maart 26',
      'zondag 1 maart 2026',
    ]
    for (const text of [
      ...texts,
      'March 1, 2026',
      'March 1st, 2026',
      'Sunday, 1 March 2026',
      '1-mar-26',
      '01-Mar-2026',
      'le 1er mars 2026 à 14h30',
    ]) {
      expect(read(text), text).toBe('2026-03-01')
    }
    expect(read('mar. 3 mars 2026')).toBe('2026-03-03')
    expect(read('15 août 2026')).toBe('2026-08-15')
    expect(read("25 d'aout 2026")).toBe('2026-08-25')
    expect(read('25 DÉC. 2026')).toBe('2026-12-25')
  })

  it('reads two figures of a year as this century up to 68', () => {
    expect(read('01/01/68')).toBe('2068-01-01')
    expect(read('01/01/69')).toBe('1969-01-01')
  })

  it('knows the calendar', () => {
    expect(read('29/02/2028')).toBe('2028-02-29')
    for (const text of [
      '29/02/2026',
      '31/04/2026',
      '32/01/2026',
      '0/1/2026',
      '1/13/2026',
      '29 février 2026',
      '01/01/1899',
      '20261301',
    ]) {
      expect(read(text), text).toBe('NotADate')
    }
  })

  it('says when only the year is missing', () => {
    expect(read('01/02')).toBe('YearMissing')
    expect(read('1 mars')).toBe('YearMissing')
    expect(read('lundi')).toBe('NotADate')
  })

  it('never tries another order to save a mistake', () => {
    expect(read('03/25/2026', 'dmy')).toBe('NotADate')
    expect(read('25/03/2026', 'mdy')).toBe('NotADate')
  })

  it('refuses what is no date', () => {
    for (const text of [
      '',
      'demain',
      '12',
      '1/2/3/4',
      '1/2-2026',
      '1 2',
      '99999',
      '12345',
      '2026',
      '2026-03',
      'mars 2026',
      'x'.repeat(3000),
    ]) {
      expect(['NotADate', 'YearMissing'], text).toContain(read(text))
    }
  })

  it('finds the order of a column and says when it could be another', () => {
    expect(dateOrderOf(['01/02/2026', '25/03/2026'])).toEqual({ order: 'dmy', certain: true })
    expect(dateOrderOf(['01/02/2026', '03/25/2026'])).toEqual({ order: 'mdy', certain: true })
    expect(dateOrderOf(['26/02/01', '26/12/28'])).toEqual({ order: 'dmy', certain: false })
    expect(dateOrderOf(['99/02/01', '98/02/28'])).toEqual({ order: 'ymd', certain: true })
    expect(dateOrderOf(['01/02/2026', '03/04/2026'])).toEqual({ order: 'dmy', certain: false })
    expect(dateOrderOf(['2026-02-01', '1 mars 2026', '46082', ''])).toEqual({ order: 'dmy', certain: true })
    expect(dateOrderOf(['02/02/2026', '03/03/2026'])).toEqual({ order: 'dmy', certain: true })
    expect(dateOrderOf(['25/03/2026', '26/03/2026', '03/25/2026'])).toEqual({ order: 'dmy', certain: false })
    expect(dateOrderOf(['', 'x'])).toEqual({ order: 'dmy', certain: false })
    expect(dateOrderOf(['', ' '])).toEqual({ order: 'dmy', certain: true })
  })

  it('gives back every day it was written from, in every order and with every mark', () => {
    const marks = fc.constantFrom('/', '-', '.', ' ')
    fc.assert(
      fc.property(
        anyDay,
        marks,
        fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const),
        (day, mark, order) => {
          const [year = '', month = '', date = ''] = day.split('-')
          const parts = { dmy: [date, month, year], mdy: [month, date, year], ymd: [year, month, date] }[
            order
          ]
          expect(read(parts.join(mark), order)).toBe(day)
          expect(read(parts.map((part) => String(Number(part))).join(mark), order)).toBe(day)
        },
      ),
    )
  })

  it('gives back every day as each language writes it in full', () => {
    const formats = ['fr-BE', 'nl-BE', 'en-GB', 'en-US'].flatMap((language) =>
      (['full', 'long', 'medium'] as const).map(
        (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }),
      ),
    )
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...formats), (day, format) => {
        const text = format.format(new Date(`${day}T00:00:00Z`))
        expect(read(text), text).toBe(day)
      }),
      { numRuns: 1000 },
    )
  })

  it('answers any text with a day or a reason', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789/-.: TZmarsé') }),
    )
    fc.assert(
      fc.property(anyText, fc.constantFrom('dmy' as const, 'mdy' as const, 'ymd' as const), (text, order) => {
        expect(read(text, order)).toMatch(/^(?:\d{4}-\d\d-\d\d|NotADate|YearMissing)$/)
        dateOrderOf([text, '01/02/2026'])
      }),
      { numRuns: 2000 },
    )
  })
})
