import type { ExpenseTables } from './vault-schema/expenses.ts'
import type { VaultHouseTables } from './vault-schema/house.ts'
import type { PeopleTables } from './vault-schema/people.ts'

/** Every table of the vault (`coffre.db`), by the feature that writes it. */
export type VaultSchema = VaultHouseTables & PeopleTables & ExpenseTables
