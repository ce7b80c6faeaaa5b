import type { Migration } from './migrate.ts'
import { house } from './migrations/0001-house.ts'
import { place } from './migrations/0002-place.ts'
import { rota } from './migrations/0003-rota.ts'
import { visits } from './migrations/0004-visits.ts'
import { day } from './migrations/0005-day.ts'
import { holidaySource } from './migrations/0006-holiday-source.ts'
import { filling } from './migrations/0007-filling.ts'
import { vaultHouse } from './vault-migrations/0001-vault.ts'
import { people } from './vault-migrations/0002-people.ts'
import { expenses } from './vault-migrations/0003-expenses.ts'
import { missedTries } from './vault-migrations/0004-missed-tries.ts'

/** The open tier's migrations, in order. After 1.0 they only add. */
export const openTierMigrations: readonly Migration[] = [
  house,
  place,
  rota,
  visits,
  day,
  holidaySource,
  filling,
]

/** The vault's migrations, in order. */
export const vaultMigrations: readonly Migration[] = [vaultHouse, people, expenses, missedTries]
