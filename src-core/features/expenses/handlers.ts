import type { expensesContract } from '#shared/expenses/expenses-contract.ts'

import type { Handlers } from '../../context.ts'
import { claimsHandlers, linesHandlers } from './claims-handlers.ts'
import { paymentHandlers } from './payment-handlers.ts'
import { ratesHandlers } from './rates-handlers.ts'
import { yearListHandlers } from './year-list-handlers.ts'
import { yearsHandlers } from './years-handlers.ts'

export const expensesHandlers: Handlers<typeof expensesContract> = {
  ...ratesHandlers,
  ...yearsHandlers,
  ...claimsHandlers,
  ...linesHandlers,
  ...paymentHandlers,
  ...yearListHandlers,
}
