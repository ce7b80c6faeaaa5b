import { existsSync } from 'node:fs'

import { type Connection, openDatabase } from '#db/open.ts'

import type { Paths, VaultDoor } from './house.ts'

/** Opens and closes `coffre.db`. Closing drops the connection and, with it, the only copy of the key in use. */
export function openVaultDoor(paths: Paths): VaultDoor {
  let connection: Connection | null = null
  return {
    state: () => {
      if (connection !== null) return 'open'
      // One of its two files is enough: a file that was moved or erased by mistake opens the house to nobody.
      return existsSync(paths.vaultKey) || existsSync(paths.vault) ? 'locked' : 'absent'
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
