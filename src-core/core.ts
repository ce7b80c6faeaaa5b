import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, type Connection } from '#db/open.ts'
import { ensureDevice } from '#db/device.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { openHandle, type WriteDb } from '#db/handle.ts'
import { migrate } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { openTransactions, type Transactions } from '#db/transaction.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import type { Clock, NewId } from '#shared/kernel/ids.ts'
import type { CoreState } from '#shared/shell/core-messages.ts'
import type { House, KeyKeeper, Paths } from './house.ts'
import { KeyUnavailable, readOrCreateKey } from './key-file.ts'
import { openLog } from './log.ts'
import { newUuid } from './new-id.ts'
import { openRouter, type Router } from './router.ts'
import { openVaultDoor } from './vault-door.ts'

export interface CoreOptions {
  readonly dataDir: string
  readonly keeper: KeyKeeper
  readonly now?: Clock
  readonly newId?: NewId
  readonly onChanged?: (topics: readonly string[]) => void
}

export interface Core {
  readonly call: Router['call']
  readonly state: () => CoreState
  readonly house: House
  readonly close: () => void
}

export const noKeeper: KeyKeeper = { wrap: async () => null, unwrap: async () => null }

const pathsOf = (dataDir: string): Paths => ({
  dataDir,
  lieu: join(dataDir, 'lieu.db'),
  lieuKey: join(dataDir, 'lieu.key'),
  vault: join(dataDir, 'coffre.db'),
  vaultKey: join(dataDir, 'coffre.key'),
  backups: join(dataDir, 'sauvegardes'),
})

interface Opened {
  readonly connection: Connection
  readonly db: WriteDb
  readonly transactions: Transactions
  readonly key: Uint8Array
}

/**
 * The composition root: databases, clock, ids, handlers. Answers even when the data cannot be opened, so that
 * the screen can say why and offer a way out.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const paths = pathsOf(options.dataDir)
  const now = options.now ?? Date.now
  const log = openLog(join(options.dataDir, 'journal.log'))
  const vault = openVaultDoor(paths)
  let opened: Opened | null = null
  let state: CoreState = { state: 'failed', error: { type: 'CoreUnavailable' } }

  const open = async (): Promise<CoreState> => {
    close()
    try {
      mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
      const key = await readOrCreateKey(paths.lieuKey, options.keeper)
      state = openWith(key)
    } catch (error) {
      state = failureOf(error, paths, log)
    }
    return state
  }
  const openWith = (key: Uint8Array): CoreState => {
    opened = openFile(paths, key, now)
    return { state: 'open' }
  }
  const close = (): void => {
    opened?.connection.close()
    opened = null
  }
  const must = (): Opened => {
    if (opened === null) throw new Error('no database is open')
    return opened
  }
  const house: House = {
    paths,
    keeper: options.keeper,
    vault,
    state: () => state,
    connection: () => must().connection,
    databaseKey: () => must().key,
    swapDatabase: (swap) => {
      const { key } = must()
      close()
      try {
        swap()
      } finally {
        state = reopenAfter(() => openWith(key), paths, log)
      }
      options.onChanged?.(['core'])
      return state
    },
    reopen: async () => {
      const reopened = await open()
      options.onChanged?.(['core'])
      return reopened
    },
    reportDamage: () => {
      close()
      state = { state: 'damaged' }
      options.onChanged?.(['core'])
    },
    announce: (topics) => options.onChanged?.(topics),
  }
  await open()
  const role = (): Role => (vault.state() === 'locked' ? 'open' : 'coordinator')
  const router = openRouter({
    now, newId: options.newId ?? newUuid, role, database: () => opened, house, log,
  })
  return {
    call: router.call,
    state: () => state,
    house,
    close: () => {
      vault.close()
      close()
    },
  }
}

function openFile(paths: Paths, key: Uint8Array, now: Clock): Opened {
  const fresh = !existsSync(paths.lieu)
  const connection = openDatabase(paths.lieu, key)
  try {
    const outcome = migrate(connection, openTierMigrations, now())
    if ('unknown' in outcome) throw Object.assign(new Error('written by a newer version'), { code: 'NEWER_VERSION' })
    if (fresh) ensureDevice(connection, now())
    quickCheck(connection, statSync(paths.lieu).size)
    ensureDevice(connection, now())
    return { connection, db: openHandle(connection), transactions: openTransactions(connection), key }
  } catch (error) {
    connection.close()
    throw error
  }
}

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

function reopenAfter(open: () => CoreState, paths: Paths, log: ReturnType<typeof openLog>): CoreState {
  try {
    return open()
  } catch (error) {
    return failureOf(error, paths, log)
  }
}

function failureOf(error: unknown, paths: Paths, log: ReturnType<typeof openLog>): CoreState {
  if (error instanceof KeyUnavailable) return { state: 'failed', error: { type: 'KeyUnavailable' } }
  if ((error as { code?: unknown }).code === 'NEWER_VERSION') return { state: 'failed', error: { type: 'NewerVersion' } }
  const environment = environmentErrorOf(error)
  log('openFailed', { type: environment?.type ?? 'Defect', stack: error instanceof Error ? error.stack : String(error) })
  if (environment === null) return { state: 'failed', error: { type: 'Defect' } }
  return environment.type === 'DatabaseDamaged' && existsSync(paths.lieu)
    ? { state: 'damaged' }
    : { state: 'failed', error: environment }
}

