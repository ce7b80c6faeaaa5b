import { crc32, inflateRawSync } from 'node:zlib'

import type { TableRefusal } from '#shared/import/import-shapes.ts'
import type { Result } from '#shared/kernel/result.ts'
import { err, ok } from '#shared/kernel/result.ts'

import { archiveLimits } from './file-limits.ts'

/** One file of an archive, as the archive's directory declares it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly openedBytes: number
  readonly dataStart: number
}

type ArchiveReason = Extract<TableRefusal, { type: 'ArchiveRefused' }>['reason']

const damaged = err({ type: 'FileDamaged' } as const)
const refused = (reason: ArchiveReason) => err({ type: 'ArchiveRefused', reason } as const)

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const unknownSize = 0xffffffff

/** A path that leaves its folder, or that names a drive, is never wanted, even though nothing is written to disk. */
const isUnsafeName = (name: string): boolean =>
  name === '' ||
  /^[/\\]|\\|\0|^[a-z]:/i.test(name) ||
  name.split('/').includes('..') ||
  name.split('/').length > archiveLimits.pathDepth

/** ZIP64: sizes that do not fit in 32 bits, or that a writer did not know yet, stand in extra field 1. */
function wideSizes(extra: Buffer, opened: number, packed: number): { opened: number; packed: number } {
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  let from = at + 4
  const next = (): number => {
    if (from + 8 > extra.length) return Number.POSITIVE_INFINITY
    from += 8
    return Number(extra.readBigUInt64LE(from - 8))
  }
  return {
    opened: opened === unknownSize ? next() : opened,
    packed: packed === unknownSize ? next() : packed,
  }
}

/** Where the bytes of an entry start; null when its own header is not where the directory says. */
function dataStartOf(file: Buffer, header: number): number | null {
  if (header + 30 > file.length || file.readUInt32LE(header) !== localRecord) return null
  return header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
}

function readEntry(
  file: Buffer,
  at: number,
): { entry: ZipEntry; header: number; encrypted: boolean; next: number } | null {
  if (at + 46 > file.length || file.readUInt32LE(at) !== directoryRecord) return null
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  const extraEnd = nameEnd + file.readUInt16LE(at + 30)
  const header = file.readUInt32LE(at + 42)
  const dataStart = dataStartOf(file, header)
  if (extraEnd > file.length || dataStart === null) return null
  const size = wideSizes(
    file.subarray(nameEnd, extraEnd),
    file.readUInt32LE(at + 24),
    file.readUInt32LE(at + 20),
  )
  if (dataStart + size.packed > file.length) return null
  const entry = {
    name: file.toString('utf8', at + 46, nameEnd),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedBytes: size.packed,
    openedBytes: size.opened,
    dataStart,
  }
  const encrypted = (file.readUInt16LE(at + 8) & 1) === 1
  return { entry, header, encrypted, next: extraEnd + file.readUInt16LE(at + 32) }
}

/** The end record stands in the last 64 KB and a half: a comment may follow it. */
function findEnd(file: Buffer): number {
  const from = Math.max(0, file.length - 65_557)
  for (let at = file.length - 22; at >= from; at -= 1) if (file.readUInt32LE(at) === endRecord) return at
  return -1
}

function unsafeReason(entries: readonly ZipEntry[], starts: readonly number[]): ArchiveReason | null {
  if (entries.some((entry) => isUnsafeName(entry.name))) return 'unsafeName'
  if (entries.reduce((sum, entry) => sum + entry.openedBytes, 0) > archiveLimits.totalBytes) return 'tooLarge'
  const dense = entries.some(
    ({ openedBytes, packedBytes }) =>
      openedBytes > archiveLimits.ratioFromBytes && openedBytes > packedBytes * archiveLimits.ratio,
  )
  if (dense) return 'tooDense'
  // The densest bombs let many entries share the same bytes, so that each looks harmless.
  const ends = entries.map((entry) => entry.dataStart + entry.packedBytes)
  const order = starts.map((_, index) => index).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
  const overlaps = order.some(
    (index, place) => place > 0 && (starts[index] ?? 0) < (ends[order[place - 1] ?? 0] ?? 0),
  )
  return overlaps ? 'overlap' : null
}

/**
 * Reads the directory of an archive without opening anything in it, and refuses one that would harm:
 * too many entries, too much once opened, too dense, paths that leave their folder, entries that
 * share bytes, encrypted ones.
 */
export function readZipDirectory(bytes: Uint8Array): Result<ZipEntry[], TableRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === -1) return damaged
  const count = file.readUInt16LE(end + 10)
  if (count > archiveLimits.entries) return refused('tooManyEntries')
  const entries: ZipEntry[] = []
  const starts: number[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(file, at)
    if (read === null) return damaged
    if (read.encrypted) return refused('encrypted')
    entries.push(read.entry)
    starts.push(read.header)
    at = read.next
  }
  const reason = unsafeReason(entries, starts)
  return reason === null ? ok(entries) : refused(reason)
}

/**
 * Opens one entry. The declared size is a ceiling that zlib itself enforces: an entry that becomes
 * larger than it said stops there, and one whose checksum differs is damaged.
 */
export function openZipEntry(bytes: Uint8Array, entry: ZipEntry): Result<Buffer, TableRefusal> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedBytes)
  try {
    const opened =
      entry.method === 0
        ? Buffer.from(packed)
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.openedBytes) })
    const whole = entry.method === 0 || entry.method === 8
    return whole && opened.length === entry.openedBytes && crc32(opened) === entry.crc ? ok(opened) : damaged
  } catch {
    return damaged
  }
}
