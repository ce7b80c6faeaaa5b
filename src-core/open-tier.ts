import { existsSync, mkdirSync, statSync } from 'node:fs'

import { ensureDevice } from '#db/device.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { openHandle, type WriteDb } from '#db/handle.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions, type Transactions } from '#db/transaction.ts'
import type { Clock } from '#shared/kernel/ids.ts'
import type { CoreState } from '#shared/shell/core-messages.ts'

import type { KeyKeeper, Paths } from './house.ts'
import { KeyUnavailable, readOrCreateKey } from './key-file.ts'
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

export function prepareOpenTier(deps: OpenTierDeps): OpenTier {
  const { paths, keeper } = deps
  let database: OpenDatabase | null = null
  let state: CoreState = { state: 'failed', error: { type: 'CoreUnavailable' } }
  const close = (): void => {
    database?.connection.close()
    database = null
  }
  const settle = (error: unknown): CoreState => (state = failureOf(error, deps))
  const openWith = (key: Uint8Array): CoreState => {
    database = openFile(deps, key)
    return (state = { state: 'open' })
  }
  return {
    state: () => state,
    database: () => database,
    open: async () => {
      close()
      try {
        mkdirSync(paths.dataDir, { recursive: true, mode: 0o700 })
        return openWith(await readOrCreateKey(paths.lieuKey, keeper))
      } catch (error) {
        return settle(error)
      }
    },
    swap: (swap) => {
      if (database === null) throw new Error('no database is open')
      const { key } = database
      close()
      try {
        swap()
        return openWith(key)
      } catch (error) {
        // The change of files failed half-way: open what is there, and let the caller hear why.
        settle(error)
        if (database === null && existsSync(paths.lieu)) openWith(key)
        throw error
      }
    },
    markDamaged: () => {
      close()
      state = { state: 'damaged' }
    },
    close,
  }
}

function openFile({ paths, now }: OpenTierDeps, key: Uint8Array): OpenDatabase {
  const connection = openDatabase(paths.lieu, key)
  try {
    quickCheck(connection, statSync(paths.lieu).size)
    const outcome = migrate(connection, openTierMigrations, now())
    if ('unknown' in outcome) throw new NewerVersion(`written by a newer version: ${outcome.unknown}`)
    ensureDevice(connection, now())
    return { connection, db: openHandle(connection), transactions: openTransactions(connection), key }
  } catch (error) {
    connection.close()
    throw error
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
  if (answer !== 'ok') throw Object.assign(new Error('the file is damaged'), { code: 'SQLITE_CORRUPT' })
}

function failureOf(error: unknown, { paths, log }: OpenTierDeps): CoreState {
  if (error instanceof KeyUnavailable) return { state: 'failed', error: { type: 'KeyUnavailable' } }
  if (error instanceof NewerVersion) return { state: 'failed', error: { type: 'NewerVersion' } }
  const environment = environmentErrorOf(error)
  log('openFailed', {
    type: environment?.type ?? 'Defect',
    stack: error instanceof Error ? error.stack : String(error),
  })
  if (environment === null) return { state: 'failed', error: { type: 'Defect' } }
  const damaged = environment.type === 'DatabaseDamaged' && existsSync(paths.lieu)
  return damaged ? { state: 'damaged' } : { state: 'failed', error: environment }
}
