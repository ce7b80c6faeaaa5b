import {
  type ChangePayload,
  digestBytes,
  digestOf,
  genesis,
  linkOf,
  saltBytes,
  type TransactionHeader,
} from './chain.ts'
import type { Connection } from './open.ts'

export type AuditFault =
  /** A link does not follow from the one before: a transaction was changed, removed or added. */
  | { readonly fault: 'BrokenLink'; readonly tx: number }
  /** A change says something else than when it was sealed. */
  | { readonly fault: 'ChangedPayload'; readonly tx: number; readonly seq: number }
  /** Changes are missing or were added. */
  | { readonly fault: 'ChangeCount'; readonly tx: number; readonly expected: number; readonly found: number }

export interface AuditReport {
  readonly transactions: number
  readonly changes: number
  readonly redacted: number
  /** The last link, in hexadecimal: note it down, and a shortened log cannot hide. */
  readonly head: string
  readonly fault: AuditFault | null
}

/** As it stands in the file: what nobody tampered with is never null, what somebody did may be. */
type TransactionRow = TransactionHeader & {
  readonly salts: Buffer | null
  readonly digests: Buffer | null
  readonly prevHash: Buffer | null
  readonly hash: Buffer | null
}
interface ChangeRow {
  readonly seq: number
  readonly tx: number
  readonly tbl: string
  readonly rowId: string
  readonly kind: string
  readonly col: string | null
  readonly old: string | number | null
  readonly new: string | number | null
  readonly redacted: number
}

/** Walks the whole chain and recomputes every link and every digest. Stops at the first fault. */
export function verifyChain(connection: Connection): AuditReport {
  const changesBetween = connection.prepare<[number, number], ChangeRow>(
    'SELECT seq, tx, tbl, rowId, kind, col, old, new, redacted FROM change WHERE seq >= ? AND seq < ? ORDER BY seq',
  )
  const report = { transactions: 0, changes: 0, redacted: 0, head: Buffer.from(genesis).toString('hex') }
  let previous: Uint8Array = genesis
  let nextSeq = 1
  for (const row of connection.prepare<[], TransactionRow>('SELECT * FROM txn ORDER BY tx').iterate()) {
    const fault = linkFault(row, previous, report.transactions + 1, nextSeq)
    if (fault !== null) return { ...report, fault }
    const changes = changesBetween.all(row.firstSeq, row.firstSeq + row.changeCount)
    const payloadFault = changesFault(row, changes)
    if (payloadFault !== null) return { ...report, fault: payloadFault }
    report.transactions += 1
    report.changes += changes.length
    report.redacted += changes.filter(isRedacted).length
    previous = row.hash ?? genesis
    nextSeq = row.firstSeq + row.changeCount
    report.head = Buffer.from(previous).toString('hex')
  }
  const beyond = countOutside(connection, nextSeq)
  if (beyond > 0) {
    return {
      ...report,
      fault: { fault: 'ChangeCount', tx: report.transactions + 1, expected: 0, found: beyond },
    }
  }
  return { ...report, fault: null }
}

/** Changes that no transaction of the chain accounts for: after the last one, or before the first. */
const countOutside = (connection: Connection, nextSeq: number): number =>
  connection
    .prepare<[number], { n: number }>('SELECT count(*) AS n FROM change WHERE seq >= ? OR seq < 1')
    .get(nextSeq)?.n ?? 0

function linkFault(
  row: TransactionRow,
  previous: Uint8Array,
  tx: number,
  nextSeq: number,
): AuditFault | null {
  const follows =
    row.tx === tx &&
    row.firstSeq === nextSeq &&
    row.hash !== null &&
    row.digests !== null &&
    row.prevHash !== null &&
    Buffer.from(previous).equals(row.prevHash) &&
    linkOf(previous, row, row.digests).equals(row.hash)
  return follows ? null : { fault: 'BrokenLink', tx: row.tx }
}

const payloadOf = ({ tbl, rowId, kind, col, old, new: after }: ChangeRow): ChangePayload => [
  tbl,
  rowId,
  kind,
  col,
  old,
  after,
]

/** A redacted payload cannot be recomputed: its digest stays in the chain and stands for it. */
const isRedacted = ({ redacted, old, new: after }: ChangeRow): boolean =>
  redacted === 1 && old === null && after === null

function changesFault(row: TransactionRow, changes: readonly ChangeRow[]): AuditFault | null {
  const salts = row.salts ?? Buffer.alloc(0)
  const digests = row.digests ?? Buffer.alloc(0)
  const sealed = digests.byteLength / digestBytes
  if (changes.length !== row.changeCount || sealed !== row.changeCount) {
    return { fault: 'ChangeCount', tx: row.tx, expected: row.changeCount, found: changes.length }
  }
  for (const [index, change] of changes.entries()) {
    const salt = salts.subarray(index * saltBytes, (index + 1) * saltBytes)
    const digest = digests.subarray(index * digestBytes, (index + 1) * digestBytes)
    const isAsSealed =
      change.redacted === 0 ? digestOf(salt, payloadOf(change)).equals(digest) : isRedacted(change)
    if (change.tx !== row.tx || !isAsSealed) return { fault: 'ChangedPayload', tx: row.tx, seq: change.seq }
  }
  return null
}
