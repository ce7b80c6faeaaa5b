import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

import { readBackupName } from '#db/backup-names.ts'
import { discardDraft } from '#db/replacement.ts'
import type { backupContract } from '#shared/backup/backup-contract.ts'
import { rescueCodeOf } from '#shared/backup/rescue-code.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { writeSetting } from '../../device-settings.ts'
import { listHere, listOutside } from './backup-listing.ts'
import { backUp, findBackup, inTurn, openBackup, prepareReplacement, putInPlace } from './backup-service.ts'
import { outsideFailedSetting, outsideFolderSetting } from './backup-settings.ts'
import { describeData } from './data-description.ts'
import { exportData } from './data-export.ts'
import { compareWithBackup } from './restore-preview.ts'
import { listVaultCopies, restoreVault } from './vault-restore-service.ts'

type Backup = Handlers<typeof backupContract>

const makeNow: Backup['makeBackup'] = async ({ house, now }) => {
  const { file, vault, outside } = await inTurn(house, () => backUp(house, now()))
  house.announce(['backup'])
  return ok({ name: file.name, at: file.at, bytes: file.bytes, outside, vault })
}

const chooseOutsideFolder: Backup['chooseOutsideFolder'] = async ({ house }, { folder }) => {
  if (folder !== null && !canWriteTo(folder)) return err({ type: 'FolderNotWritable' })
  if (folder !== null && isWithin(folder, house.paths.dataDir)) return err({ type: 'FolderOfTheData' })
  writeSetting(house.connection(), outsideFolderSetting, folder)
  writeSetting(house.connection(), outsideFailedSetting, null)
  house.announce(['backup'])
  return ok({})
}

/** By their real paths: a link to the data folder is the data folder. */
function isWithin(folder: string, dataDir: string): boolean {
  const way = relative(realpathSync.native(dataDir), realpathSync.native(folder))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

function canWriteTo(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return isAbsolute(folder) && statSync(folder).isDirectory()
  } catch {
    return false
  }
}

const previewRestore: Backup['previewRestore'] = async ({ house }, { name }) => {
  if (findBackup(house, name) === null) return err({ type: 'BackupNotFound' })
  const backup = openBackup(house, house.databaseKey(), name)
  if (typeof backup === 'string') return err(refusalFor(backup))
  try {
    return ok({ at: readBackupName(name)?.at ?? 0, tables: compareWithBackup(house.connection(), backup) })
  } finally {
    backup.close()
  }
}

const refusalFor = (problem: 'unreadable' | 'another key') =>
  ({ type: problem === 'another key' ? 'CodeNeeded' : 'BackupUnreadable' }) as const

const restore: Backup['restore'] = (context, input) =>
  inTurn(context.house, () => restoreAlone(context, input))

const restoreAlone: Backup['restore'] = async ({ house, now }, { name }) => {
  const path = findBackup(house, name)
  if (path === null) return err({ type: 'BackupNotFound' })
  const readable = openBackup(house, house.databaseKey(), name)
  if (typeof readable === 'string') return err(refusalFor(readable))
  readable.close()
  // Copied before anything else: the backup made next may be the one that makes this one expire.
  prepareReplacement(house, house.databaseKey(), path, now())
  // What is there now becomes a backup first: restoring is itself undone by restoring.
  await backUp(house, now()).catch((error: unknown) => {
    discardDraft(house.paths.lieu)
    throw error
  })
  let keptAside = ''
  house.swapDatabase(() => {
    keptAside = putInPlace(house, now())
  })
  return ok({ restored: name, keptAside })
}

export const backupHandlers: Backup = {
  listBackups: ({ house }) => ok(listHere(house)),
  listOutside: async ({ house }) => ok(await listOutside(house)),
  makeBackup: makeNow,
  chooseOutsideFolder,
  previewRestore,
  restore,
  listVaultCopies: async ({ house }) => ok(await listVaultCopies(house)),
  restoreVault,
  getRescueCode: ({ house }) => ok({ code: rescueCodeOf(house.databaseKey()) }),
  getDataDescription: ({ house }) => ok(describeData(house)),
  exportData: async ({ house, now }, { language }) =>
    ok(exportData(house.connection(), localDateOf(now()), language)),
}
