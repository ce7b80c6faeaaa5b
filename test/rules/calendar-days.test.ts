import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { calendarContract } from '#shared/calendar/calendar-contract.ts'
import {
  calendarDays,
  canSpan,
  closureOf,
  schoolHolidaysKnownUntil,
} from '#shared/calendar/calendar-rules.ts'
import { schoolHolidayRows } from '#shared/calendar/school-holiday-rows.ts'
import { instantAt } from '#shared/calendar/wall-clock.ts'
import { dayNumber, fromDayNumber, instantOf, timeOfMinutes } from '#shared/kernel/local-date.ts'
import { aCalendar, aClosing, anId } from '#test/support/builders.ts'

const schoolHolidays = schoolHolidayRows.map((row, index) => ({ id: anId(700 + index), ...row }))

describe('a closed day', () => {
  const summer = aClosing({ fromDate: '2026-07-20', untilDate: '2026-07-22' })

  test('says which closing closes it, on the first and the last day too', () => {
    const calendar = aCalendar({ periods: [summer] })
    expect(
      ['2026-07-19', '2026-07-20', '2026-07-22', '2026-07-23'].map((date) => closureOf(date, calendar)?.kind),
    ).toEqual([undefined, 'closingPeriod', 'closingPeriod', undefined])
  })

  test("names the place's own closing before the public holiday in it", () => {
    expect(closureOf('2026-07-21', aCalendar({ periods: [summer] }))?.kind).toBe('closingPeriod')
  })

  test('is open once the coordinator reopened it, and says so', () => {
    const calendar = aCalendar({ reopenedDates: new Set(['2026-07-21', '2026-07-23']) })
    const [holiday, , ordinary] = calendarDays('2026-07-21', '2026-07-23', calendar)
    expect(holiday).toMatchObject({
      closure: null,
      reopened: true,
      publicHoliday: { name: { nl: 'Nationale feestdag' } },
    })
    expect(ordinary).toMatchObject({ closure: null, reopened: false })
  })
})

describe('the days of a stretch', () => {
  test('carry New Year on both sides of a year end', () => {
    const days = calendarDays('2026-12-25', '2027-01-01', aCalendar())
    expect(days.filter(({ publicHoliday }) => publicHoliday !== null).map(({ date }) => date)).toEqual([
      '2026-12-25',
      '2027-01-01',
    ])
  })

  test('hold 29 February 2028', () => {
    expect(calendarDays('2028-02-28', '2028-03-01', aCalendar()).map(({ date }) => date)).toEqual([
      '2028-02-28',
      '2028-02-29',
      '2028-03-01',
    ])
  })

  test('show school holidays of both communities, which close nothing', () => {
    const [day] = calendarDays('2026-04-28', '2026-04-28', aCalendar({ periods: schoolHolidays }))
    expect(day?.closure).toBeNull()
    expect(day?.schoolHolidays.map(({ kind, name }) => [kind, name.fr])).toEqual([
      ['schoolFr', 'Vacances de printemps'],
    ])
  })
})

describe('the school holidays shipped', () => {
  test('never overlap within a community and never end before they begin', () => {
    for (const kind of ['schoolFr', 'schoolNl'] as const) {
      const rows = schoolHolidayRows
        .filter((row) => row.kind === kind)
        .toSorted((a, b) => (a.fromDate < b.fromDate ? -1 : 1))
      for (const [index, row] of rows.entries()) {
        expect(canSpan(row.fromDate, row.untilDate).ok).toBe(true)
        expect(row.untilDate < (rows[index + 1]?.fromDate ?? '9999-12-31')).toBe(true)
      }
    }
  })

  test('carry their source, and mark what was worked out from a rule', () => {
    expect(schoolHolidayRows.every(({ source }) => source.startsWith('http'))).toBe(true)
    const derived = schoolHolidayRows.filter(({ certainty }) => certainty === 'derived')
    expect(derived.map(({ kind, fromDate }) => `${kind} ${fromDate}`)).toEqual([
      'schoolFr 2026-07-04',
      'schoolNl 2026-11-02',
      'schoolNl 2026-12-21',
      'schoolNl 2027-02-08',
      'schoolNl 2027-03-29',
      'schoolNl 2027-07-01',
    ])
  })

  test("tell until when each community's calendar is known", () => {
    expect(schoolHolidaysKnownUntil(schoolHolidays)).toEqual({
      schoolFr: '2026-08-23',
      schoolNl: '2027-08-31',
    })
    expect(schoolHolidaysKnownUntil([])).toEqual({ schoolFr: null, schoolNl: null })
  })
})

describe('the wall clock', () => {
  test('agrees with the time zone on every minute of 2020 to 2040', () => {
    const days = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2040-12-31') })
    const clockChanges = fc.constantFrom(
      ...['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map(dayNumber),
    )
    fc.assert(
      fc.property(fc.oneof(days, clockChanges), fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        expect(instantAt(day, minutes)).toBe(instantOf(fromDayNumber(day), timeOfMinutes(minutes)))
      }),
    )
  })
})

describe("the calendar's contract", () => {
  const asked = calendarContract.listDays.input

  test('takes a year and a month at most, in order', () => {
    expect(asked.safeParse({ from: '2026-01-01', to: '2026-12-31' }).success).toBe(true)
    expect(asked.safeParse({ from: '2026-01-02', to: '2026-01-01' }).success).toBe(false)
    expect(asked.safeParse({ from: '2026-01-01', to: '2028-01-01' }).success).toBe(false)
  })

  test('answers with what the rules give', () => {
    const days = calendarDays(
      '2025-09-01',
      '2026-09-30',
      aCalendar({ periods: [aClosing(), ...schoolHolidays] }),
    )
    expect(calendarContract.listDays.output.parse({ days })).toEqual({ days })
  })
})
