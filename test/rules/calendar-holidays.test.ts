import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  closureOf,
  easterOf,
  holidayDateOf,
  isHolidayRule,
  publicHolidaysOf,
} from '#shared/calendar/calendar-rules.ts'
import { weekdayOf } from '#shared/kernel/local-date.ts'
import { aCalendar, belgianHolidays } from '#test/support/builders.ts'

const datesOf = (year: number) => publicHolidaysOf(year, belgianHolidays).map(({ date }) => date)

describe('Easter', () => {
  test('falls on the published Sundays from 2024 to 2035', () => {
    const published = [
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2031-04-13',
      '2032-03-28',
      '2033-04-17',
      '2034-04-09',
      '2035-03-25',
    ]
    expect(published.map((_, index) => easterOf(2024 + index))).toEqual(published)
  })

  test('falls on the earliest and the latest day it can: 22 March 1818 and 2285, 25 April 1943 and 2038', () => {
    expect([1818, 2285, 1943, 2038].map(easterOf)).toEqual([
      '1818-03-22',
      '2285-03-22',
      '1943-04-25',
      '2038-04-25',
    ])
  })

  test('is a Sunday from 22 March to 25 April, whatever the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 4999 }), (year) => {
        const easter = easterOf(year)
        expect(weekdayOf(easter)).toBe(7)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
      }),
    )
  })
})

describe('public holidays of Belgium', () => {
  test('are the ten of 2026', () => {
    expect(datesOf(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })

  test('are the ten of 2027', () => {
    expect(datesOf(2027)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-07-21',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ])
  })

  test('put Whit Monday fifty days after Easter, not fifty-two', () => {
    expect(holidayDateOf('easter+50', 2026)).toBe('2026-05-25')
  })

  test('count ten different days every year from 1974 to 2199, but for Ascension on 1 May', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1974, max: 2199 }), (year) => {
        const ascensionOnLabourDay = holidayDateOf('easter+39', year) === `${year}-05-01`
        expect(new Set(datesOf(year)).size).toBe(ascensionOnLabourDay ? 9 : 10)
      }),
    )
  })

  test('count only while their row is valid', () => {
    const ended = belgianHolidays.map((holiday) =>
      holiday.rule === 'fixed:08-15'
        ? { ...holiday, validFrom: '2020-08-15', validUntil: '2026-08-15' }
        : holiday,
    )
    const has = (year: number) => publicHolidaysOf(year, ended).some(({ date }) => date === `${year}-08-15`)
    expect([2019, 2020, 2026, 2027].map(has)).toEqual([false, true, true, false])
  })

  test('close the place only when it says so', () => {
    expect(closureOf('2026-11-11', aCalendar())).toMatchObject({
      kind: 'publicHoliday',
      name: { fr: 'Armistice' },
    })
    expect(closureOf('2026-11-11', aCalendar({ closesOnPublicHolidays: false }))).toBeNull()
  })
})

describe('a holiday rule', () => {
  test('is a fixed day or days from Easter, and nothing else', () => {
    const good = ['fixed:01-01', 'fixed:02-29', 'easter+0', 'easter-2', 'easter+39']
    const bad = [
      'fixed:02-30',
      'fixed:13-01',
      'fixed:1-1',
      'easter',
      'easter39',
      'easter+1.5',
      'Easter+1',
      '',
    ]
    expect(good.filter(isHolidayRule)).toEqual(good)
    expect(bad.filter(isHolidayRule)).toEqual([])
  })

  test('on 29 February gives a day in leap years only', () => {
    expect([2027, 2028, 2100].map((year) => holidayDateOf('fixed:02-29', year))).toEqual([
      null,
      '2028-02-29',
      null,
    ])
  })

  test('before Easter gives Good Friday', () => {
    expect(holidayDateOf('easter-2', 2026)).toBe('2026-04-03')
  })
})
