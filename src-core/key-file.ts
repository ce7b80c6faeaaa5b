import { createHmac, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

import { z } from 'zod'

import { syncFolder } from '#db/backup.ts'

import type { KeyKeeper, Paths } from './house.ts'

const zKeyFile = z.strictObject({
  version: z.literal(1),
  /** `system`: wrapped by the operating system's key store. `file`: readable by the file's owner only. */
  keptBy: z.enum(['system', 'file']),
  key: z.base64(),
})

/** Writes a small file whole or not at all: draft, fsync, rename, fsync of the folder. Mode 0600. */
export function writeSecretFile(path: string, content: string): void {
  const draft = `${path}.draft`
  const file = openSync(draft, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
  syncFolder(dirname(path))
}

export class KeyUnavailable extends Error {
  readonly code = 'KEY_UNAVAILABLE'
}

/**
 * The key of the open tier. Made at the first start and given to the operating system's key store when there
 * is one; else kept in a file only its owner can read, which the settings say plainly (security.md, line 8).
 * Throws `KeyUnavailable` when the store that wrapped it does not give it back, or when it is gone while there
 * are data: a new key would not open them.
 */
export async function readOrCreateKey(
  { lieu, lieuKey, lieuCheck }: Paths,
  keeper: KeyKeeper,
): Promise<Uint8Array> {
  if (!existsSync(lieuKey)) {
    if (existsSync(lieu) || existsSync(lieuCheck)) throw new KeyUnavailable('the key file is gone')
    return createKey(lieuKey, keeper)
  }
  return readKey(lieuKey, keeper)
}

/** The key that was made at the first start. Throws `KeyUnavailable` when it is not to be had. */
export async function readKey(path: string, keeper: KeyKeeper): Promise<Uint8Array> {
  const parsed = zKeyFile.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new KeyUnavailable('the key file is not readable')
  const bytes = Buffer.from(parsed.data.key, 'base64')
  const key = parsed.data.keptBy === 'file' ? bytes : await keeper.unwrap(bytes)
  if (key === null || key.byteLength !== 32)
    throw new KeyUnavailable('the key store did not give the key back')
  return key
}

async function createKey(path: string, keeper: KeyKeeper): Promise<Uint8Array> {
  const key = randomBytes(32)
  await keepKey(path, key, keeper)
  return key
}

/** Writes a key down: given to the key store where there is one, else in a file only its owner can read. */
export async function keepKey(path: string, key: Uint8Array, keeper: KeyKeeper): Promise<void> {
  const wrapped = await keeper.wrap(key)
  const content = {
    version: 1,
    keptBy: wrapped === null ? 'file' : 'system',
    key: Buffer.from(wrapped ?? key).toString('base64'),
  } as const
  writeSecretFile(path, `${JSON.stringify(content)}\n`)
}

/** Who keeps the key written in a file: the system's key store, or the file itself. */
export function keyKeptBy(path: string): 'system' | 'file' {
  const parsed = zKeyFile.safeParse(parseJson(readFileSync(path, 'utf8')))
  return parsed.success ? parsed.data.keptBy : 'file'
}

const checkOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('lieu-de-liens key check').digest('base64')

/**
 * Leaves beside the data a mark of the key that opened them. SQLite answers the same to a wrong key and to a
 * damaged first page; the mark tells them apart. It says nothing of the key (an HMAC under 256 random bits).
 */
export function markKey(checkPath: string, key: Uint8Array): void {
  if (readMark(checkPath) !== checkOf(key)) writeSecretFile(checkPath, `${checkOf(key)}\n`)
}

/** True when the data were last opened with another key. */
export function isAnotherKey(checkPath: string, key: Uint8Array): boolean {
  const mark = readMark(checkPath)
  return mark !== null && mark !== checkOf(key)
}

/** True when the data were last opened with this very key. */
export const isMarkedKey = (checkPath: string, key: Uint8Array): boolean =>
  readMark(checkPath) === checkOf(key)

/** Null when there is no mark, or it was cut or scribbled on: then it accuses nobody. */
function readMark(path: string): string | null {
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8').trim()
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? text : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
