import { randomBytes } from 'node:crypto'

import type { VaultHolder } from '#core/house.ts'

import { type aCore } from './core.ts'
import { aCopy, setUp } from './places.ts'

/** Who made the vault, in tests. */
export const founder: VaultHolder = { id: 'founder', role: 'coordinator' }

/** Of every vault of this process, as they are copies of one. */
const key = randomBytes(32)

/**
 * A place whose vault is open, with a key of its own and no passphrase: deriving one takes most of a second, and only
 * the tests of the door itself need it. `openAs` opens it again as somebody else. A copy (see `aCopy`).
 */
export async function aVaultPlace(options: { at?: number } = {}) {
  const place = await aCopy('set up, with a vault', options, foundVault)
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

async function foundVault(place: Awaited<ReturnType<typeof aCore>>): Promise<void> {
  await setUp(place)
  openVaultOf(place)
}

/** Makes the vault of a place that has none, or opens the one it made, without a passphrase. */
export const openVaultOf = ({ core }: Pick<Awaited<ReturnType<typeof aCore>>, 'core'>): void =>
  core.house.vault.open(key, founder)
