import fc from 'fast-check'

import { expenseRateRows } from '#db/vault-migrations/expense-rate-rows.ts'
import type { YearSystem } from '#shared/expenses/claim.ts'
import { rateIdOf, type ExpenseRate, type RateKind } from '#shared/expenses/expense-rate.ts'
import type { CountedLine, YearFacts, YearFigures } from '#shared/expenses/year-facts.ts'
import { fromDayNumber, dayNumber } from '#shared/kernel/local-date.ts'

/** The figures as they are shipped. */
export const shippedRates: readonly ExpenseRate[] = expenseRateRows.map((row) => ({
  ...row,
  kind: row.kind as RateKind,
  id: rateIdOf(row.kind as RateKind, row.fromDate),
}))

export const flatRate: YearSystem = {
  system: 'flatRate',
  ceiling: 'normal',
  category: null,
  regularTransport: false,
}

export const figuresOf = (year: number, rates = shippedRates): YearFigures => ({
  year,
  rates,
  carRate: 'carQuarterly',
  today: `${year}-12-31`,
})

export const factsOf = (facts: Partial<YearFacts> = {}): YearFacts => ({
  personId: 'amina',
  system: flatRate,
  otherCents: 0,
  lines: [],
  ...facts,
})

let made = 0
export const aCounted = (words: Partial<CountedLine> = {}): CountedLine => ({
  id: `line-${String(++made).padStart(6, '0')}`,
  date: '2025-03-10',
  kind: words.countsAs ?? 'flatDay',
  countsAs: 'flatDay',
  amountCents: 4231,
  metres: null,
  mode: null,
  trip: null,
  hasReceipt: false,
  forced: false,
  state: 'draft',
  correctsLineId: null,
  ...words,
})

/** A day of a year. */
export const aDayOf = (year: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 364 }).map((day) => fromDayNumber(dayNumber(`${year}-01-01`) + day))

/** Flat amounts and trips of a year, as people enter them: often near the limits. */
export const linesOf = (year: number): fc.Arbitrary<CountedLine[]> =>
  fc.array(
    fc.oneof(
      fc
        .tuple(aDayOf(year), fc.integer({ min: 1, max: 6000 }))
        .map(([date, amountCents]) => aCounted({ date, amountCents })),
      fc
        .tuple(aDayOf(year), fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 700_000 }))
        .map(([date, amountCents, metres]) => aCounted({ date, countsAs: 'travel', amountCents, metres })),
    ),
    { maxLength: 50 },
  )
