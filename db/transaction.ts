import { nextHlc } from '#shared/kernel/hlc.ts'

import { type ChangePayload, genesis, linkOf, sealChanges } from './chain.ts'
import type { Connection } from './open.ts'

/** Who acts, with which command, and the stamp's time, taken once before the work starts. */
export interface Act {
  readonly txId: string
  readonly actor: string
  readonly command: string
  readonly now: number
  /** The transaction this one takes back; may be set while the work runs. */
  undoes: string | null
}

export interface CapturedOutcome<T> {
  readonly value: T
  /** The transaction's id in the log, or null when the act changed nothing (then nothing is logged). */
  readonly txId: string | null
  /** The tables whose rows changed. */
  readonly tables: readonly string[]
}

/** Thrown through the transaction to take everything back; carries what the caller wants to answer. */
class Rollback extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('rolled back')
    this.value = value
  }
}

const statementsOf = (connection: Connection) => ({
  device: connection.prepare<[], { deviceId: string; hlc: string | null }>(
    'SELECT deviceId, hlc FROM device',
  ),
  head: connection.prepare<[], { tx: number; hash: Buffer | null; endSeq: number }>(
    'SELECT tx, hash, firstSeq + changeCount AS endSeq FROM txn ORDER BY tx DESC LIMIT 1',
  ),
  begin: connection.prepare(
    `INSERT INTO txn (tx, txId, hlc, deviceId, actor, command, undoes, firstSeq)
     VALUES (@tx, @txId, @hlc, @deviceId, @actor, @command, @undoes, @firstSeq)`,
  ),
  changes: connection
    .prepare<[number]>('SELECT tbl, rowId, kind, col, old, new FROM change WHERE seq >= ? ORDER BY seq')
    .raw(),
  drop: connection.prepare('DELETE FROM txn WHERE tx = ?'),
  finish: connection.prepare(
    'UPDATE txn SET undoes = ?, changeCount = ?, salts = ?, digests = ?, prevHash = ?, hash = ? WHERE tx = ?',
  ),
  stamp: connection.prepare('UPDATE device SET hlc = ?'),
})

export interface Transactions {
  /**
   * Runs `work` in one transaction with its log entries and its link in the chain, or neither.
   * `keep` looks at the outcome: false takes everything back and the value is still answered.
   */
  readonly run: <T>(act: Act, work: () => T, keep: (value: T) => boolean) => CapturedOutcome<T>
}

export function openTransactions(connection: Connection): Transactions {
  const statements = statementsOf(connection)
  return {
    run: (act, work, keep) => {
      // Said before anything is begun: taking the inner act back must not take back the one around it unseen.
      if (connection.inTransaction) throw new Error('an act is already under way')
      connection.exec('BEGIN IMMEDIATE')
      try {
        const outcome = captured(statements, act, work, keep)
        connection.exec('COMMIT')
        return outcome
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        if (error instanceof Rollback)
          return { value: error.value as ReturnType<typeof work>, txId: null, tables: [] }
        throw error
      }
    },
  }
}

/** Runs `work` as an act of the log inside a transaction that is open already: all of it stays or goes with that one. */
export const captureAct = (connection: Connection, act: Act, work: () => void): void => {
  captured(statementsOf(connection), act, work, () => true)
}

function captured<T>(
  statements: ReturnType<typeof statementsOf>,
  act: Act,
  work: () => T,
  keep: (value: T) => boolean,
): CapturedOutcome<T> {
  const device = statements.device.get()
  if (device === undefined) throw new Error('the device has no identity')
  const head = statements.head.get()
  const header = {
    tx: (head?.tx ?? 0) + 1,
    txId: act.txId,
    hlc: nextHlc(device.hlc, act.now, device.deviceId),
    deviceId: device.deviceId,
    actor: act.actor,
    command: act.command,
    undoes: null,
    firstSeq: head?.endSeq ?? 1,
  }
  statements.begin.run(header)
  const value = work()
  if (!keep(value)) throw new Rollback(value)
  const changes = statements.changes.all(header.firstSeq) as ChangePayload[]
  if (changes.length === 0) {
    statements.drop.run(header.tx)
    return { value, txId: null, tables: [] }
  }
  const { salts, digests } = sealChanges(changes)
  const previous = head?.hash ?? genesis
  const sealed = { ...header, undoes: act.undoes, changeCount: changes.length }
  const link = linkOf(previous, sealed, digests)
  statements.finish.run(act.undoes, changes.length, salts, digests, previous, link, header.tx)
  statements.stamp.run(header.hlc)
  return { value, txId: act.txId, tables: [...new Set(changes.map(([table]) => table))] }
}
