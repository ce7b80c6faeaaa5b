import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { listBackups } from '#db/backup-folder.ts'
import { readBackupName } from '#db/backup-names.ts'
import { environmentErrorOf } from '#db/errors.ts'

import { readSetting } from '../../device-settings.ts'
import type { House } from '../../house.ts'
import { sweepTaken } from '../vault/vault-place-service.ts'
import { ensureMaker, findMaker, sourceOf } from './backup-maker.ts'
import { inTurn } from './backup-service.ts'
import { outsideFolderSetting } from './backup-settings.ts'
import { replaceVaultCopies } from './vault-copy-service.ts'

export interface RenewedCopies {
  readonly removed: number
  /** False: no fresh copy could be made, and the older ones are still there. */
  readonly isFresh: boolean
  readonly isOutsideAway: boolean
  /** Copies that another PC made, or nobody knows which: they are not touched. */
  readonly others: number
}

const notRenewed: RenewedCopies = { removed: 0, isFresh: false, isOutsideAway: false, others: 0 }

/**
 * After an erasure: a fresh copy of the vault in the place of those from before. One that cannot be made (a full disk)
 * leaves them, and is answered: the erasure can be ended later.
 */
export const renewVaultCopies = (house: House, now: number): Promise<RenewedCopies> =>
  inTurn(house, async () => {
    const { vault, vaultKey } = house.paths
    if (!existsSync(vault) || !existsSync(vaultKey)) return notRenewed
    sweepTaken(house.paths)
    const maker = ensureMaker(house.paths, house.databaseKey())
    const outside = readSetting(house.connection(), outsideFolderSetting)
    try {
      const { removed, unreachable, others } = await replaceVaultCopies(house, { maker, now, outside })
      house.announce(['backup'])
      return { removed, isFresh: true, isOutsideAway: unreachable !== null, others }
    } catch (error) {
      if (environmentErrorOf(error) === null) throw error
      return notRenewed
    }
  })

/** Vaults that were set aside in the data folder, alone or with the backups of another place. They are never changed. */
export function countVaultsAside({ paths }: House): number {
  const names = readdirSync(paths.dataDir)
  const alone = names.filter((name) => /^coffre-aside-.*\.db$/.test(name)).length
  const folders = names.filter((name) => name.startsWith('sauvegardes-aside-'))
  const inFolders = folders.flatMap((name) => readdirSync(join(paths.dataDir, name)))
  return alone + inFolders.filter((name) => readBackupName(name, 'coffre') !== null).length
}

/**
 * Copies of the vault in the data folder that another PC made: nothing ever changes them here. Those of the outside
 * folder are counted when an erasure is done: a network folder may take half a minute to answer.
 */
export function countCopiesOfOthers(house: House): number {
  const maker = findMaker(house.paths, house.databaseKey())
  const copies = listBackups(house.paths.backups, 'coffre')
  return copies.filter(({ name }) => sourceOf({ name, isInDataFolder: true }, maker) !== 'thisPc').length
}

/** The folder outside this PC, when one is chosen. */
export const outsideFolderOf = (house: House): string | null =>
  readSetting(house.connection(), outsideFolderSetting)
