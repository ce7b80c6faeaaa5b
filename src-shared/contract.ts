import { backupContract, recoveryContract } from './backup/backup-contract.ts'
import { calendarContract } from './calendar/calendar-contract.ts'
import { dayContract } from './day/day-contract.ts'
import { expensesContract } from './expenses/expenses-contract.ts'
import { auditContract, historyContract } from './history/history-contract.ts'
import { hostsContract } from './hosts/hosts-contract.ts'
import { peopleContract } from './people/people-contract.ts'
import { placeContract } from './place/place-contract.ts'
import { rotaContract } from './rota/rota-contract.ts'
import { vaultContract } from './vault/vault-contract.ts'
import { visitsContract } from './visits/visits-contract.ts'

/** Everything that can be asked of the core, by feature. */
export const contract = {
  place: placeContract,
  calendar: calendarContract,
  hosts: hostsContract,
  rota: rotaContract,
  visits: visitsContract,
  day: dayContract,
  history: historyContract,
  audit: auditContract,
  backup: backupContract,
  recovery: recoveryContract,
  vault: vaultContract,
  people: peopleContract,
  expenses: expensesContract,
}
export type Contract = typeof contract
