import type { Contract } from '#shared/contract.ts'

import type { Handlers } from './context.ts'
import { backupHandlers } from './features/backup/handlers.ts'
import { recoveryHandlers } from './features/backup/recovery-handlers.ts'
import { calendarHandlers } from './features/calendar/handlers.ts'
import { dayHandlers } from './features/day/handlers.ts'
import { expensesHandlers } from './features/expenses/handlers.ts'
import { auditHandlers, historyHandlers } from './features/history/handlers.ts'
import { hostsHandlers } from './features/hosts/handlers.ts'
import { peopleHandlers } from './features/people/handlers.ts'
import { placeHandlers } from './features/place/handlers.ts'
import { rotaHandlers } from './features/rota/handlers.ts'
import { vaultHandlers } from './features/vault/handlers.ts'
import { visitsHandlers } from './features/visits/handlers.ts'

/** Who answers each name of the contract. */
export const handlers: { readonly [F in keyof Contract]: Handlers<Contract[F]> } = {
  place: placeHandlers,
  calendar: calendarHandlers,
  hosts: hostsHandlers,
  rota: rotaHandlers,
  visits: visitsHandlers,
  day: dayHandlers,
  history: historyHandlers,
  audit: auditHandlers,
  backup: backupHandlers,
  recovery: recoveryHandlers,
  vault: vaultHandlers,
  people: peopleHandlers,
  expenses: expensesHandlers,
}
