import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'

import { appliedMigrations } from './migrate.ts'
import { type Connection, findDamage, openDatabase } from './open.ts'

export interface BackupFile {
  readonly name: string
  readonly path: string
  readonly at: number
  readonly bytes: number
}

const namePattern = /^lieu-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})Z\.db$/

/** `lieu-20261121-141530123Z.db`: the moment in UTC, so that names sort by time. */
export function backupName(at: number): string {
  const iso = new Date(at).toISOString()
  return `lieu-${iso.slice(0, 10).replaceAll('-', '')}-${iso.slice(11, 23).replaceAll(/[:.]/g, '')}Z.db`
}

/** The moment in a backup's name, or null when the file is not one. */
export function backupTime(name: string): number | null {
  const match = namePattern.exec(name)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, ms] = match
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)
}

/** The backups in a folder, newest first. A folder that is not there holds none. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = backupTime(name)
      return at === null
        ? []
        : [{ name, path: join(folder, name), at, bytes: statSync(join(folder, name)).size }]
    })
    .toSorted((a, b) => b.at - a.at)
}

/** The first free name at or after a moment: two backups of one millisecond are two files. */
function freeName(folder: string, at: number): { readonly name: string; readonly at: number } {
  let moment = at
  while (existsSync(join(folder, backupName(moment)))) moment += 1
  return { name: backupName(moment), at: moment }
}

/**
 * Copies the open database into an encrypted file of the folder: VACUUM INTO a temporary name (one consistent
 * moment, no deleted bytes), opened and checked, fsync of file and folder, then renamed. Only a backup
 * that was read back gets its name; the older ones are untouched until then.
 */
export function makeBackup(connection: Connection, key: Uint8Array, folder: string, now: number): BackupFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { name, at } = freeName(folder, now)
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

export const kept = { hourly: 24, daily: 14, monthly: 12 } as const

const newestPer = (backups: readonly BackupFile[], length: number, most: number): string[] => {
  const seen = new Map<string, string>()
  for (const backup of backups) {
    const period = new Date(backup.at).toISOString().slice(0, length)
    if (!seen.has(period)) seen.set(period, backup.name)
  }
  return [...seen.values()].slice(0, most)
}

/** Which of these backups may go: all but the newest of the last 24 hours, 14 days and 12 months that have one. */
export function expiredBackups(backups: readonly BackupFile[]): BackupFile[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at)
  const keep = new Set([
    ...newestPer(newestFirst, 13, kept.hourly),
    ...newestPer(newestFirst, 10, kept.daily),
    ...newestPer(newestFirst, 7, kept.monthly),
  ])
  return newestFirst.filter((backup) => !keep.has(backup.name))
}

/** Removes expired backups and drafts that a cut left behind. */
export function pruneBackups(folder: string): readonly string[] {
  const expired = expiredBackups(listBackups(folder))
  for (const backup of expired) rmSync(backup.path, { force: true })
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name.includes('.db.draft')) rmSync(join(folder, name), { force: true })
  }
  return expired.map((backup) => backup.name)
}
