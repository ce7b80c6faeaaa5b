import fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays, daysBetween, endOfMonth, startOfMonth } from '#shared/kernel/local-date.ts'

test.each([
  ['2026-11-21', '2026-11-01', '2026-11-30'],
  ['2028-02-10', '2028-02-01', '2028-02-29'],
  ['2027-02-28', '2027-02-01', '2027-02-28'],
  ['2026-12-31', '2026-12-01', '2026-12-31'],
])('%s lies in the month from %s to %s', (date, first, last) => {
  expect([startOfMonth(date), endOfMonth(date)]).toEqual([first, last])
})

test('a month is the days between its first and its last, and after its last comes the first of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (days) => {
      const date = addDays('1970-01-01', days)
      const [first, last] = [startOfMonth(date), endOfMonth(date)]
      expect(first <= date && date <= last).toBe(true)
      expect([first.slice(0, 7), last.slice(0, 7)]).toEqual([date.slice(0, 7), date.slice(0, 7)])
      expect(addDays(last, 1).slice(8)).toBe('01')
      expect(daysBetween(first, last)).toBeGreaterThanOrEqual(27)
    }),
  )
})
