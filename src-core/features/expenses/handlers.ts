import type { expensesContract } from '#shared/expenses/expenses-contract.ts'

import type { Handlers } from '../../context.ts'

export const expensesHandlers: Handlers<typeof expensesContract> = {}
