import { existsSync, readdirSync, type StatsFs, statfsSync, statSync } from 'node:fs'
import { readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'

import { keptBackups } from '#shared/backup/retention-rules.ts'

import { type BackupOf, nameOfDraft, nameOfPart, partsBeside, readBackupName } from './backup-names.ts'

export interface BackupFile {
  readonly name: string
  readonly path: string
  readonly at: number
  readonly bytes: number
}

/** The backups in a folder, newest first. A folder that is not there holds none. */
export function listBackups(folder: string, of: BackupOf = 'lieu'): BackupFile[] {
  if (!existsSync(folder)) return []
  const sized = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size
  const names = readdirSync(folder).filter((name) => readBackupName(name, of) !== null)
  return newestFirst(names.map((name) => described(folder, name, of, sized)))
}

/**
 * The same, without holding up anything else: a network folder may take half a minute to answer. Rejects when the
 * folder is not there.
 */
export async function findBackups(folder: string, of: BackupOf = 'lieu'): Promise<BackupFile[]> {
  const sizes = new Map<string, number>()
  const names = (await readdir(folder)).filter((name) => readBackupName(name, of) !== null)
  await Promise.all(
    names.map(async (name) => {
      // Another PC may be taking one of its own away at this very moment.
      const found = await stat(join(folder, name)).catch(() => null)
      if (found !== null) sizes.set(name, found.size)
    }),
  )
  return newestFirst(names.map((name) => described(folder, name, of, () => sizes.get(name))))
}

function described(
  folder: string,
  name: string,
  of: BackupOf,
  sizeOf: (name: string) => number | undefined,
): BackupFile | null {
  const at = readBackupName(name, of)?.at
  const bytes = at === undefined ? undefined : sizeOf(name)
  return at === undefined || bytes === undefined ? null : { name, path: join(folder, name), at, bytes }
}

const newestFirst = (files: readonly (BackupFile | null)[]): BackupFile[] =>
  files.filter((file) => file !== null).toSorted((a, b) => b.at - a.at)

/** What is left on the disk of a folder of this PC, in bytes. A disk that does not say so is taken to have room. */
export function freeBytesHere(folder: string): number {
  try {
    return freeOf(statfsSync(folder))
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** The same of a folder that may be slow to answer. */
export async function freeBytes(folder: string): Promise<number> {
  const told = await statfs(folder).catch(() => null)
  return told === null ? Number.POSITIVE_INFINITY : freeOf(told)
}

// A disk of no blocks at all is one that does not tell.
const freeOf = ({ bavail, bsize, blocks }: StatsFs): number =>
  blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize

/**
 * Removes the backups that are one's own and past their time, and one's own drafts that a cut left behind. No other
 * file of the folder is touched. Answers the names removed.
 */
export async function pruneBackups(
  folder: string,
  isOwn: (name: string) => boolean,
  of: BackupOf = 'lieu',
): Promise<readonly string[]> {
  const own = (await findBackups(folder, of)).filter(({ name }) => isOwn(name))
  const staying = new Set(keptBackups(own, await freeBytes(folder)))
  const expired = own.filter((backup) => !staying.has(backup))
  for (const backup of expired) await removeBackup(backup)
  const names = await readdir(folder)
  for (const one of names) {
    const name = nameOfDraft(one, of) ?? nameOfOrphan(one, names)
    if (name !== null && isOwn(name)) await rm(join(folder, one), { force: true })
  }
  return expired.map(({ name }) => name)
}

/** A key file or a WAL whose copy of the vault is not there: a cut came before it. Answers the name of that copy. */
function nameOfOrphan(part: string, names: readonly string[]): string | null {
  const name = nameOfPart(part)
  return name === null || names.includes(name) ? null : name
}

/** Removes a backup, and what a copy of the vault has beside it. */
export async function removeBackup({ path, name }: BackupFile): Promise<void> {
  await rm(path, { force: true })
  if (readBackupName(name, 'coffre') === null) return
  const { key, wal } = partsBeside(path)
  for (const part of [wal, key]) await rm(part, { force: true })
}
