import { randomBytes } from 'node:crypto'

import type { VaultHolder } from '#core/house.ts'

import { aPlace } from './core.ts'

/** Who made the vault, in tests. */
export const founder: VaultHolder = { id: 'founder', role: 'coordinator' }

/**
 * A place whose vault is open, with a key of its own and no passphrase: deriving one takes most of a second, and only
 * the tests of the door itself need it. `openAs` opens it again as somebody else.
 */
export async function aVaultPlace(options: { at?: number } = {}) {
  const place = await aPlace(options)
  const key = randomBytes(32)
  const openAs = (holder: VaultHolder): void => {
    place.core.house.vault.open(key, holder)
    vault().connection.pragma('synchronous = 0')
  }
  const vault = () => {
    const opened = place.core.house.vault.opened()
    if (opened === null) throw new Error('the vault is closed')
    return opened
  }
  openAs(founder)
  return { ...place, key, openAs, vault }
}
