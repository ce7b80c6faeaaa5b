import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays, datesFrom } from '#shared/kernel/local-date.ts'
import { compareYears, yearsBetween } from '#shared/visits/year-rules.ts'
import type { YearComparison } from '#shared/visits/year-rules.ts'

/** One visit a day: a total is then a number of days. */
const everyDay = (from: string, to: string) =>
  datesFrom(from, to).map((date) => ({ date, slotId: null, total: 1 }))
const comparable = (comparison: YearComparison): (number | null)[] =>
  comparison.years.map((year) => year.comparable)
const cellsOf = (comparison: YearComparison, period: number) => comparison.periods[period - 1]?.cells ?? []

describe('year against year', () => {
  const today = '2026-11-21'
  const months = compareYears(everyDay('2024-01-01', today), [], {
    by: 'month',
    years: [2024, 2025, 2026],
    today,
  })

  test('compares the current year on the same days only', () => {
    expect(months.until).toEqual({ period: 11, day: 21 })
    expect(months.years.map((year) => year.total)).toEqual([366, 365, 325])
    expect(comparable(months)).toEqual([326, 325, 325])
  })

  test('cuts the current month in every year and leaves the later ones out', () => {
    expect(cellsOf(months, 10).map((cell) => [cell?.total, cell?.comparable])).toEqual([
      [31, 31],
      [31, 31],
      [31, 31],
    ])
    expect(cellsOf(months, 11).map((cell) => [cell?.total, cell?.comparable])).toEqual([
      [30, 21],
      [30, 21],
      [21, 21],
    ])
    expect(cellsOf(months, 12).map((cell) => [cell?.total, cell?.comparable])).toEqual([
      [31, null],
      [31, null],
      [0, null],
    ])
  })

  test('compares whole years whole when the current one is not among them', () => {
    const whole = compareYears(everyDay('2024-01-01', '2025-12-31'), [], {
      by: 'month',
      years: [2024, 2025],
      today,
    })
    expect(whole.until).toBeNull()
    expect(comparable(whole)).toEqual([366, 365])
  })

  test('says "not counted" rather than zero for a month nobody counted', () => {
    const one = compareYears(everyDay('2025-03-01', '2025-03-31'), [], {
      by: 'month',
      years: [2025, 2026],
      today,
    })
    expect(cellsOf(one, 2)[0]).toMatchObject({ total: 0, countedDays: 0, comparable: null })
    expect(one.years[1]).toMatchObject({ countedDays: 0, comparable: null })
  })

  test('adds up by month, by week and by year', () => {
    const aDay = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2019-01-01', days))
    const tallies = fc.array(fc.record({ date: aDay, slotId: fc.constant(null), total: fc.nat(20) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(tallies, aDay, fc.constantFrom('month' as const, 'week' as const), (rows, now, by) => {
        const years = yearsBetween('2019-01-01', '2026-12-31', by)
        const comparison = compareYears(rows, [], { by, years, today: now })
        for (const [column, year] of comparison.years.entries()) {
          const cells = comparison.periods.map((period) => period.cells[column])
          expect(cells.reduce((sum, cell) => sum + (cell?.total ?? 0), 0)).toBe(year.total)
          expect(cells.reduce((sum, cell) => sum + (cell?.comparable ?? 0), 0)).toBe(year.comparable ?? 0)
          expect(year.comparable ?? 0).toBeLessThanOrEqual(year.total)
        }
        expect(comparison.years.reduce((sum, year) => sum + year.total, 0)).toBe(
          rows.reduce((sum, row) => sum + row.total, 0),
        )
      }),
    )
  })
})

describe('29 February', () => {
  const days = everyDay('2027-01-01', '2028-12-31')

  test('belongs to February of its year', () => {
    const both = compareYears(days, [], { by: 'month', years: [2027, 2028], today: '2029-06-01' })
    expect(cellsOf(both, 2).map((cell) => cell?.total)).toEqual([28, 29])
  })

  test('as today compares with the whole of February of other years', () => {
    const until = everyDay('2027-01-01', '2028-02-29')
    const both = compareYears(until, [], { by: 'month', years: [2027, 2028], today: '2028-02-29' })
    expect(comparable(both)).toEqual([59, 60])
  })

  test('is left out of a leap year compared until 28 February', () => {
    const three = compareYears(days, [], { by: 'month', years: [2027, 2028, 2029], today: '2029-02-28' })
    expect(comparable(three)).toEqual([59, 59, null])
    expect(cellsOf(three, 2).map((cell) => cell?.comparable)).toEqual([28, 28, null])
  })
})

describe('weeks side by side', () => {
  test('have a week 53 only where the year has one', () => {
    const weeks = compareYears(everyDay('2025-12-29', '2027-12-31'), [], {
      by: 'week',
      years: [2026, 2027],
      today: '2030-01-01',
    })
    expect(cellsOf(weeks, 53).map((cell) => cell?.total ?? null)).toEqual([7, null])
    expect(weeks.years.map((year) => year.total)).toEqual([53 * 7, 365 - 3])
  })

  test('cut the current week at the same weekday', () => {
    const weeks = compareYears(everyDay('2024-12-30', '2026-01-07'), [], {
      by: 'week',
      years: [2025, 2026],
      today: '2026-01-07',
    })
    expect(weeks.until).toEqual({ period: 2, day: 3 })
    expect(comparable(weeks)).toEqual([10, 10])
  })

  test('take their years from the ISO calendar', () => {
    expect(yearsBetween('2027-01-02', '2027-01-04', 'week')).toEqual([2026, 2027])
    expect(yearsBetween('2027-01-02', '2027-01-04', 'month')).toEqual([2027])
  })
})
