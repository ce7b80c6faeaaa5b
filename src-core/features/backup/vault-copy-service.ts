import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

import { copyBackup } from '#db/backup-copy.ts'
import { type BackupFile, findBackups, listBackups, pruneBackups, removeBackup } from '#db/backup-folder.ts'
import { partsBeside } from '#db/backup-names.ts'
import { freeBackupName } from '#db/backup.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { makeFolder } from '#db/folder.ts'

import { readSetting, writeSetting } from '../../device-settings.ts'
import { runHeavyWork } from '../../heavy-work.ts'
import type { House, Paths } from '../../house.ts'
import { sourceOf } from './backup-maker.ts'
import { vaultFailedSetting, vaultStampSetting } from './backup-settings.ts'
import { forgetOlder, noteForgotten } from './vault-forgotten-copies.ts'

/** `none`: the place has no vault, or not both of its files; `same`: its last copy holds all that is in it. */
export type VaultCopyOutcome = 'none' | 'same' | 'copied' | 'failed'

/** The vault was unlocked or locked while its files were being copied: the copy is thrown away. */
class VaultMoved extends Error {
  readonly code = 'EBUSY'
}

const isWhole = ({ vault, vaultKey }: Paths): boolean => existsSync(vault) && existsSync(vaultKey)

/**
 * What tells one state of the vault's files from the next. Opening and closing it without writing changes none of
 * them: an emptied WAL counts as none.
 */
function stampOf({ vault, vaultKey }: Paths): string {
  const told = (path: string): string => {
    const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 }
    return size === 0 ? '-' : `${size}@${mtimeMs}`
  }
  return [vault, `${vault}-wal`, vaultKey].map(told).join(' ')
}

/** True when the place has no vault, or nothing was written in it since its last copy, which is still there. */
export function isVaultCopied({ paths, connection }: House): boolean {
  if (!isWhole(paths)) return true
  const isSame = readSetting(connection(), vaultStampSetting) === stampOf(paths)
  return isSame && wholeCopies(listBackups(paths.backups, 'coffre')).length > 0
}

/** A copy without its key file opens nothing: a cut came in between. */
export const wholeCopies = (copies: readonly BackupFile[]): BackupFile[] =>
  copies.filter(({ path }) => existsSync(partsBeside(path).key))

const isOwnHere = (maker: string) => (name: string) =>
  sourceOf({ name, isInDataFolder: true }, maker) === 'thisPc'
const isOwnOutside = (maker: string) => (name: string) =>
  sourceOf({ name, isInDataFolder: false }, maker) === 'thisPc'

/**
 * A sealed copy of the vault and of its key file in the data folder, if anything was written in it since the last one.
 * Open, it is copied by SQLite and read back; locked, byte by byte, with the WAL that a cut may have left. It never
 * fails the backup of the place's own file: that it could not be made is remembered and shown.
 */
export async function copyVault(house: House, maker: string, now: number): Promise<VaultCopyOutcome> {
  if (house.state().state !== 'open' || !isWhole(house.paths)) return 'none'
  if (isVaultCopied(house)) return 'same'
  const outcome = await makeCopy(house, maker, now).catch((error: unknown) => {
    if (environmentErrorOf(error) === null) throw error
    return null
  })
  if (house.state().state === 'open')
    writeSetting(house.connection(), vaultFailedSetting, outcome === null ? String(now) : null)
  if (outcome === null) return 'failed'
  await pruneBackups(house.paths.backups, isOwnHere(maker), 'coffre')
  return 'copied'
}

async function makeCopy(house: House, maker: string, now: number): Promise<BackupFile> {
  const { paths } = house
  const opened = house.vault.opened()
  // Emptied first: then the file alone tells whether anything was written after this copy.
  opened?.connection.pragma('wal_checkpoint(TRUNCATE)')
  const stamp = stampOf(paths)
  const place = { folder: paths.backups, maker, of: 'coffre' as const, now }
  const file =
    opened === null
      ? await copyClosed(house, place, stamp)
      : await copyOpen(paths, Uint8Array.from(opened.key), place)
  if (house.state().state === 'open') writeSetting(house.connection(), vaultStampSetting, stamp)
  return file
}

interface CopyPlace {
  readonly folder: string
  readonly maker: string
  readonly of: 'coffre'
  readonly now: number
}

async function copyOpen(paths: Paths, key: Uint8Array, input: CopyPlace): Promise<BackupFile> {
  try {
    const file = await runHeavyWork({ job: 'makeBackup', path: paths.vault, key, input })
    await copyPart(paths.vaultKey, partsBeside(file.path).key)
    return file
  } finally {
    key.fill(0)
  }
}

async function copyClosed(house: House, place: CopyPlace, stamp: string): Promise<BackupFile> {
  const { paths } = house
  makeFolder(place.folder)
  const { name, at } = freeBackupName(place, place.now)
  const path = join(place.folder, name)
  const beside = partsBeside(path)
  const file = { name, path, at, bytes: statSync(paths.vault).size }
  try {
    await copyPart(paths.vaultKey, beside.key)
    if (statSync(`${paths.vault}-wal`, { throwIfNoEntry: false })?.size)
      await copyPart(`${paths.vault}-wal`, beside.wal)
    await copyPart(paths.vault, path)
    if (house.vault.state() !== 'locked' || stampOf(paths) !== stamp)
      throw new VaultMoved('the vault moved while it was copied')
    return file
  } catch (error) {
    await removeBackup(file)
    throw error
  }
}

/** One file, through a draft of its own name, fsync and a comparison byte by byte. */
const copyPart = (from: string, to: string): Promise<void> =>
  copyBackup({ path: from, name: basename(to), at: 0, bytes: 0 }, join(to, '..'))

/**
 * Brings the newest copy of the vault to the outside folder when it is not there yet, and rotates this PC's own there.
 * Rejects when the folder does not take it.
 */
export async function copyVaultOutside(house: House, folder: string, maker: string): Promise<void> {
  const newest = wholeCopies(listBackups(house.paths.backups, 'coffre')).find(({ name }) =>
    isOwnHere(maker)(name),
  )
  if (newest === undefined) return
  const there = join(folder, newest.name)
  if (!existsSync(there)) await copyParts(newest, there)
  await forgetOlder(house, folder, isOwnOutside(maker))
  await pruneBackups(folder, isOwnOutside(maker), 'coffre')
}

/** The file itself comes last: what bears its name is whole. */
async function copyParts({ path }: BackupFile, to: string): Promise<void> {
  const [from, beside] = [partsBeside(path), partsBeside(to)]
  await copyPart(from.key, beside.key)
  if (existsSync(from.wal)) await copyPart(from.wal, beside.wal)
  await copyPart(path, to)
}

export interface ReplacedCopies {
  readonly removed: number
  /** The outside folder could not be reached: its copies go at the next backup that finds it again. */
  readonly unreachable: string | null
  /** Copies of other makers, here and there: whose they are they know, and they are not touched. */
  readonly others: number
}

/**
 * After an erasure: a fresh copy of the vault, and none other of this PC's, here and in the outside folder, whatever
 * time their names say: a clock may have been set back. The others go only once the fresh one is there. Throws when it
 * cannot be made.
 */
export async function replaceVaultCopies(
  house: House,
  { maker, now, outside }: { readonly maker: string; readonly now: number; readonly outside: string | null },
): Promise<ReplacedCopies> {
  const { backups } = house.paths
  const fresh = await makeCopy(house, maker, now)
  const copies = await findBackups(backups, 'coffre')
  const older = copies.filter(({ name }) => isOwnHere(maker)(name) && name !== fresh.name)
  noteForgotten(house, fresh, older)
  for (const copy of older) await removeBackup(copy)
  const here = { removed: older.length, others: copies.filter(({ name }) => !isOwnHere(maker)(name)).length }
  if (outside === null) return { ...here, unreachable: null }
  try {
    const there = await replaceOutside(fresh, outside, isOwnOutside(maker))
    return { removed: here.removed + there.removed, others: here.others + there.others, unreachable: null }
  } catch {
    return { ...here, unreachable: outside }
  }
}

/** The fresh copy in the place of all one's own in the outside folder. Rejects when the folder does not take it. */
async function replaceOutside(fresh: BackupFile, outside: string, isOwn: (name: string) => boolean) {
  const copies = (await findBackups(outside, 'coffre')).filter(({ name }) => name !== fresh.name)
  await copyParts(fresh, join(outside, fresh.name))
  const older = copies.filter(({ name }) => isOwn(name))
  for (const copy of older) await removeBackup(copy)
  return { removed: older.length, others: copies.length - older.length }
}
