import type { Handlers } from '#core/context.ts'
import type { ExpenseRate } from '#shared/expenses/expense-rate.ts'
import { canChangeRate, canHoldRate, canRemoveRate } from '#shared/expenses/rate-rules.ts'
import type { ratesContract } from '#shared/expenses/rates-contract.ts'
import { readIban } from '#shared/kernel/iban.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { getYearFigures, listRates, useOfRate } from './figure-queries.ts'

type Rates = Handlers<typeof ratesContract>

export const addRate: Rates['addRate'] = ({ vault }, words) => {
  const held = canHoldRate(words, listRates(vault))
  if (!held.ok) return held
  const { rateId } = held.value
  vault.run(vault.q.insertInto('expenseRate').values({ id: rateId, ...words }))
  return ok({ rateId })
}

/** Its kind and its first day are its name: another one of these is another row. */
export const changeRate: Rates['changeRate'] = ({ vault }, { rateId, ...words }) => {
  const rates = listRates(vault)
  const rate = rates.find(({ id }) => id === rateId)
  if (rate === undefined) return err({ type: 'UnknownRate', rateId })
  const { kind, fromDate } = rate
  const others = rates.filter((other) => other !== rate)
  const held = canHoldRate({ kind, fromDate, ...words }, others)
  if (!held.ok) return held
  const change = canChangeRate(rate, words, useOfRate(vault, rate))
  if (!change.ok) return change
  vault.run(vault.q.updateTable('expenseRate').set(words).where('id', '=', rateId))
  return ok({})
}

export const removeRate: Rates['removeRate'] = ({ vault }, { rateId }) => {
  const rate: ExpenseRate | undefined = listRates(vault).find(({ id }) => id === rateId)
  if (rate === undefined) return err({ type: 'UnknownRate', rateId })
  const removal = canRemoveRate(rate, useOfRate(vault, rate))
  if (!removal.ok) return removal
  vault.run(vault.q.deleteFrom('expenseRate').where('id', '=', rateId))
  return ok({})
}

/** ISO 9362: eight or eleven signs; the bank, the country, the place, the branch. */
const bicPattern = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/

export const setSettings: Rates['setSettings'] = ({ vault }, words) => {
  const debtorName = words.debtorName === '' ? null : words.debtorName
  const typedIban = words.debtorIban === '' ? null : words.debtorIban
  const iban = typedIban === null ? ok(null) : readIban(typedIban)
  if (!iban.ok) return err({ type: 'IbanNotValid', why: iban.error })
  const bic = words.debtorBic?.replace(/\s/g, '').toUpperCase() ?? ''
  if (bic !== '' && !bicPattern.test(bic)) return err({ type: 'BicNotValid' })
  const row = {
    fourEyes: words.fourEyes ? 1 : 0,
    debtorName,
    debtorIban: iban.value,
    debtorBic: bic === '' ? null : bic,
    flatDayCents: words.flatDayCents,
  } as const
  vault.run(
    vault.q
      .insertInto('expenseSetting')
      .values({ id: 'expenses', ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  )
  return ok({})
}

/** One reference for the whole year (aes-aisf.be, 2025): refused once trips were paid by the other. */
export const setCarRate: Rates['setCarRate'] = ({ vault, today }, { year, carRate }) => {
  const { carRate: now } = getYearFigures(vault, year, today)
  const use = useOfRate(vault, { kind: now, fromDate: `${year}-01-01`, untilDate: `${year}-12-31` })
  if (now !== carRate && use.lines > 0)
    return err({ type: 'CarRateChosen', year, carRate: now, lines: use.lines })
  vault.run(
    vault.q
      .insertInto('expenseYear')
      .values({ id: String(year), carRate })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ carRate })),
  )
  return ok({})
}
