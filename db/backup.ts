import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { BackupFile } from './backup-folder.ts'
import { backupName, type BackupOf } from './backup-names.ts'
import { makeFolder } from './folder.ts'
import { appliedMigrations } from './migrate.ts'
import { type Connection, findDamage, openDatabase } from './open.ts'

/** Where a backup goes, and the PC that makes it, as it stands in the name. */
export interface BackupPlace {
  readonly folder: string
  readonly maker: string
  /** Which file it is of; the place's own when nothing is said. */
  readonly of?: BackupOf
}

/** The first free name at or after a moment: two backups of one millisecond are two files. */
export function freeBackupName(
  { folder, maker, of }: BackupPlace,
  at: number,
): { readonly name: string; readonly at: number } {
  let moment = at
  while (existsSync(join(folder, backupName(moment, maker, of)))) moment += 1
  return { name: backupName(moment, maker, of), at: moment }
}

/**
 * Copies the open database into an encrypted file of the folder: VACUUM INTO a temporary name (one consistent
 * moment, no deleted bytes), opened and checked, fsync of file and folder, then renamed. Only a backup
 * that was read back gets its name; the older ones are untouched until then.
 */
export function makeBackup(
  connection: Connection,
  key: Uint8Array,
  place: BackupPlace,
  now: number,
): BackupFile {
  const { folder } = place
  makeFolder(folder)
  const { name, at } = freeBackupName(place, now)
  const path = join(folder, name)
  const draft = `${path}.draft`
  rmSync(draft, { force: true })
  try {
    // VACUUM INTO takes an empty file, and keeps its mode: readable by its owner only.
    closeSync(openSync(draft, 'wx', 0o600))
    connection.prepare('VACUUM INTO ?').run(draft)
    checkCopy(draft, key)
    syncFile(draft)
    renameSync(draft, path)
    syncFolder(folder)
  } catch (error) {
    for (const leftover of [draft, `${draft}-wal`, `${draft}-shm`, `${draft}-journal`])
      rmSync(leftover, { force: true })
    throw error
  }
  return { name, path, at, bytes: statSync(path).size }
}

/**
 * Reads a copy back, every page of it. Throws `EIO` when it does not say what was written: the disk or the stick
 * is at fault, not the database it was copied from.
 */
export function checkCopy(path: string, key: Uint8Array): void {
  if (!readsWell(path, key)) throw Object.assign(new Error('the copy does not read back'), { code: 'EIO' })
}

function readsWell(path: string, key: Uint8Array): boolean {
  try {
    const copy = openDatabase(path, key, { readonly: true })
    try {
      return appliedMigrations(copy).length > 0 && findDamage(copy).length === 0
    } finally {
      copy.close()
    }
  } catch {
    return false
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a rename last through a power cut. Windows keeps folders in its journal and refuses to open them. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
