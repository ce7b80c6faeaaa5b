import type { Schema } from '#db/schema.ts'
import type { Contract } from '#shared/contract.ts'
import { type Role, roleAllows } from '#shared/kernel/contract-kit.ts'

type Captured = Exclude<
  keyof Schema,
  'device' | 'migration' | 'deviceSetting' | 'txn' | 'change' | 'visitTally'
>

/** Each table is written by one feature only; its name is the topic of the `changed` event. */
export const tableOwners: Readonly<Record<Captured, keyof Contract>> = {
  place: 'place',
  openingHour: 'place',
  publicHoliday: 'calendar',
  calendarPeriod: 'calendar',
  calendarSetting: 'calendar',
  reopenedDay: 'calendar',
  host: 'hosts',
  hostAbsence: 'hosts',
  hostWish: 'hosts',
  hostWishTime: 'hosts',
  hostPair: 'hosts',
  slotSeries: 'rota',
  slotPattern: 'rota',
  slotException: 'rota',
  signup: 'rota',
  standingSignup: 'rota',
  replacement: 'rota',
  rotaSetting: 'rota',
  fillRule: 'rota',
  visitCount: 'visits',
  visitKindChoice: 'visits',
  visitSetting: 'visits',
  teamNote: 'day',
  checklistItem: 'day',
  checklistTick: 'day',
}

/** Corrected by another entry, never taken back. */
export const appendOnlyTables: ReadonlySet<string> = new Set(['visitCount'])

/** Every other fact stands on their rows: the act that wrote one of them is not taken back. */
export const foundingTables: ReadonlySet<string> = new Set(['place'])

/** Who goes well with whom, and who not: no screen that is open to all shows it, the history neither. */
const discreetTables = ['hostPair'] as const

/** The tables whose rows a role is told nothing of. */
export const tablesHiddenFrom = (role: Role): readonly string[] =>
  roleAllows(role, 'coordinator') ? [] : discreetTables

/** The features whose facts changed; `history` always is one of them. */
export function topicsOf(tables: readonly string[]): string[] {
  const owners = tables.map((table) => tableOwners[table as Captured])
  return [...new Set<string>([...owners.filter((owner) => owner !== undefined), 'history'])]
}
