import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import {
  type BackupFile,
  listBackups,
  makeBackup,
  pruneBackups,
  setAside,
  syncFile,
  syncFolder,
} from '#db/backup.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'

import { readSetting, writeSetting } from '../../device-settings.ts'
import type { House } from '../../house.ts'

export const outsideFolderSetting = 'backup.outsideFolder'
export const outsideFailedSetting = 'backup.outsideFailedAt'

export interface BackupOutcome {
  readonly file: BackupFile
  /** True when the outside folder (stick, network) received it too. */
  readonly outside: boolean
}

/**
 * A checked backup in the data folder, then a copy outside when a folder is chosen. A stick that is not
 * there never fails the backup: it is remembered and shown.
 */
export function backUp(house: House, now: number): BackupOutcome {
  const file = makeBackup(house.connection(), house.databaseKey(), house.paths.backups, now)
  pruneBackups(house.paths.backups)
  const folder = readSetting(house.connection(), outsideFolderSetting)
  if (folder === null) return { file, outside: false }
  const outside = copyOutside(file, folder)
  writeSetting(house.connection(), outsideFailedSetting, outside ? null : String(now))
  return { file, outside }
}

function copyOutside(file: BackupFile, folder: string): boolean {
  const draft = join(folder, `${file.name}.draft`)
  try {
    mkdirSync(folder, { recursive: true })
    copyFileSync(file.path, draft)
    syncFile(draft)
    renameSync(draft, join(folder, file.name))
    syncFolder(folder)
    pruneBackups(folder)
    return true
  } catch {
    return false
  }
}

/** The named backup if this key opens it and SQLite finds no damage in it; the caller closes it. */
export function openBackup(house: House, key: Uint8Array, name: string): Connection | null {
  const path = findBackup(house, name)
  if (path === null) return null
  try {
    const connection = openDatabase(path, key, { readonly: true })
    if (findDamage(connection).length === 0) return connection
    connection.close()
    return null
  } catch {
    return null
  }
}

export function findBackup(house: House, name: string): string | null {
  return listBackups(house.paths.backups).find((backup) => backup.name === name)?.path ?? null
}

/** Puts a backup in the database's place; what was there is kept aside. Answers the name it is kept under. */
export function replaceWith(house: House, backupPath: string, now: number): string {
  const aside = existsSync(house.paths.lieu) ? setAside(house.paths.lieu, now) : ''
  const draft = `${house.paths.lieu}.draft`
  copyFileSync(backupPath, draft)
  syncFile(draft)
  for (const suffix of ['-wal', '-shm']) rmSync(`${house.paths.lieu}${suffix}`, { force: true })
  renameSync(draft, house.paths.lieu)
  syncFolder(house.paths.dataDir)
  return aside
}
