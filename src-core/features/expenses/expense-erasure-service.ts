import { idsIn, type WriteDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'

/** The tables of claims that hold something about a person. */
export type ExpenseTable =
  | 'payment'
  | 'paymentBatch'
  | 'claimStep'
  | 'expenseLine'
  | 'expenseClaim'
  | 'claimSystem'
  | 'swornStatement'

/**
 * Erases rows of claims for ever, children before parents. The only way an entry of a claim ever goes: a wrong one is
 * answered by a correction, and its term (or its person) is what ends it.
 */
export function eraseExpenseRows(
  vault: WriteDb<VaultSchema>,
  idsOf: (table: ExpenseTable) => readonly string[],
): void {
  const { q } = vault
  vault.run(q.deleteFrom('payment').where('id', 'in', idsIn(idsOf('payment'))))
  vault.run(q.deleteFrom('paymentBatch').where('id', 'in', idsIn(idsOf('paymentBatch'))))
  vault.run(q.deleteFrom('claimStep').where('id', 'in', idsIn(idsOf('claimStep'))))
  vault.run(q.deleteFrom('expenseLine').where('id', 'in', idsIn(idsOf('expenseLine'))))
  vault.run(q.deleteFrom('expenseClaim').where('id', 'in', idsIn(idsOf('expenseClaim'))))
  vault.run(q.deleteFrom('claimSystem').where('id', 'in', idsIn(idsOf('claimSystem'))))
  vault.run(q.deleteFrom('swornStatement').where('id', 'in', idsIn(idsOf('swornStatement'))))
}
