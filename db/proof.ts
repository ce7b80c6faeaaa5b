import { capturedTables, columnsOf } from './capture.ts'
import type { Connection } from './open.ts'
import type { RowRef } from './redact.ts'

/** A shorter piece of a text says nobody: it would be found everywhere. */
const leastBytes = 5
/** A longer text is looked for in pieces, since a page of the file may end in the middle of it. */
export const pieceBytes = 32
const mostPieces = 5000
/** A longer text (a drawing) is sampled: a page holds four times that, so that none with a part of it is missed. */
const sampleBytes = 1024

export interface Pieces {
  readonly pieces: readonly Uint8Array[]
  /** How many were too many to be looked for: a search that leaves some out proves nothing. */
  readonly left: number
}

/**
 * What to look for of texts that were erased, in bytes as a file holds them: what JSON writes otherwise (quotes, line
 * ends) cuts a text, and a long one is cut again, or sampled. The shortest texts, names among them, come first; each
 * piece once.
 */
export function piecesOf(texts: readonly string[]): Pieces {
  const parts = texts.flatMap((text) => text.split(/[\u0000-\u001f"\\]+/u))
  const whole = [...new Set(parts)]
    .map((part) => Buffer.from(part))
    .filter((part) => part.length >= leastBytes)
    .toSorted((a, b) => a.length - b.length)
  const all = [...new Map(whole.flatMap(cut).map((piece) => [piece.toString('latin1'), piece])).values()]
  return { pieces: all.slice(0, mostPieces), left: Math.max(0, all.length - mostPieces) }
}

/**
 * At most `pieceBytes` each. What is left at the end of a text is not looked for, but the last piece of one that is
 * sampled ends it.
 */
function cut(part: Buffer): Buffer[] {
  const isSampled = part.length > 2 * sampleBytes
  const step = isSampled ? sampleBytes : pieceBytes
  const pieces = Array.from({ length: Math.max(1, Math.floor(part.length / step)) }, (_, at) =>
    part.subarray(at * step, at * step + pieceBytes),
  )
  return isSampled ? [...pieces, part.subarray(-pieceBytes)] : pieces
}

/** Looks for many pieces at once: by their first two bytes, then byte by byte. Answers which were found. */
export function finderOf(pieces: readonly Uint8Array[]): (bytes: Uint8Array, found: Set<number>) => void {
  const byStart = new Map<number, number[]>()
  for (const [index, piece] of pieces.entries()) {
    const start = ((piece[0] ?? 0) << 8) | (piece[1] ?? 0)
    byStart.set(start, [...(byStart.get(start) ?? []), index])
  }
  const isStart = new Uint8Array(65_536)
  for (const start of byStart.keys()) isStart[start] = 1
  return (bytes, found) => {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at + 1 < view.length; at += 1) {
      const start = ((view[at] ?? 0) << 8) | (view[at + 1] ?? 0)
      if (isStart[start] === 0) continue
      for (const index of byStart.get(start) ?? []) {
        const piece = pieces[index] ?? new Uint8Array(0)
        if (!found.has(index) && view.subarray(at, at + piece.length).equals(piece)) found.add(index)
      }
    }
  }
}

/**
 * Everything that the file says and may go on saying: rows, files by name, and what the log says of any row but
 * those that were erased. A log entry of an erased row is not part of it: if one is left, it is found.
 */
export function remainingWords(connection: Connection, erased: readonly RowRef[]): Buffer {
  const said = (sql: string): string =>
    (connection.prepare(sql).raw().all() as unknown[][]).flat().filter(isText).join('\n')
  const rows = capturedTables(connection).map((table) =>
    said(
      `SELECT ${columnsOf(connection, table)
        .map((name) => `"${name}"`)
        .join(', ')} FROM "${table}"`,
    ),
  )
  const gone = new Set(erased.map(({ table, rowId }) => `${table} ${rowId}`))
  const log = (
    connection
      .prepare('SELECT tbl, rowId, old, new FROM change WHERE redacted = 0')
      .raw()
      .all() as unknown[][]
  )
    .filter(([table, rowId]) => !gone.has(`${String(table)} ${String(rowId)}`))
    .map((entry) => entry.filter(isText).join('\n'))
  const house = said('SELECT txId, actor, command FROM txn')
  const hasFiles =
    connection.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'vaultFile'`).get() !== undefined
  const files = hasFiles ? said('SELECT id, mediaType, fileName FROM vaultFile') : ''
  return Buffer.from([...rows, ...log, house, files].join('\n'))
}

/** The words of the tables themselves: `notAsked` says nothing of anybody. */
export const wordsOfTables = (connection: Connection): Buffer =>
  Buffer.from(
    (connection.prepare('SELECT sql FROM sqlite_schema').pluck().all() as (string | null)[]).join('\n'),
  )

const isText = (value: unknown): value is string => typeof value === 'string'

/** Every page of the database as it is once decrypted, the free ones with the others. */
export const plainPages = (connection: Connection): Buffer => connection.serialize()
