import { type BackupFile, findBackups, freeBytes, freeBytesHere, listBackups } from '#db/backup-folder.ts'
import type { backupContract } from '#shared/backup/backup-contract.ts'
import { isRoomShort } from '#shared/backup/retention-rules.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

import { readSetting } from '../../device-settings.ts'
import type { House } from '../../house.ts'
import { type BackupSource, findMaker, sourceOf } from './backup-maker.ts'
import { outsideFailedSetting, outsideFolderSetting } from './backup-settings.ts'

type Listed = OutputOf<(typeof backupContract)['listBackups']>
type Outside = OutputOf<(typeof backupContract)['listOutside']>

/** Each backup with where it is and which PC made it. */
function lineOf(house: House, kept: 'data' | 'outside') {
  const maker = findMaker(house.paths, house.databaseKey())
  const isInDataFolder = kept === 'data'
  return ({ name, at, bytes }: BackupFile) => ({
    name,
    at,
    bytes,
    kept,
    madeBy: sourceOf({ name, isInDataFolder }, maker),
  })
}

const isOwn = ({ madeBy }: { readonly madeBy: BackupSource }): boolean => madeBy === 'thisPc'

/** The backups in the data folder, newest first, and what was known of the outside folder at the last one. */
export function listHere(house: House): Listed {
  const connection = house.connection()
  const failedAt = readSetting(connection, outsideFailedSetting)
  const backups = listBackups(house.paths.backups).map(lineOf(house, 'data'))
  return {
    backups,
    outsideFolder: readSetting(connection, outsideFolderSetting),
    outsideFailedAt: failedAt === null ? null : Number(failedAt),
    latestAt: backups[0]?.at ?? null,
    isRoomShort: isRoomShort(backups.filter(isOwn), freeBytesHere(house.paths.dataDir)),
  }
}

/** The backups in the outside folder, those of other PCs with them. It may be a network folder that is slow to answer. */
export async function listOutside(house: House): Promise<Outside> {
  const folder = readSetting(house.connection(), outsideFolderSetting)
  const line = lineOf(house, 'outside')
  try {
    if (folder === null) return { isThere: false, backups: [], isRoomShort: false }
    const backups = (await findBackups(folder)).map(line)
    return {
      isThere: true,
      backups,
      isRoomShort: isRoomShort(backups.filter(isOwn), await freeBytes(folder)),
    }
  } catch {
    return { isThere: false, backups: [], isRoomShort: false }
  }
}
