import type { Connection } from '#db/open.ts'
import type { CoreState } from '#shared/shell/core-messages.ts'

import type { OpenVault } from './vault-door.ts'

/** The operating system's key store, reached through the shell; answers null where there is none. */
export interface KeyKeeper {
  readonly wrap: (secret: Uint8Array) => Promise<Uint8Array | null>
  readonly unwrap: (wrapped: Uint8Array) => Promise<Uint8Array | null>
}

/** Where things are in the data folder. */
export interface Paths {
  readonly dataDir: string
  readonly lieu: string
  readonly lieuKey: string
  /** Tells a wrong key from a damaged file, without telling the key. */
  readonly lieuCheck: string
  readonly vault: string
  readonly vaultKey: string
  readonly backups: string
}

/** Whose passphrase opened the vault: an id of its key file, and what it allows. */
export interface VaultHolder {
  readonly id: string
  readonly role: 'treasurer' | 'coordinator'
}

/** The vault's door: absent, locked or open, and by whom. */
export interface VaultDoor {
  readonly state: () => 'absent' | 'locked' | 'open'
  /** Throws what the file or the disk says. */
  readonly open: (key: Uint8Array, holder: VaultHolder) => void
  /** The open vault, or null: nobody keeps it longer than a call. */
  readonly opened: () => OpenVault | null
  /** Its right key was given and its file does not read: then a copy may take its place. */
  readonly isDamaged: () => boolean
  /** Somebody is at the PC: the time without anybody begins again. */
  readonly touch: () => void
  /** After how many minutes without anybody it closes by itself, and in how long that is; null while not open. */
  readonly idle: () => { readonly idleMinutes: number; readonly closesInMs: number } | null
  readonly close: () => void
}

/** The building itself, for the tasks that work on files and keys rather than on facts. */
export interface House {
  readonly paths: Paths
  readonly keeper: KeyKeeper
  readonly vault: VaultDoor
  readonly state: () => CoreState
  readonly connection: () => Connection
  readonly databaseKey: () => Uint8Array
  /** Closes the database, lets `swap` change the files, opens again; everything on screen reads anew. */
  readonly swapDatabase: (swap: () => void) => CoreState
  /** Tries again to open a database that could not be. */
  readonly reopen: () => Promise<CoreState>
  /** A page of the database did not read: closes it, so that the screen offers the backups. */
  readonly reportDamage: () => void
  /** Tells every open screen that these features' facts changed. */
  readonly announce: (topics: readonly string[]) => void
}
