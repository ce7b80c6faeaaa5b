/** The tables of the house itself: who this PC is, and the change log. Local to the device, never captured. */
export interface HouseTables {
  device: { id: string; deviceId: string; hlc: string | null; createdAt: number }
  migration: { id: string; appliedAt: number }
  deviceSetting: { name: string; value: string }
  txn: TxnTable
  change: ChangeTable
}

/** One captured transaction: the stamp, who, what, and its link in the hash chain (null while it is open). */
export interface TxnTable {
  tx: number
  txId: string
  hlc: string
  deviceId: string
  actor: string
  command: string
  undoes: string | null
  firstSeq: number
  changeCount: number
  salts: Uint8Array | null
  digests: Uint8Array | null
  prevHash: Uint8Array | null
  hash: Uint8Array | null
}

/**
 * One captured change. `insert` and `delete` carry the whole row as JSON (`new`, `old`), `update` one cell.
 * A purge redacts a change: `old` and `new` become null and its salt is wiped from the transaction.
 */
export interface ChangeTable {
  seq: number
  tx: number
  tbl: string
  rowId: string
  kind: 'insert' | 'update' | 'delete'
  col: string | null
  old: string | number | null
  new: string | number | null
  redacted: number
}
