import { accessSync, constants, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'

import { backupTime, listBackups } from '#db/backup.ts'
import { discardDraft } from '#db/replacement.ts'
import type { backupContract } from '#shared/backup/backup-contract.ts'
import { rescueCodeOf } from '#shared/backup/rescue-code.ts'
import { localDateOf } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers, QueryContext } from '../../context.ts'
import { readSetting, writeSetting } from '../../device-settings.ts'
import {
  backUp,
  findBackup,
  inTurn,
  openBackup,
  outsideFailedSetting,
  outsideFolderSetting,
  prepareReplacement,
  putInPlace,
} from './backup-service.ts'
import { describeData } from './data-description.ts'
import { exportData } from './data-export.ts'
import { listOutside } from './outside-listing.ts'
import { compareWithBackup } from './restore-preview.ts'

type Backup = Handlers<typeof backupContract>

const listHere = ({ house }: Pick<QueryContext, 'house'>) =>
  listBackups(house.paths.backups).map(({ name, at, bytes }) => ({ name, at, bytes, kept: 'data' as const }))

const makeNow: Backup['makeBackup'] = async ({ house, now }) => {
  const { file, outside } = await inTurn(house, () => backUp(house, now()))
  house.announce(['backup'])
  return ok({ name: file.name, at: file.at, bytes: file.bytes, outside })
}

const chooseOutsideFolder: Backup['chooseOutsideFolder'] = async ({ house }, { folder }) => {
  if (folder !== null && !canWriteTo(folder)) return err({ type: 'FolderNotWritable' })
  writeSetting(house.connection(), outsideFolderSetting, folder)
  writeSetting(house.connection(), outsideFailedSetting, null)
  house.announce(['backup'])
  return ok({})
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
  if (backup === null) return err({ type: 'BackupUnreadable' })
  try {
    return ok({ at: backupTime(name) ?? 0, tables: compareWithBackup(house.connection(), backup) })
  } finally {
    backup.close()
  }
}

const restore: Backup['restore'] = (context, input) =>
  inTurn(context.house, () => restoreAlone(context, input))

const restoreAlone: Backup['restore'] = async ({ house, now }, { name }) => {
  const path = findBackup(house, name)
  if (path === null) return err({ type: 'BackupNotFound' })
  const readable = openBackup(house, house.databaseKey(), name)
  if (readable === null) return err({ type: 'BackupUnreadable' })
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

const listOutsideNow: Backup['listOutside'] = async ({ house }) => {
  const folder = readSetting(house.connection(), outsideFolderSetting)
  const found = folder === null ? null : await listOutside(folder)
  const backups = (found ?? []).map(({ name, at, bytes }) => ({ name, at, bytes, kept: 'outside' as const }))
  return ok({ isThere: found !== null, backups })
}

export const backupHandlers: Backup = {
  listBackups: (context) => {
    const connection = context.house.connection()
    const failedAt = readSetting(connection, outsideFailedSetting)
    const backups = listHere(context)
    return ok({
      backups,
      outsideFolder: readSetting(connection, outsideFolderSetting),
      outsideFailedAt: failedAt === null ? null : Number(failedAt),
      latestAt: backups[0]?.at ?? null,
    })
  },
  makeBackup: makeNow,
  chooseOutsideFolder,
  previewRestore,
  restore,
  listOutside: listOutsideNow,
  getRescueCode: ({ house }) => ok({ code: rescueCodeOf(house.databaseKey()) }),
  getDataDescription: ({ house }) => ok(describeData(house)),
  exportData: async ({ house, now }, { language }) =>
    ok(exportData(house.connection(), localDateOf(now()), language)),
}
