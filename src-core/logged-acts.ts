import type { ReadDb } from '#db/handle.ts'
import type { HouseTables } from '#db/schema/house.ts'
import { contract } from '#shared/contract.ts'
import { type Entry, type Role, roleAllows } from '#shared/kernel/contract-kit.ts'

/** The log that each of the two files keeps of itself, read the same way. */
export type LogDb = ReadDb<HouseTables>

/** Sees of a file its log alone; every file of the house has one. */
export const logOf = <S extends HouseTables>(db: ReadDb<S>): LogDb => db as unknown as LogDb

/** The role a logged command asked for; taking an act back asks for the same. */
export function roleOf(command: string): Role {
  const [feature = '', name = ''] = command.split('.')
  const entries = (contract as Readonly<Record<string, Readonly<Record<string, Entry>>>>)[feature]
  return entries?.[name]?.role ?? 'coordinator'
}

/** Whether a role could have done an act itself; taking an undo back counts as the act that it took back. */
export const mayUndo = (db: LogDb, role: Role, act: { readonly txId: string; readonly command: string }) =>
  roleAllows(role, roleOf(firstCommandOf(db, act.txId) ?? act.command))

/**
 * Which command made a transaction, and which later one took it back. Taking back an undo does again what was
 * undone: it counts as that first command.
 */
export function findAct(db: LogDb, txId: string): { command: string; undoneBy: string | null } | undefined {
  const command = firstCommandOf(db, txId)
  return command === undefined ? undefined : { command, undoneBy: findUndoing(db, txId) }
}

/** The act that took this one back and still stands; null when there is none, or it was taken back itself. */
export function findUndoing(db: LogDb, txId: string): string | null {
  const undoings = db.all(db.q.selectFrom('txn').select('txId').where('undoes', '=', txId))
  return undoings.find((undoing) => findUndoing(db, undoing.txId) === null)?.txId ?? null
}

export function firstCommandOf(db: LogDb, txId: string): string | undefined {
  const row = db.first(db.q.selectFrom('txn').select(['command', 'undoes']).where('txId', '=', txId))
  if (row === undefined || row.undoes === null) return row?.command
  return firstCommandOf(db, row.undoes) ?? row.command
}

/** What an act took back, and the command that had made it. */
export const undoneIn = (db: LogDb, undoes: string | null): { txId: string; command: string } | null =>
  undoes === null ? null : { txId: undoes, command: firstCommandOf(db, undoes) ?? '' }
