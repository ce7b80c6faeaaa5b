import type { TFunction } from 'i18next'

import type { Formatting } from '#renderer/lib/formatting.ts'
import type { RateKind } from '#shared/expenses/expense-rate.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { kilometres, ratePerKm } from './distance-words.ts'
import type { ListedRate } from './expense-facts.ts'

/** What the figure of a kind is counted in. */
export type RateUnit = 'money' | 'perKm' | 'distance'

const units: Readonly<Record<RateKind, RateUnit>> = {
  flatDay: 'money',
  flatYear: 'money',
  flatYearIncreased: 'money',
  carQuarterly: 'perKm',
  carYearly: 'perKm',
  bicycle: 'perKm',
  travelMetres: 'distance',
}

export const unitOf = (kind: RateKind): RateUnit => units[kind]

/** `44,02 €`, `0,4326 € par km`, `2000 km`. */
export function rateAmount(
  t: TFunction,
  formatting: Formatting,
  { kind, amount }: Pick<ListedRate, 'kind' | 'amount'>,
): string {
  const unit = unitOf(kind)
  if (unit === 'money') return formatting.money(amount)
  if (unit === 'distance') return t('expenseRates.km', { km: kilometres(formatting, amount) })
  return ratePerKm(t, formatting, amount)
}

interface Span {
  readonly fromDate: LocalDate
  readonly untilDate: LocalDate | null
}

/** `2026` for a whole calendar year, `01/01/2026 – 31/03/2026`, `dès le 01/01/2026`. */
export function rateSpan(t: TFunction, { shortDate }: Formatting, { fromDate, untilDate }: Span): string {
  if (untilDate === null) return t('expenseRates.from', { from: shortDate(fromDate) })
  const year = fromDate.slice(0, 4)
  const isWhole = fromDate === `${year}-01-01` && untilDate === `${year}-12-31`
  return isWhole ? year : t('expenseRates.span', { from: shortDate(fromDate), until: shortDate(untilDate) })
}
