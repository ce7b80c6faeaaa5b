import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import {
  carRateKinds,
  rateKinds,
  type CarRate,
  type ExpenseRate,
  type RateKind,
} from '#shared/expenses/expense-rate.ts'
import { rateOn, type RateUse } from '#shared/expenses/rate-rules.ts'
import type { YearFigures } from '#shared/expenses/year-facts.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

type Vault = ReadDb<VaultSchema>

/** Every ceiling and rate, by kind and then oldest first. */
export function listRates(vault: Vault): ExpenseRate[] {
  const rank = (kind: RateKind) => rateKinds.indexOf(kind)
  return vault
    .all(vault.q.selectFrom('expenseRate').selectAll().orderBy('fromDate'))
    .toSorted((one, other) => rank(one.kind) - rank(other.kind))
}

/** What the place decided; four eyes hold until somebody switches them off. */
export function getExpenseSettings(vault: Vault) {
  const row = vault.first(vault.q.selectFrom('expenseSetting').selectAll())
  return {
    fourEyes: (row?.fourEyes ?? 1) === 1,
    debtorName: row?.debtorName ?? null,
    debtorIban: row?.debtorIban ?? null,
    debtorBic: row?.debtorBic ?? null,
    flatDayCents: row?.flatDayCents ?? null,
  }
}

export const listCarRates = (vault: Vault): readonly { readonly year: number; readonly carRate: CarRate }[] =>
  vault
    .all(vault.q.selectFrom('expenseYear').selectAll().orderBy('id'))
    .map(({ id, carRate }) => ({ year: Number(id), carRate }))

/**
 * The figures of a year. The car rate is the quarterly one until the place chooses the other for a year: the rule on
 * volunteers' travel refers to art. 74 of the royal decree of 13 July 2017 (uvcw.be), whose rate it is.
 */
export function getYearFigures(vault: Vault, year: number, today: LocalDate): YearFigures {
  const chosen = vault.first(
    vault.q.selectFrom('expenseYear').select('carRate').where('id', '=', String(year)),
  )
  return { year, today, rates: listRates(vault), carRate: chosen?.carRate ?? 'carQuarterly' }
}

/** The kinds without a figure on a day, of the two car rates the one the year keeps to. */
export function missingOn({ rates, carRate }: YearFigures, date: LocalDate) {
  const other = carRateKinds.find((kind) => kind !== carRate)
  return rateKinds
    .filter((kind) => kind !== other && rateOn(rates, kind, date) === null)
    .map((kind) => ({ kind, date }))
}

/**
 * What stands on a rate: the flat amounts of its days for a ceiling, the trips of its days for a distance and for the
 * rates of a kilometre (a ticket is measured by the car rate too).
 */
export function useOfRate(vault: Vault, rate: Pick<ExpenseRate, 'kind' | 'fromDate' | 'untilDate'>): RateUse {
  const isCeiling = rate.kind.startsWith('flat')
  const base = vault.q
    .selectFrom('expenseLine')
    .select((eb) => [eb.fn.countAll<number>().as('lines'), eb.fn.max('date').as('lastDate')])
    .where('date', '>=', rate.fromDate)
    .where('date', '<=', rate.untilDate ?? '9999-12-31')
    .where('kind', '=', isCeiling ? 'flatDay' : 'travel')
  const row = vault.first(rate.kind === 'bicycle' ? base.where('mode', '=', 'bicycle') : base)
  return { lines: row?.lines ?? 0, lastDate: row?.lastDate ?? null }
}
