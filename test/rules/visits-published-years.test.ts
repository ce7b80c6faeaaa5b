import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/kernel/local-date.ts'
import { yearFigures } from '#shared/visits/figure-rules.ts'
import { hiddenInYears } from '#shared/visits/publication-rules.ts'
import type { SlotTally } from '#shared/visits/statistics-rules.ts'
import { compareYears } from '#shared/visits/year-rules.ts'
import { faultsOf, publicationOf } from '#test/support/visits-reader.ts'

const threshold = 5
const free = (date: string, total: number): SlotTally => ({ date, slotId: null, total })

describe('published years', () => {
  const today = '2026-03-10'

  test('leave each hidden figure two possible values, the days compared and the rest of the year too', () => {
    const tallies = fc.array(
      fc
        .record({ day: fc.nat(430), total: fc.oneof(fc.nat(7), fc.nat(40)) })
        .map(({ day, total }) => free(addDays('2025-01-05', day), total)),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(tallies, fc.boolean(), (rows, current) => {
        const years = current ? [2025, 2026] : [2025]
        const comparison = compareYears(rows, [], { by: 'month', years, today })
        const figuresOfYear = comparison.years.flatMap((year, column) =>
          comparison.periods.flatMap(({ period, cells }) => {
            const cell = cells[column]
            if (!cell) return []
            const [key, all] = [`cell:${year.year}:${period}`, `year:${year.year}`]
            if (!current) return [{ key, value: cell.total, groups: [all] }]
            const [compared, rest] = [`comparable:${year.year}`, `rest:${year.year}`]
            if (period !== 3) return [{ key, value: cell.total, groups: [all, period < 3 ? compared : rest] }]
            const cut = cell.comparable ?? 0
            return [
              { key: `cut:${year.year}`, value: cut, groups: [key, all, compared] },
              { key: `cutRest:${year.year}`, value: cell.total - cut, groups: [key, all, rest] },
            ]
          }),
        )
        expect(
          faultsOf(publicationOf(figuresOfYear), hiddenInYears(comparison, threshold), threshold),
        ).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('hide the days compared when the whole month would give away the few after them', () => {
    const rows = [
      free('2025-03-05', 20),
      free('2025-03-20', 2),
      free('2025-06-01', 50),
      free('2026-03-01', 30),
    ]
    const comparison = compareYears(rows, [], { by: 'month', years: [2025, 2026], today })
    const { periods, years } = yearFigures(comparison, hiddenInYears(comparison, threshold))
    const [march] = periods[2]?.cells ?? []
    expect([march?.total, march?.comparable.total].filter((total) => total !== null)).toHaveLength(1)
    expect(years[1]).toMatchObject({ total: 30, comparable: { state: 'counted', total: 30 } })
  })
})
