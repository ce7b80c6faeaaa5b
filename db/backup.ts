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
import { dirname, join } from 'node:path'

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

/**
 * Copies the open database into an encrypted file of the folder: VACUUM INTO a temporary name (one consistent
 * moment, no deleted bytes), opened and checked, fsync of file and folder, then renamed. Only a backup
 * that was read back gets its name; the older ones are untouched until then.
 */
export function makeBackup(connection: Connection, key: Uint8Array, folder: string, at: number): BackupFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = backupName(at)
  const path = join(folder, name)
  const draft = `${path}.draft`
  rmSync(draft, { force: true })
  try {
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

function checkCopy(path: string, key: Uint8Array): void {
  const copy = openDatabase(path, key, { readonly: true })
  try {
    const damage = findDamage(copy)
    if (damage.length > 0) throw Object.assign(new Error('the backup is damaged'), { code: 'SQLITE_CORRUPT' })
  } finally {
    copy.close()
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

/** Moves a database and its WAL out of the way, kept under a name that says when. Nothing is erased. */
export function setAside(path: string, at: number): string {
  const stamp = new Date(at).toISOString().replaceAll(/[:.]/g, '-')
  const aside = path.replace(/\.db$/, `-aside-${stamp}.db`)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`)
  }
  syncFolder(dirname(path))
  return aside
}
