import { existsSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { checkCopy, syncFile } from '#db/backup.ts'
import { renewDevice } from '#db/device.ts'
import { environmentErrorOf } from '#db/errors.ts'
import { appliedMigrations, findUnknownMigration } from '#db/migrate.ts'
import { openTierMigrations } from '#db/migrations.ts'
import { type Connection, findDamage, openDatabase } from '#db/open.ts'
import { listAside } from '#db/replacement.ts'
import type { recoveryContract } from '#shared/backup/backup-contract.ts'
import { readRescueCode } from '#shared/backup/rescue-code.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

import { adoptedOf, nextKeyOf } from '../../adoption.ts'
import type { Handlers, TaskContext } from '../../context.ts'
import type { House } from '../../house.ts'
import { isMarkedKey, keepKey, readKey } from '../../key-file.ts'
import { getPlace } from '../place/place-queries.ts'
import { backUp, inTurn, prepareReplacement, putInPlace } from './backup-service.ts'
import { bringVaultAlong } from './vault-restore-service.ts'

type Recovery = Handlers<typeof recoveryContract>
type AdoptRefusal = RefusalOf<(typeof recoveryContract)['adopt']>

/** The key of a typed code, or what is wrong with it. */
function keyOf(
  code: string,
): Result<Uint8Array, AdoptRefusal & RefusalOf<(typeof recoveryContract)['giveKey']>> {
  const read = readRescueCode(code)
  if ('key' in read) return ok(read.key)
  if ('missingGroups' in read) return err({ type: 'CodeUnfinished', missing: read.missingGroups })
  return err({ type: 'CodeWrong', groups: [...read.wrongGroups] })
}

/**
 * The file opened with this key, or why not. SQLite tells no difference between another key, a torn first page and
 * a file that is no database (`NOTADB`); any other page that does not read is damage under the right key.
 */
function tryOpen(path: string, key: Uint8Array): Connection | 'another key' | 'damaged' {
  try {
    return openDatabase(path, key, { readonly: true })
  } catch (error) {
    if (environmentErrorOf(error)?.type !== 'DatabaseDamaged') throw error
    return (error as { code?: unknown }).code === 'SQLITE_NOTADB' ? 'another key' : 'damaged'
  }
}

/** Whether it is the key of this file, be the file damaged or not. */
function fits(path: string, key: Uint8Array): boolean {
  const connection = tryOpen(path, key)
  if (typeof connection !== 'string') connection.close()
  return connection !== 'another key'
}

/** The data are there and the key that opens them is not. */
export const isKeyMissing = ({ house }: Pick<TaskContext, 'house'>): boolean => {
  const state = house.state()
  return state.state === 'failed' && state.error.type === 'KeyUnavailable'
}

export const giveKey: Recovery['giveKey'] = async (context, { code }) => {
  const { house } = context
  if (!isKeyMissing(context)) return err({ type: 'KeyNotMissing' })
  const read = keyOf(code)
  if (!read.ok) return read
  if (!isKeyOfData(house, read.value)) return err({ type: 'CodeDoesNotOpen' })
  await keepKey(house.paths.lieuKey, read.value, house.keeper)
  await house.reopen()
  return ok({})
}

function isKeyOfData({ paths }: House, key: Uint8Array): boolean {
  const hasData = existsSync(paths.lieu) && statSync(paths.lieu).size > 0
  // A damaged file opens with no key at all: then the mark beside it says whether it was this one.
  return (hasData && fits(paths.lieu, key)) || isMarkedKey(paths.lieuCheck, key)
}

/** Nobody's data may be replaced by surprise: none yet, unreadable, or a coordinator who means it. */
function mayAdopt(context: TaskContext, replacing: boolean): boolean {
  const { house, role } = context
  const state = house.state().state
  if (state === 'damaged' || isKeyMissing(context)) return true
  // Only an open database can be asked whether it holds a place.
  return state === 'open' && (!getPlace(context.db).setUp || (replacing && role === 'coordinator'))
}

export const adopt: Recovery['adopt'] = (context, input) =>
  inTurn(context.house, () => adoptAlone(context, input))

const adoptAlone: Recovery['adopt'] = async (context, { path, code, replacing }) => {
  const { house, now } = context
  if (!mayAdopt(context, replacing)) return err({ type: 'PlaceInUse' })
  if (!isFile(path)) return err({ type: 'FileNotFound' })
  const own = await ownKey(house)
  const isOwn = own !== null && fits(path, own)
  const read = isOwn ? ok(own) : code === null ? err({ type: 'CodeNeeded' as const }) : keyOf(code)
  if (!read.ok) return read
  const refusal = problemOf(path, read.value)
  if (refusal !== null) return err(refusal)
  // Copied before anything else: the backup made next may be the one that makes this one expire.
  if (isOwn) prepareReplacement(house, read.value, path, now())
  else await copyIn(house, path, read.value, now())
  if (house.state().state === 'open' && getPlace(context.db).setUp) await backUp(house, now())
  if (isOwn) await takeIn(house, now())
  else await takeInWithKey(house, read.value)
  const keptAside = listAside(house.paths.lieu)[0] ?? ''
  // The place is taken in by now: a vault that does not come along is said, and undoes nothing.
  // A vault that is here stays, unless another place takes this one's: it may be newer than the copy beside.
  const staysHere = house.vault.state() !== 'absent' && (isOwn || !replacing)
  const vault = staysHere ? 'none' : await bringVaultAlong(house, path, now())
  if (vault === 'brought') house.announce(['vault'])
  return ok({ restored: basename(path), keptAside, vault })
}

/** No file either: a name that is too long, that holds a NUL, or in a folder one may not enter. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The key of this PC, while it is to be had. */
async function ownKey(house: House): Promise<Uint8Array | null> {
  if (house.state().state === 'open') return house.databaseKey()
  try {
    return await readKey(house.paths.lieuKey, house.keeper)
  } catch {
    return null
  }
}

function problemOf(path: string, key: Uint8Array): AdoptRefusal | null {
  const connection = tryOpen(path, key)
  if (connection === 'another key') return { type: 'CodeDoesNotOpen' }
  if (connection === 'damaged') return { type: 'FileDamaged' }
  try {
    if (findUnknownMigration(connection, openTierMigrations) !== undefined) return { type: 'NewerVersion' }
    // A file cut to nothing opens as an empty database, whatever the key: that is no backup.
    const isWhole = appliedMigrations(connection).length > 0 && findDamage(connection).length === 0
    return isWhole ? null : { type: 'FileDamaged' }
  } catch (error) {
    // Said of this file: the router would take it for the place's own.
    if (environmentErrorOf(error)?.type === 'DatabaseDamaged') return { type: 'FileDamaged' }
    throw error
  } finally {
    connection.close()
  }
}

/** Copies the file beside the data, gives it an identity of its own and reads it back. */
async function copyIn(house: House, path: string, key: Uint8Array, now: number): Promise<void> {
  const copy = adoptedOf(house.paths)
  try {
    await copyFile(path, copy)
    const connection = openDatabase(copy, key)
    renewDevice(connection, now)
    // Without a WAL of its own, reading it back leaves nothing beside it.
    connection.pragma('journal_mode = delete')
    connection.close()
    checkCopy(copy, key)
    syncFile(copy)
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true })
    throw error
  }
}

/** Writing the key down decides it: opening again finishes what stands in `adoption.ts`. */
async function takeInWithKey(house: House, key: Uint8Array): Promise<void> {
  await keepKey(nextKeyOf(house.paths), key, house.keeper)
  await house.reopen()
}

async function takeIn(house: House, now: number): Promise<void> {
  if (house.state().state === 'open') {
    house.swapDatabase(() => void putInPlace(house, now))
    return
  }
  putInPlace(house, now)
  await house.reopen()
}
