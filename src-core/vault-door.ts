import { existsSync } from 'node:fs'

import { type Connection, openDatabase } from '#db/open.ts'

import type { Paths, VaultDoor } from './house.ts'

/** Opens and closes `coffre.db`. Closing drops the connection and, with it, the only copy of the key in use. */
export function openVaultDoor(paths: Paths): VaultDoor {
  let connection: Connection | null = null
  return {
    state: () => {
      if (connection !== null) return 'open'
      return existsSync(paths.vaultKey) ? 'locked' : 'absent'
    },
    open: (key) => {
      connection?.close()
      connection = openDatabase(paths.vault, key)
    },
    close: () => {
      connection?.close()
      connection = null
    },
  }
}
