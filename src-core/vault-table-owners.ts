import type { UndoLimits } from '#db/undo.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { VaultHouseTables } from '#db/vault-schema/house.ts'
import type { Contract } from '#shared/contract.ts'

type Captured =
  | Exclude<keyof VaultSchema, keyof VaultHouseTables>
  | 'vaultHolder'
  | 'vaultSetting'
  | 'missedTries'

/** Each table of the vault is written by one feature only; its name is the topic of the `changed` event. */
export const vaultTableOwners: Readonly<Record<Captured, keyof Contract>> = {
  vaultHolder: 'vault',
  vaultSetting: 'vault',
  missedTries: 'vault',
  institution: 'people',
  person: 'people',
  training: 'people',
  keyLoan: 'people',
  informationNote: 'people',
  informationNoteGiven: 'people',
  insurancePolicy: 'people',
  institutionAgreement: 'people',
  retentionRule: 'people',
  purge: 'people',
  expenseRate: 'expenses',
  expenseSetting: 'expenses',
  expenseYear: 'expenses',
  claimSystem: 'expenses',
  swornStatement: 'expenses',
  expenseClaim: 'expenses',
  expenseLine: 'expenses',
  claimStep: 'expenses',
  paymentBatch: 'expenses',
  payment: 'expenses',
}

/**
 * What is never taken back: money is corrected by another entry and what it was measured by is chosen anew, under the
 * rules that look at the lines made since; a holder's passphrase is not in the table, wrong tries were tried, a
 * published note was given to people, an erasure is for ever.
 */
export const vaultUndoLimits: UndoLimits = {
  appendOnly: new Set([
    'expenseRate',
    'expenseYear',
    'claimSystem',
    'expenseClaim',
    'expenseLine',
    'claimStep',
    'paymentBatch',
    'payment',
    'vaultHolder',
    'missedTries',
    'informationNote',
    'purge',
  ]),
  founding: new Set(['vaultSetting']),
}

/** The features whose facts changed; the vault's own history always is one of them. */
export function vaultTopicsOf(tables: readonly string[]): string[] {
  const owners = tables.map((table) => vaultTableOwners[table as Captured])
  return [...new Set<string>([...owners.filter((owner) => owner !== undefined), 'vault'])]
}
