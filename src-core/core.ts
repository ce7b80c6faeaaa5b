import { join } from 'node:path'

import { deviceIdOf } from '#db/device.ts'
import type { Role } from '#shared/kernel/contract-kit.ts'
import type { Clock, NewId } from '#shared/kernel/ids.ts'
import type { CoreState } from '#shared/shell/core-messages.ts'

import type { House, KeyKeeper, Paths } from './house.ts'
import { openLog } from './log.ts'
import { newUuid } from './new-id.ts'
import { type OpenDatabase, type OpenTier, prepareOpenTier } from './open-tier.ts'
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

/** Where there is no key store to ask (command line, tests). */
export const noKeeper: KeyKeeper = { wrap: async () => null, unwrap: async () => null }

const pathsOf = (dataDir: string): Paths => ({
  dataDir,
  lieu: join(dataDir, 'lieu.db'),
  lieuKey: join(dataDir, 'lieu.key'),
  lieuCheck: join(dataDir, 'lieu.check'),
  vault: join(dataDir, 'coffre.db'),
  vaultKey: join(dataDir, 'coffre.key'),
  backups: join(dataDir, 'sauvegardes'),
})

/**
 * The composition root: databases, clock, ids, handlers. Answers even when the data cannot be opened, so that
 * the screen can say why and offer a way out.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const paths = pathsOf(options.dataDir)
  const now = options.now ?? Date.now
  const log = openLog(join(options.dataDir, 'journal.log'))
  const tier = prepareOpenTier({ paths, keeper: options.keeper, now, log })
  const house = houseOf({ ...options, now }, paths, tier)
  await tier.open()
  // Until the place sets up a vault nobody holds a passphrase, and everyone coordinates (ADR 0004).
  const role = (): Role => {
    const opened = house.vault.opened()
    if (opened !== null) return opened.holder.role
    return house.vault.state() === 'locked' ? 'open' : 'coordinator'
  }
  const router = openRouter({
    now,
    newId: options.newId ?? newUuid,
    role,
    database: tier.database,
    house,
    log,
  })
  return {
    call: router.call,
    state: tier.state,
    house,
    close: () => {
      house.vault.close()
      tier.close()
    },
  }
}

function houseOf(options: CoreOptions & { readonly now: Clock }, paths: Paths, tier: OpenTier): House {
  const announce = (topics: readonly string[]): void => options.onChanged?.(topics)
  const opened = (): OpenDatabase => {
    const database = tier.database()
    if (database === null) throw new Error('no database is open')
    return database
  }
  return {
    paths,
    keeper: options.keeper,
    vault: openVaultDoor({ paths, now: options.now, deviceId: () => deviceIdOf(opened().connection) }),
    state: tier.state,
    connection: () => opened().connection,
    databaseKey: () => opened().key,
    swapDatabase: (swap) => {
      try {
        return tier.swap(swap)
      } finally {
        announce(['core'])
      }
    },
    reopen: async () => {
      const state = await tier.open()
      announce(['core'])
      return state
    },
    reportDamage: () => {
      tier.markDamaged()
      announce(['core'])
    },
    announce,
  }
}
