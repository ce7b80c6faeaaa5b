import type { LocalDate } from '#shared/kernel/local-date.ts'
import { dividedHalfUp, type Cents } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import type { TravelMode, YearSystem } from './claim.ts'
import { rateIdOf, type CarRate, type ExpenseRate, type MissingRate, type RateKind } from './expense-rate.ts'

/** The rate of a kind valid on a day, or null: another day's is never taken instead. */
export const rateOn = (rates: readonly ExpenseRate[], kind: RateKind, date: LocalDate): ExpenseRate | null =>
  rates.find((rate) => rate.kind === kind && holdsOn(rate, date)) ?? null

const holdsOn = (
  { fromDate, untilDate }: Pick<ExpenseRate, 'fromDate' | 'untilDate'>,
  date: LocalDate,
): boolean => fromDate <= date && (untilDate === null || date <= untilDate)

export type RateMissing = MissingRate & { readonly type: 'RateMissing' }

/** The rate of a kind on a day; refuses `RateMissing`, so that it is asked for and never guessed. */
export function canRateOn(
  rates: readonly ExpenseRate[],
  kind: RateKind,
  date: LocalDate,
): Result<ExpenseRate, RateMissing> {
  const rate = rateOn(rates, kind, date)
  return rate === null ? err({ type: 'RateMissing', kind, date }) : ok(rate)
}

/**
 * A trip in cents: metres × rate, rounded once, at the end, half up. The rate is in ten-thousandths of a euro a
 * kilometre, so a metre at rate 1 is a hundred-thousandth of a cent.
 *
 * 12 km at 0.4326 €/km: 12 000 × 4326 = 51 912 000; / 100 000 = 519.12 → 519 (5.19 €).
 * 500 m at 0.4270: 2 135 000 / 100 000 = 21.35 → 21. 10 km at 0.35 → 350. 2 000 km at 0.4326 → 86 520 (865.20 €).
 */
export const travelCents = (metres: number, rate: number): Cents => dividedHalfUp(metres * rate, 100_000)

/**
 * What travel may come to in money, in a year and beside the flat rate: the distance allowed at the rate of a car, for
 * car, bicycle and public transport together (uvcw.be, on art. 74 of the royal decree of 13 July 2017). 2 000 km at the
 * rate of the first quarter of 2026, 0.4326 €/km: 865.20 €.
 */
export const travelLimitCents = (limitMetres: number, carRate: number): Cents =>
  travelCents(limitMetres, carRate)

/** The kind of rate that pays a kilometre; none for public transport, whose ticket is paid. */
export function rateKindOf(mode: TravelMode, carRate: CarRate): RateKind | null {
  if (mode === 'car') return carRate
  return mode === 'bicycle' ? 'bicycle' : null
}

/** Which yearly ceiling a person has: the normal one, but for the three categories of the increased one. */
export const yearKindOf = (system: Pick<YearSystem, 'ceiling'> | null): 'flatYear' | 'flatYearIncreased' =>
  system?.ceiling === 'increased' ? 'flatYearIncreased' : 'flatYear'

/** Ceilings are those of a calendar year: the law of 3 July 2005 (art. 10) counts by year and indexes on 1 January. */
const ofCalendarYear: ReadonlySet<RateKind> = new Set([
  'flatDay',
  'flatYear',
  'flatYearIncreased',
  'travelMetres',
])

export type RateRefusal =
  | { readonly type: 'SourceMissing' }
  | { readonly type: 'UntilBeforeFrom' }
  | { readonly type: 'YearNotWhole'; readonly kind: RateKind }
  | { readonly type: 'EndMissing'; readonly kind: RateKind }
  | {
      readonly type: 'RateOverlaps'
      readonly rateId: string
      readonly fromDate: LocalDate
      readonly untilDate: LocalDate | null
    }

type RateDraft = Pick<ExpenseRate, 'kind' | 'fromDate' | 'untilDate' | 'source'>

/**
 * True for a row that may stand among the others: it has a source, an end (all but the distance of travel, which is not
 * indexed: an endless rate would be carried on past its time), whole calendar years if it is a ceiling, and no day in
 * common with another row of its kind. Answers the row's id.
 */
export function canHoldRate(
  draft: RateDraft,
  others: readonly ExpenseRate[],
): Result<{ readonly rateId: string }, RateRefusal> {
  const { kind, fromDate, untilDate } = draft
  if (draft.source === '') return err({ type: 'SourceMissing' })
  if (untilDate !== null && untilDate < fromDate) return err({ type: 'UntilBeforeFrom' })
  if (untilDate === null && kind !== 'travelMetres') return err({ type: 'EndMissing', kind })
  const whole = fromDate.endsWith('-01-01') && (untilDate === null || untilDate.endsWith('-12-31'))
  if (ofCalendarYear.has(kind) && !whole) return err({ type: 'YearNotWhole', kind })
  const clash = others.find((other) => other.kind === kind && share(other, draft))
  if (clash === undefined) return ok({ rateId: rateIdOf(kind, fromDate) })
  return err({
    type: 'RateOverlaps',
    rateId: clash.id,
    fromDate: clash.fromDate,
    untilDate: clash.untilDate,
  })
}

type Span = Pick<ExpenseRate, 'fromDate' | 'untilDate'>
const share = (one: Span, other: Span): boolean =>
  (one.untilDate === null || other.fromDate <= one.untilDate) &&
  (other.untilDate === null || one.fromDate <= other.untilDate)

/** What stands on a rate: how many lines, and the last of their days. */
export interface RateUse {
  readonly lines: number
  readonly lastDate: LocalDate | null
}

/** A figure that lines were made with: measured by a ceiling of the year is not made with it. */
const makesLines = (kind: RateKind): boolean =>
  kind !== 'flatYear' && kind !== 'flatYearIncreased' && kind !== 'travelMetres'

export interface RateUsed {
  readonly type: 'RateUsed'
  readonly rateId: string
  readonly lines: number
  readonly lastDate: LocalDate
}

/**
 * A rate that lines were made with keeps its amount, and its end does not leave one of them behind. A ceiling of the
 * year or a distance may be corrected: no line was made with it, the years are measured anew. Its source, note and
 * standing may always change: somebody read the source.
 */
export function canChangeRate(
  rate: ExpenseRate,
  to: Pick<ExpenseRate, 'amount' | 'untilDate'>,
  { lines, lastDate }: RateUse,
): Result<null, RateUsed> {
  if (lastDate === null) return ok(null)
  const sameAmount = to.amount === rate.amount || !makesLines(rate.kind)
  const stillHeld = to.untilDate === null || lastDate <= to.untilDate
  return sameAmount && stillHeld ? ok(null) : err({ type: 'RateUsed', rateId: rate.id, lines, lastDate })
}

/** A rate on which a line stands is never removed. */
export const canRemoveRate = (rate: ExpenseRate, { lines, lastDate }: RateUse): Result<null, RateUsed> =>
  lastDate === null ? ok(null) : err({ type: 'RateUsed', rateId: rate.id, lines, lastDate })
