import { hash, randomFillSync } from 'node:crypto'

/**
 * What a change says, as the chain sees it: table, row, kind, column, old, new. The array's JSON is the payload
 * that is salted and digested.
 */
export type ChangePayload = readonly [
  tbl: string,
  rowId: string,
  kind: string,
  col: string | null,
  old: string | number | null,
  new: string | number | null,
]

export interface TransactionHeader {
  readonly tx: number
  readonly txId: string
  readonly hlc: string
  readonly deviceId: string
  readonly actor: string
  readonly command: string
  readonly undoes: string | null
  readonly firstSeq: number
  readonly changeCount: number
}

export const saltBytes = 16
export const digestBytes = 32
/** Where the chain starts: 32 zero bytes. */
export const genesis = new Uint8Array(digestBytes)

const sha256 = (data: Uint8Array): Buffer => hash('sha256', data, 'buffer')

let scratch = Buffer.alloc(4096)

/** The salted digest of one change. Without salt and payload it says nothing about either. */
export function digestOf(salt: Uint8Array, change: ChangePayload): Buffer {
  const payload = JSON.stringify(change)
  // One buffer for all: a year of counts is sealed in one go, and three copies a change would be most of the time.
  const most = saltBytes + payload.length * 3
  if (scratch.length < most) scratch = Buffer.alloc(most * 2)
  scratch.set(salt, 0)
  const length = scratch.write(payload, saltBytes)
  return sha256(scratch.subarray(0, saltBytes + length))
}

/** Fresh salts and the digests of a transaction's changes, packed one after the other. */
export function sealChanges(changes: readonly ChangePayload[]): { salts: Buffer; digests: Buffer } {
  const salts = Buffer.allocUnsafe(changes.length * saltBytes)
  randomFillSync(salts)
  const digests = Buffer.allocUnsafe(changes.length * digestBytes)
  for (const [index, change] of changes.entries()) {
    const salt = salts.subarray(index * saltBytes, (index + 1) * saltBytes)
    digests.set(digestOf(salt, change), index * digestBytes)
  }
  return { salts, digests }
}

/** The link: covers the previous link, the header, and the digests; never a payload or a salt. */
export function linkOf(previous: Uint8Array, header: TransactionHeader, digests: Uint8Array): Buffer {
  const line = JSON.stringify([
    header.tx,
    header.txId,
    header.hlc,
    header.deviceId,
    header.actor,
    header.command,
    header.undoes,
    header.firstSeq,
    header.changeCount,
  ])
  return sha256(Buffer.concat([previous, Buffer.from(line), digests]))
}
