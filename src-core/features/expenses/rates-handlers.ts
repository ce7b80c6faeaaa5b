import type { Handlers } from '#core/context.ts'
import { yearOfDate } from '#shared/expenses/claim.ts'
import type { ratesContract } from '#shared/expenses/rates-contract.ts'
import { ok } from '#shared/kernel/result.ts'

import {
  getExpenseSettings,
  getYearFigures,
  listCarRates,
  listRates,
  missingOn,
  useOfRate,
} from './figure-queries.ts'
import { addRate, changeRate, removeRate, setCarRate, setSettings } from './rates-service.ts'

export const ratesHandlers: Handlers<typeof ratesContract> = {
  listRates: ({ vault, today }) => {
    const rates = listRates(vault).map((rate) => ({ ...rate, usedByLines: useOfRate(vault, rate).lines }))
    return ok({ rates, missing: missingOn(getYearFigures(vault, yearOfDate(today), today), today) })
  },
  addRate,
  changeRate,
  removeRate,
  getSettings: ({ vault }) => ok({ ...getExpenseSettings(vault), carRates: listCarRates(vault) }),
  setSettings,
  setCarRate,
}
