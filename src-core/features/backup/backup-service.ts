import { copyFileSync, existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { copyBackup } from '#db/backup-copy.ts'
import { type BackupFile, listBackups, pruneBackups } from '#db/backup-folder.ts'
import { checkCopy, syncFile } from '#db/backup.ts'
import { renewDevice } from '#db/device.ts'
import { appliedMigrations, findUnknownMigration } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'
import { discardDraft, draftOf, replaceDatabase } from '#db/replacement.ts'

import { readSetting, writeSetting } from '../../device-settings.ts'
import { runHeavyWork } from '../../heavy-work.ts'
import type { House } from '../../house.ts'
import { ensureMaker, findMaker, sourceOf } from './backup-maker.ts'
import { outsideFailedSetting, outsideFolderSetting } from './backup-settings.ts'
import { copyVault, copyVaultOutside, isVaultCopied, type VaultCopyOutcome } from './vault-copy-service.ts'

/** The log's last transaction that a backup holds. */
const headSetting = 'backup.head'

const headOf = (connection: Connection): string =>
  String(connection.prepare('SELECT max(tx) FROM txn').pluck().get() ?? 0)

/** True when nothing was written since the last backup made here, in the place's file or in the vault. */
export const isBackedUp = (house: House): boolean =>
  readSetting(house.connection(), headSetting) === headOf(house.connection()) && isVaultCopied(house)

const turns = new WeakMap<House, Promise<unknown>>()

/**
 * One after the other: making a backup and restoring one wait for a thread and the disk, and neither may find the
 * files being changed by the other.
 */
export function inTurn<T>(house: House, work: () => Promise<T>): Promise<T> {
  const before = turns.get(house) ?? Promise.resolve()
  const mine = before.then(work)
  // Whoever comes next waits for the end of this one, however it ends.
  turns.set(
    house,
    mine.catch(() => undefined),
  )
  return mine
}

export interface BackupOutcome {
  readonly file: BackupFile
  /** What became of the copy of the vault; `same`: nothing was written in it since its last copy. */
  readonly vault: VaultCopyOutcome
  /** True when the outside folder (stick, network) received it too. */
  readonly outside: boolean
}

/**
 * A checked backup in the data folder, then a copy outside when a folder is chosen. A stick that is not
 * there, or is full, never fails the backup: it is remembered and shown.
 */
export async function backUp(house: House, now: number): Promise<BackupOutcome> {
  const { lieu, backups } = house.paths
  const key = house.databaseKey()
  const head = headOf(house.connection())
  const maker = ensureMaker(house.paths, key)
  const input = { folder: backups, maker, now }
  const file = await runHeavyWork({ job: 'makeBackup', path: lieu, key, input })
  writeSetting(house.connection(), headSetting, head)
  await pruneBackups(backups, (name) => sourceOf({ name, isInDataFolder: true }, maker) === 'thisPc')
  const vault = await copyVault(house, maker, now)
  const folder = house.state().state === 'open' ? readSetting(house.connection(), outsideFolderSetting) : null
  if (folder === null) return { file, vault, outside: false }
  const outside = await copyOutside(house, file, folder, maker)
  // A slow stick leaves time for the data to be closed (damage, a key taken back): then there is nowhere to note it.
  if (house.state().state === 'open')
    writeSetting(house.connection(), outsideFailedSetting, outside ? null : String(now))
  return { file, vault, outside }
}

/** Other PCs may keep their backups in that folder too: only those of this one are rotated. */
async function copyOutside(house: House, file: BackupFile, folder: string, maker: string): Promise<boolean> {
  try {
    await copyBackup(file, folder)
    await pruneBackups(folder, (name) => sourceOf({ name, isInDataFolder: false }, maker) === 'thisPc')
    await copyVaultOutside(house, folder, maker)
    return true
  } catch {
    return false
  }
}

/**
 * The named backup if this key opens it, SQLite finds no damage in it and this application knows all of it; the
 * caller closes it. Otherwise why not: SQLite tells another key and a torn first page not apart, who made it does.
 */
export function openBackup(
  house: House,
  key: Uint8Array,
  name: string,
): Connection | 'unreadable' | 'another key' {
  const path = findBackup(house, name)
  if (path === null) return 'unreadable'
  try {
    const connection = openDatabase(path, key, { readonly: true })
    // A file cut to nothing opens as an empty database: that is no backup.
    const isEmpty = appliedMigrations(connection).length === 0
    const isNewer = findUnknownMigration(connection, openTierMigrations) !== undefined
    if (!isEmpty && !isNewer && findDamage(connection).length === 0) return connection
    connection.close()
    return 'unreadable'
  } catch (error) {
    const isInDataFolder = dirname(path) === house.paths.backups
    const isOwn = sourceOf({ name, isInDataFolder }, findMaker(house.paths, key)) === 'thisPc'
    return !isOwn && (error as { code?: unknown }).code === 'SQLITE_NOTADB' ? 'another key' : 'unreadable'
  }
}

/** Where a backup is: in the data folder, else in the outside one, when it is there and known. */
export function findBackup(house: House, name: string): string | null {
  const here = listBackups(house.paths.backups).find((backup) => backup.name === name)?.path
  return here ?? findOutside(house, name)
}

function findOutside(house: House, name: string): string | null {
  if (house.state().state !== 'open') return null
  const folder = readSetting(house.connection(), outsideFolderSetting)
  const path = folder === null ? null : join(folder, name)
  return path !== null && existsSync(path) ? path : null
}

/**
 * Copies a backup to where it can take the database's place, with an identity of its own, and reads it back.
 * Nothing is moved yet: a full disk stops here, with the present data untouched.
 */
export function prepareReplacement(house: House, key: Uint8Array, backupPath: string, now: number): void {
  const draft = draftOf(house.paths.lieu)
  try {
    copyFileSync(backupPath, draft)
    const connection = openDatabase(draft, key)
    renewDevice(connection, now)
    // Without a WAL of its own, reading it back leaves nothing beside it.
    connection.pragma('journal_mode = delete')
    connection.close()
    checkCopy(draft, key)
    syncFile(draft)
  } catch (error) {
    discardDraft(house.paths.lieu)
    throw error
  }
}

/** Puts the prepared copy in place. Answers the file name that what was there is kept under, or ''. */
export function putInPlace(house: House, now: number): string {
  const aside = replaceDatabase(house.paths.lieu, now)
  return aside === null ? '' : basename(aside)
}
