import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Cents } from '#shared/kernel/money.ts'

import type { ClaimState, CountedKind, LineKind, TravelMode, TripKind, YearSystem } from './claim.ts'
import type { CarRate, ExpenseRate } from './expense-rate.ts'

/** A line as the limits see it; those of refused claims are not among them. */
export interface CountedLine {
  readonly id: string
  /** A correction has the day of the line it corrects, so that it counts in that day's year. */
  readonly date: LocalDate
  readonly kind: LineKind
  readonly countsAs: CountedKind
  readonly amountCents: Cents
  readonly metres: number | null
  readonly mode: TravelMode | null
  readonly trip: TripKind | null
  readonly hasReceipt: boolean
  readonly forced: boolean
  readonly state: Exclude<ClaimState, 'refused'>
  readonly correctsLineId: string | null
}

/** The figures everybody's year is measured by. */
export interface YearFigures {
  readonly year: number
  readonly rates: readonly ExpenseRate[]
  /** The car rate the place keeps to this year. */
  readonly carRate: CarRate
  readonly today: LocalDate
}

/** A person's year. */
export interface YearFacts {
  readonly personId: string
  readonly system: YearSystem | null
  /** What other organisations paid as the last statement says; null: none on file. */
  readonly otherCents: Cents | null
  readonly lines: readonly CountedLine[]
}

/** What an entry would add: a line, or the difference a correction makes. */
export interface Entry {
  readonly date: LocalDate
  readonly countsAs: CountedKind
  readonly amountCents: Cents
  readonly metres: number | null
}
