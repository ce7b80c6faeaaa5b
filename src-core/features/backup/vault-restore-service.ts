import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'

import { type BackupFile, findBackups, listBackups } from '#db/backup-folder.ts'
import { partsBeside, readBackupName } from '#db/backup-names.ts'
import type { backupContract } from '#shared/backup/backup-contract.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'
import { err, ok } from '#shared/kernel/result.ts'

import type { Handlers } from '../../context.ts'
import { readSetting } from '../../device-settings.ts'
import type { House } from '../../house.ts'
import { placeVault, roomForVault } from '../vault/vault-place-service.ts'
import { findMaker, sourceOf } from './backup-maker.ts'
import { inTurn } from './backup-service.ts'
import { outsideFolderSetting, vaultFailedSetting } from './backup-settings.ts'
import { isVaultCopied, wholeCopies } from './vault-copy-service.ts'

type Backup = Handlers<typeof backupContract>
type Listed = OutputOf<(typeof backupContract)['listVaultCopies']>

const folderOf = (house: House): string | null => readSetting(house.connection(), outsideFolderSetting)

/** What a copy of the vault takes, its key and its WAL with it. */
const bytesOf = ({ path, bytes }: BackupFile): number => {
  const { key, wal } = partsBeside(path)
  const sizeOf = (part: string) => statSync(part, { throwIfNoEntry: false })?.size ?? 0
  return bytes + sizeOf(key) + sizeOf(wal)
}

const outsideCopies = async (folder: string): Promise<BackupFile[] | null> =>
  findBackups(folder, 'coffre').then(wholeCopies, () => null)

export async function listVaultCopies(house: House): Promise<Listed> {
  const maker = findMaker(house.paths, house.databaseKey())
  const folder = folderOf(house)
  const here = wholeCopies(listBackups(house.paths.backups, 'coffre'))
  const outside = folder === null ? null : await outsideCopies(folder)
  const names = new Set(outside?.map(({ name }) => name))
  const line = (copy: BackupFile, kept: 'data' | 'outside' | 'both') => ({
    name: copy.name,
    at: copy.at,
    bytes: bytesOf(copy),
    kept,
    madeBy: sourceOf({ name: copy.name, isInDataFolder: kept !== 'outside' }, maker),
  })
  const hereNames = new Set(here.map(({ name }) => name))
  const copies = [
    ...here.map((copy) => line(copy, names.has(copy.name) ? 'both' : 'data')),
    ...(outside ?? []).filter(({ name }) => !hereNames.has(name)).map((copy) => line(copy, 'outside')),
  ]
  const failedAt = readSetting(house.connection(), vaultFailedSetting)
  return {
    copies: copies.toSorted((a, b) => b.at - a.at),
    isOutsideThere: folder === null ? null : outside !== null,
    isUpToDate: isVaultCopied(house),
    failedAt: failedAt === null ? null : Number(failedAt),
    room: roomForVault(house),
  }
}

export const restoreVault: Backup['restoreVault'] = (context, input) =>
  inTurn(context.house, () => restoreAlone(context, input))

const restoreAlone: Backup['restoreVault'] = async ({ house, role, now }, { copy, replacing }) => {
  const mayReplace = role === 'coordinator' && replacing
  if (roomForVault(house) === 'taken' && !mayReplace) return err({ type: 'VaultInUse' })
  const path = 'path' in copy ? copy.path : findVaultCopy(house, copy.name)
  if (path === null || !isFile(path)) return err({ type: 'CopyNotFound' })
  const placed = await placeVault(house, path, now())
  if (!placed.ok) return placed
  house.announce(['vault', 'backup'])
  return ok({ restored: basename(path), keptAside: [...placed.value.keptAside] })
}

/** No file either: a name that is too long, that holds a NUL, or in a folder one may not enter. */
function isFile(path: string): boolean {
  try {
    return path.endsWith('.db') && statSync(path).isFile()
  } catch {
    return false
  }
}

/** Where a copy of the vault is: in the data folder, else in the outside one. */
function findVaultCopy(house: House, name: string): string | null {
  const here = listBackups(house.paths.backups, 'coffre').find((copy) => copy.name === name)?.path
  if (here !== undefined) return here
  const folder = folderOf(house)
  const there = folder === null ? [] : listThere(folder)
  return there.find((copy) => copy.name === name)?.path ?? null
}

function listThere(folder: string): BackupFile[] {
  try {
    return listBackups(folder, 'coffre')
  } catch {
    return []
  }
}

export type VaultBrought = 'none' | 'brought' | 'failed'

/**
 * After a backup from elsewhere was taken in: the newest copy of the vault that lies beside it and was made by the
 * same PC comes with it. A vault that is here goes aside with the place it belongs to. `none`: there is none beside,
 * or the backup is this PC's own, whose vault stays as it is.
 */
export async function bringVaultAlong(house: House, backupPath: string, now: number): Promise<VaultBrought> {
  const maker = readBackupName(basename(backupPath))?.maker ?? null
  const folder = dirname(backupPath)
  if (maker === null || !existsSync(folder)) return 'none'
  const newest = wholeCopies(listThere(folder)).find(
    ({ name }) => readBackupName(name, 'coffre')?.maker === maker,
  )
  if (newest === undefined) return 'none'
  const placed = await placeVault(house, newest.path, now).catch(() => null)
  return placed?.ok === true ? 'brought' : 'failed'
}
