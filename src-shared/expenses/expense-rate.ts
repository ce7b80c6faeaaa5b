import type { LocalDate } from '#shared/kernel/local-date.ts'

/**
 * What the law or a decree puts a figure on. `flatDay`, `flatYear`, `flatYearIncreased`: the ceilings of the flat rate
 * (law of 3 July 2005, art. 10), in cents. `carQuarterly` (royal decree of 13 July 2017, art. 74) and `carYearly` (royal
 * decree of 18 January 1965): a kilometre by car, in ten-thousandths of a euro; `bicycle`: the same by bicycle.
 * `travelMetres`: how far real travel may go in a year beside the flat rate, in metres.
 */
export const rateKinds = [
  'flatDay',
  'flatYear',
  'flatYearIncreased',
  'carQuarterly',
  'carYearly',
  'bicycle',
  'travelMetres',
] as const
export type RateKind = (typeof rateKinds)[number]

/** The two rates of a kilometre by car; a place keeps to one of them for a whole year. */
export const carRateKinds = ['carQuarterly', 'carYearly'] as const
export type CarRate = (typeof carRateKinds)[number]

/** `confirmed`: read in its source. `unconfirmed`: the sources disagree or none was found. `typed`: added by the place. */
export const rateStandings = ['confirmed', 'unconfirmed', 'typed'] as const
export type RateStanding = (typeof rateStandings)[number]

/** A figure with the days it is valid for, and where it was read. */
export interface ExpenseRate {
  /** `<kind>@<fromDate>`: the same figure on two devices is one row. */
  readonly id: string
  readonly kind: RateKind
  readonly fromDate: LocalDate
  /** The last day, itself included; null: until further notice (the distance of travel only). */
  readonly untilDate: LocalDate | null
  /** Cents, ten-thousandths of a euro a kilometre, or metres: see `RateKind`. */
  readonly amount: number
  readonly source: string
  readonly standing: RateStanding
  readonly note: string | null
}

/** A figure nobody has entered yet for a day: it is asked for, never guessed, nor carried on from the one before. */
export interface MissingRate {
  readonly kind: RateKind
  readonly date: LocalDate
}

export const rateIdOf = (kind: RateKind, fromDate: LocalDate): string => `${kind}@${fromDate}`
