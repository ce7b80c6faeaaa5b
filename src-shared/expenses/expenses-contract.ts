import { claimsContract } from './claims-contract.ts'
import { linesContract } from './lines-contract.ts'
import { paymentsContract } from './payments-contract.ts'
import { ratesContract } from './rates-contract.ts'
import { yearListContract } from './year-list-contract.ts'
import { yearsContract } from './years-contract.ts'

/** What volunteers are paid back, and the proof of it. All of it is in the vault. */
export const expensesContract = {
  ...ratesContract,
  ...yearsContract,
  ...claimsContract,
  ...linesContract,
  ...paymentsContract,
  ...yearListContract,
}
