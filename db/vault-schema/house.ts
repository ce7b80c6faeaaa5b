import type { HouseTables } from '../schema/house.ts'

/** What makes the vault a file of its own: its log, who holds it, the files its rows point to. */
export interface VaultHouseTables extends HouseTables {
  vaultHolder: {
    id: string
    name: string
    role: 'coordinator' | 'treasurer'
    addedAt: number
    revokedAt: number | null
  }
  vaultSetting: { id: string; idleMinutes: number }
  missedTries: {
    id: string
    tries: number
    since: number
    lastAt: number
    coordinatorToldAt: number | null
  }
  /** `id` is the SHA-256 of the bytes, in hexadecimal. Not in the log. */
  vaultFile: { id: string; mediaType: string; fileName: string; bytes: Uint8Array; addedAt: number }
}
