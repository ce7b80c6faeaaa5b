import type { LocalDate } from '#shared/kernel/local-date.ts'
import type { Cents } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import {
  monthOfDate,
  type ClaimSystem,
  type CountedKind,
  type LineWarning,
  type TravelMode,
  type TripKind,
} from './claim.ts'
import type { ExpenseRate } from './expense-rate.ts'
import { hasTravelLimits } from './limit-rules.ts'
import { canRateOn, rateKindOf, travelCents, yearKindOf, type RateMissing } from './rate-rules.ts'
import type { Entry, YearFacts, YearFigures } from './year-facts.ts'

/** What is typed of a line, its receipt apart. */
export type LineWords =
  | {
      readonly kind: 'flatDay'
      readonly date: LocalDate
      readonly amountCents: Cents | null
      readonly activity: string | null
    }
  | {
      readonly kind: 'realCost'
      readonly date: LocalDate
      readonly activity: string
      readonly amountCents: Cents
    }
  | {
      readonly kind: 'travel'
      readonly date: LocalDate
      readonly mode: TravelMode
      readonly trip: TripKind
      readonly reason: string
      readonly metres: number
      readonly amountCents: Cents | null
    }

/** What a line stands among. */
export interface LineSetting {
  readonly facts: YearFacts
  readonly figures: YearFigures
  /** `2026-11`. */
  readonly month: string
  /** Whether a presence of that day is on the rota. */
  readonly isPresent: boolean
  /** The amount of a day here; null: the ceiling. */
  readonly flatDayCents: Cents | null
}

/** A line with its price. */
export interface PricedLine extends Entry {
  /** The figure it was made with; none for real costs and for a ticket. */
  readonly rate: ExpenseRate | null
}

type PersonDay = { readonly personId: string; readonly date: LocalDate }
export type LineRefusal =
  | { readonly type: 'DayToCome'; readonly date: LocalDate }
  | { readonly type: 'OutsideMonth'; readonly date: LocalDate; readonly month: string }
  | { readonly type: 'SystemNotChosen'; readonly personId: string; readonly year: number }
  | {
      readonly type: 'MixedSystems'
      readonly personId: string
      readonly year: number
      readonly system: ClaimSystem
    }
  | (PersonDay & { readonly type: 'AlreadyClaimed' })
  | (PersonDay & { readonly type: 'NotPresent' })
  | { readonly type: 'ActivityMissing' }
  | { readonly type: 'ReasonMissing' }
  | { readonly type: 'AmountMissing' }
  | { readonly type: 'DistanceTooShort'; readonly metres: number }
  | RateMissing

/**
 * What a line is worth, when it may be claimed at all; the ceilings are looked at after (`passingsOf`). Refuses a day to
 * come, a day of another month, a year without a system, the other system (art. 10: no mixing; a trip is the one
 * exception), a second flat amount on a day, a flat day without presence nor activity, and a figure that is missing.
 */
export function canPriceLine(words: LineWords, setting: LineSetting): Result<PricedLine, LineRefusal> {
  const { facts, figures, month } = setting
  const { date } = words
  const { personId, system } = facts
  if (date > figures.today) return err({ type: 'DayToCome', date })
  if (monthOfDate(date) !== month) return err({ type: 'OutsideMonth', date, month })
  if (system === null) return err({ type: 'SystemNotChosen', personId, year: figures.year })
  const { system: chosen } = system
  const isMixed = isOtherSystem(words.kind, chosen)
  if (isMixed) return err({ type: 'MixedSystems', personId, year: figures.year, system: chosen })
  if (words.kind === 'flatDay') return canPriceDay(words, setting)
  return words.kind === 'travel' ? canPriceTrip(words, setting) : canPriceCost(words)
}

/**
 * No mixing of flat rate and real costs for one volunteer in a year (art. 10, uvcw.be): a parking ticket on top of a flat
 * amount is refused. Travel is the one exception.
 */
export const isOtherSystem = (kind: CountedKind, system: ClaimSystem): boolean =>
  (kind === 'flatDay' && system === 'realCosts') || (kind === 'realCost' && system === 'flatRate')

/**
 * One flat amount a day at most, whatever the number of slots; a day corrected to nothing is free again. Worth the
 * amount of a day here, or the ceiling of the day where that is lower: 45.00 here and 44.02 in 2026 make 44.02.
 */
function canPriceDay(
  { date, amountCents, activity }: Extract<LineWords, { kind: 'flatDay' }>,
  { facts, figures, isPresent, flatDayCents }: LineSetting,
): Result<PricedLine, LineRefusal> {
  const { personId } = facts
  if (hasFlatAmount(facts, date)) return err({ type: 'AlreadyClaimed', personId, date })
  if (activity === '') return err({ type: 'ActivityMissing' })
  if (!isPresent && activity === null) return err({ type: 'NotPresent', personId, date })
  const year = canRateOn(figures.rates, yearKindOf(facts.system), date)
  if (!year.ok) return year
  const day = canRateOn(figures.rates, 'flatDay', date)
  if (!day.ok) return day
  const usual = Math.min(flatDayCents ?? day.value.amount, day.value.amount)
  return ok({ date, countsAs: 'flatDay', amountCents: amountCents ?? usual, metres: null, rate: day.value })
}

/** A flat amount of that day stands: claimed, and not corrected to nothing. */
export function hasFlatAmount({ lines }: Pick<YearFacts, 'lines'>, date: LocalDate): boolean {
  let cents = 0
  for (const line of lines) if (line.countsAs === 'flatDay' && line.date === date) cents += line.amountCents
  return cents > 0
}

/** Real costs: at least the activity and the date (levolontariat.be); the receipt is asked for when submitting. */
function canPriceCost(words: Extract<LineWords, { kind: 'realCost' }>): Result<PricedLine, LineRefusal> {
  const { date, activity, amountCents } = words
  if (activity === '') return err({ type: 'ActivityMissing' })
  return ok({ date, countsAs: 'realCost', amountCents, metres: null, rate: null })
}

/**
 * A trip: date, distance, reason (besa.storychief.io). By car or bicycle metres × rate, by public transport the price of
 * the ticket. Beside the flat rate its limits are the distance of the year and that distance at the car rate of the day,
 * so both figures must be there, for a ticket too.
 */
function canPriceTrip(
  words: Extract<LineWords, { kind: 'travel' }>,
  { facts, figures }: LineSetting,
): Result<PricedLine, LineRefusal> {
  const { date, mode, metres } = words
  const { rates, carRate } = figures
  if (words.reason === '') return err({ type: 'ReasonMissing' })
  const kind = rateKindOf(mode, carRate)
  const limited = hasTravelLimits(facts) ? (['travelMetres', carRate] as const) : []
  for (const needed of [...(kind === null ? [] : [kind]), ...limited]) {
    const found = canRateOn(rates, needed, date)
    if (!found.ok) return found
  }
  if (kind === null) {
    if (words.amountCents === null) return err({ type: 'AmountMissing' })
    return ok({ date, countsAs: 'travel', amountCents: words.amountCents, metres, rate: null })
  }
  const rate = canRateOn(rates, kind, date)
  if (!rate.ok) return rate
  // A distance so short that it rounds to nothing is a slip of the finger.
  const amountCents = travelCents(metres, rate.value.amount)
  if (amountCents === 0) return err({ type: 'DistanceTooShort', metres })
  return ok({ date, countsAs: 'travel', amountCents, metres, rate: rate.value })
}

/** What is worth a second look on a line. */
export function lineWarningsOf(line: {
  readonly kind: string
  readonly trip: TripKind | null
  readonly hasReceipt: boolean
  readonly rate: Pick<ExpenseRate, 'standing'> | null
}): LineWarning[] {
  const warnings: LineWarning[] = []
  if (line.trip === 'homeToPlace') warnings.push('homeToPlace')
  if (line.kind === 'realCost' && !line.hasReceipt) warnings.push('receiptMissing')
  if (line.rate?.standing === 'unconfirmed') warnings.push('rateUnconfirmed')
  return warnings
}
