import { existsSync } from 'node:fs'

import { setDevice } from '#db/device.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { openHandle, type WriteDb } from '#db/handle.ts'
import { migrate } from '#db/migrate.ts'
import { vaultMigrations } from '#db/migrations.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { openTransactions, type Transactions } from '#db/transaction.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { Clock } from '#shared/kernel/ids.ts'

import type { Paths, VaultDoor, VaultHolder } from './house.ts'

/** `coffre.db` while it is open, and who opened it. */
export interface OpenVault {
  readonly connection: Connection
  readonly db: WriteDb<VaultSchema>
  readonly transactions: Transactions
  readonly key: Uint8Array
  readonly holder: VaultHolder
}

export interface VaultDoorDeps {
  readonly paths: Paths
  readonly now: Clock
  /** The device that writes the place's own file. */
  readonly deviceId: () => string
}

/** Until the place says otherwise. */
export const usualIdleMinutes = 10

/** Opens and closes `coffre.db`. Closing drops the connection and, with it, the only copy of the key in use. */
export function openVaultDoor(deps: VaultDoorDeps): VaultDoor {
  const { paths, now } = deps
  let opened: OpenVault | null = null
  let isDamaged = false
  let touchedAt = 0
  const close = (): void => {
    opened?.connection.close()
    opened?.key.fill(0)
    opened = null
  }
  return {
    state: () => {
      if (opened !== null) return 'open'
      // One of its two files is enough: a file that was moved or erased by mistake opens the house to nobody.
      return existsSync(paths.vaultKey) || existsSync(paths.vault) ? 'locked' : 'absent'
    },
    open: (key, holder) => {
      close()
      try {
        opened = openVault(deps, key, holder)
      } catch (error) {
        isDamaged = environmentErrorOf(error)?.type === 'DatabaseDamaged'
        throw error
      }
      isDamaged = false
      touchedAt = now()
    },
    opened: () => opened,
    isDamaged: () => isDamaged,
    touch: () => {
      touchedAt = now()
    },
    idle: () => {
      if (opened === null) return null
      // A clock that was set back does not keep the vault open for longer than it is meant to be.
      touchedAt = Math.min(touchedAt, now())
      const idleMinutes = idleMinutesOf(opened)
      return { idleMinutes, closesInMs: Math.max(0, touchedAt + idleMinutes * 60_000 - now()) }
    },
    close,
  }
}

const idleMinutesOf = ({ db }: OpenVault): number =>
  db.first(db.q.selectFrom('vaultSetting').select('idleMinutes'))?.idleMinutes ?? usualIdleMinutes

function openVault({ paths, now, deviceId }: VaultDoorDeps, key: Uint8Array, holder: VaultHolder): OpenVault {
  const connection = openDatabase(paths.vault, key)
  try {
    const outcome = migrate(connection, vaultMigrations, now())
    if ('unknown' in outcome) throw new Error(`written by a newer version: ${outcome.unknown}`)
    setDevice(connection, deviceId(), now())
    return {
      connection,
      db: openHandle<VaultSchema>(connection),
      transactions: openTransactions(connection),
      key: Uint8Array.from(key),
      holder,
    }
  } catch (error) {
    connection.close()
    throw error
  }
}
