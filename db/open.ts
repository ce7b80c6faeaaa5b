import { closeSync, existsSync, openSync } from 'node:fs'

import Database from 'better-sqlite3'

export type Connection = Database.Database

const pragmas = [
  ['foreign_keys', 1],
  ['secure_delete', 1],
  // A REPLACE fires the delete triggers: it can neither slip past the log nor past an append-only table.
  ['recursive_triggers', 1],
  // Sorting never spills into a temporary file, which nothing would encrypt.
  ['temp_store', 2],
  ['trusted_schema', 1],
  // 32 MB of pages: a large import or a ten-year statistic does not read and decrypt the same page twice.
  ['cache_size', -32_000],
] as const

/** What only a connection that writes can set. */
const writingPragmas = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
] as const

/**
 * Opens an encrypted database file. `key` is 32 raw bytes; the wrong one throws `SQLITE_NOTADB`.
 * Every pragma that a promise rests on is set and read back: WAL with synchronous=FULL is
 * "an acknowledged act survives a power cut", secure_delete is "an erased row is gone from the file".
 * A new file is made readable by its owner only; SQLite gives its WAL the same mode.
 */
export function openDatabase(
  path: string,
  key: Uint8Array,
  options: { readonly?: boolean } = {},
): Connection {
  if (key.byteLength !== 32) throw new Error('a database key has 32 bytes')
  const readonly = options.readonly ?? false
  if (!readonly && !existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const connection = new Database(path, { readonly, timeout: 3000 })
  try {
    applyKey(connection, key)
    connection.pragma('schema_version')
    setPragmas(connection, readonly ? pragmas : [...writingPragmas, ...pragmas])
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** The key goes in raw: the default cipher (ChaCha20-Poly1305) then derives nothing and opens at once. */
function applyKey(connection: Connection, key: Uint8Array): void {
  connection.pragma(`cipher = 'chacha20'`)
  connection.pragma(`key = "raw:${Buffer.from(key).toString('hex')}"`)
}

function setPragmas(connection: Connection, wanted: readonly (readonly [string, string | number])[]): void {
  for (const [name, value] of wanted) {
    connection.pragma(`${name} = ${value}`)
    const actual: unknown = connection.pragma(name, { simple: true })
    if (actual !== value) throw new Error(`pragma ${name} is ${String(actual)}, not ${value}`)
  }
}

/** What SQLite itself says of the file: empty when all is well. */
export function findDamage(connection: Connection): string[] {
  const integrity = connection.pragma('integrity_check') as { integrity_check: string }[]
  const broken = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  const orphans = connection.pragma('foreign_key_check') as { table: string }[]
  return [...broken, ...orphans.map((row) => `orphan row in ${row.table}`)]
}
