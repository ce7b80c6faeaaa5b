import { existsSync, statSync } from 'node:fs'

import { ensureDevice } from '#db/device.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { makeFolder } from '#db/folder.ts'
import { openHandle, type WriteDb } from '#db/handle.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { settleReplacement } from '#db/replacement.ts'
import { openTransactions, type Transactions } from '#db/transaction.ts'
import type { Clock } from '#shared/kernel/ids.ts'
import type { CoreState } from '#shared/shell/core-messages.ts'

import { settleAdoption } from './adoption.ts'
import type { KeyKeeper, Paths } from './house.ts'
import { isAnotherKey, KeyUnavailable, markKey, readOrCreateKey } from './key-file.ts'
import type { Log } from './log.ts'

/** `lieu.db` while it is open. */
export interface OpenDatabase {
  readonly connection: Connection
  readonly db: WriteDb
  readonly transactions: Transactions
  readonly key: Uint8Array
}

/** The open tier's file: open, damaged, or not to be had, and the ways between these. */
export interface OpenTier {
  readonly state: () => CoreState
  readonly database: () => OpenDatabase | null
  /** Opens, or opens again; the outcome is in the state, never thrown. */
  readonly open: () => Promise<CoreState>
  /** Closes, lets `swap` change the files, opens again with the same key. */
  readonly swap: (swap: () => void) => CoreState
  readonly markDamaged: () => void
  readonly close: () => void
}

export interface OpenTierDeps {
  readonly paths: Paths
  readonly keeper: KeyKeeper
  readonly now: Clock
  readonly log: Log
}

/** Holds the one open database and what is known of it. */
interface Holder {
  database: OpenDatabase | null
  state: CoreState
}

export function prepareOpenTier(deps: OpenTierDeps): OpenTier {
  const holder: Holder = { database: null, state: { state: 'failed', error: { type: 'CoreUnavailable' } } }
  return {
    state: () => holder.state,
    database: () => holder.database,
    open: () => openAgain(holder, deps),
    swap: (swap) => swapFiles(holder, deps, swap),
    markDamaged: () => {
      close(holder)
      holder.state = { state: 'damaged' }
    },
    close: () => close(holder),
  }
}

function close(holder: Holder): void {
  holder.database?.connection.close()
  holder.database = null
}

function openWith(holder: Holder, deps: OpenTierDeps, key: Uint8Array): CoreState {
  holder.database = openFile(deps, key)
  holder.state = { state: 'open' }
  return holder.state
}

async function openAgain(holder: Holder, deps: OpenTierDeps): Promise<CoreState> {
  close(holder)
  try {
    makeFolder(deps.paths.dataDir)
    settleAdoption(deps.paths, deps.now())
    settleReplacement(deps.paths.lieu, deps.now())
    const key = await readOrCreateKey(deps.paths, deps.keeper)
    if (isGone(deps.paths))
      throw isAnotherKey(deps.paths.lieuCheck, key) ? new KeyUnavailable('another key') : damaged()
    return openWith(holder, deps, key)
  } catch (error) {
    holder.state = failureOf(error, deps)
    return holder.state
  }
}

function swapFiles(holder: Holder, deps: OpenTierDeps, swap: () => void): CoreState {
  if (holder.database === null) throw new Error('no database is open')
  const { key } = holder.database
  close(holder)
  try {
    swap()
    return openWith(holder, deps, key)
  } catch (error) {
    // The change of files failed half-way: open what is there, and let the caller hear why.
    holder.state = failureOf(error, deps)
    settleReplacement(deps.paths.lieu, deps.now())
    if (existsSync(deps.paths.lieu)) openWith(holder, deps, key)
    throw error
  }
}

/** There were data here, and their file is not there any more, or empty: that is not a first start. */
const isGone = ({ lieu, lieuCheck }: Paths): boolean =>
  existsSync(lieuCheck) && (!existsSync(lieu) || statSync(lieu).size === 0)

const damaged = (): Error => Object.assign(new Error('the file is damaged'), { code: 'SQLITE_CORRUPT' })

function openFile({ paths, now }: OpenTierDeps, key: Uint8Array): OpenDatabase {
  const connection = openWithKey(paths, key)
  try {
    quickCheck(connection, statSync(paths.lieu).size)
    const outcome = migrate(connection, openTierMigrations, now())
    if ('unknown' in outcome) throw new NewerVersion(`written by a newer version: ${outcome.unknown}`)
    ensureDevice(connection, now())
    markKey(paths.lieuCheck, key)
    return { connection, db: openHandle(connection), transactions: openTransactions(connection), key }
  } catch (error) {
    connection.close()
    throw error
  }
}

function openWithKey({ lieu, lieuCheck }: Paths, key: Uint8Array): Connection {
  try {
    return openDatabase(lieu, key)
  } catch (error) {
    const unreadable = environmentErrorOf(error)?.type === 'DatabaseDamaged'
    throw unreadable && isAnotherKey(lieuCheck, key) ? new KeyUnavailable('another key') : error
  }
}

class NewerVersion extends Error {}

/** Files up to this size are checked whole at each start (under 20 ms); larger ones at each backup. */
const checkedAtStart = 8 * 1024 * 1024

/**
 * A look at every page before the first read. Each page is also authenticated by the cipher, so that a damaged
 * one answers an error, never wrong data, whenever it is read.
 */
function quickCheck(connection: Connection, bytes: number): void {
  if (bytes > checkedAtStart) return
  const answer: unknown = connection.pragma('quick_check(1)', { simple: true })
  if (answer !== 'ok') throw damaged()
}

function failureOf(error: unknown, { log }: OpenTierDeps): CoreState {
  if (error instanceof KeyUnavailable) return { state: 'failed', error: { type: 'KeyUnavailable' } }
  if (error instanceof NewerVersion) return { state: 'failed', error: { type: 'NewerVersion' } }
  const environment = environmentErrorOf(error)
  log('openFailed', {
    type: environment?.type ?? 'Defect',
    stack: error instanceof Error ? error.stack : String(error),
  })
  if (environment === null) return { state: 'failed', error: { type: 'Defect' } }
  return environment.type === 'DatabaseDamaged'
    ? { state: 'damaged' }
    : { state: 'failed', error: environment }
}
