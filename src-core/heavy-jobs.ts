import { type AuditReport, verifyChain } from '#db/audit.ts'
import type { BackupFile } from '#db/backup-folder.ts'
import { type BackupPlace, makeBackup } from '#db/backup.ts'
import { type Connection, openDatabase } from '#db/open.ts'

/** Work that reads the whole file. A ten-year place takes seconds of it: it runs in a thread with its own connection. */
export interface HeavyJobs {
  readonly makeBackup: {
    readonly input: BackupPlace & { readonly now: number }
    readonly output: BackupFile
  }
  readonly verifyChain: { readonly input: null; readonly output: AuditReport }
}

export type HeavyJob = keyof HeavyJobs

export interface HeavyOrder<J extends HeavyJob = HeavyJob> {
  readonly job: J
  readonly path: string
  readonly key: Uint8Array
  readonly input: HeavyJobs[J]['input']
}

type Doers = {
  readonly [J in HeavyJob]: (
    connection: Connection,
    key: Uint8Array,
    input: HeavyJobs[J]['input'],
  ) => HeavyJobs[J]['output']
}

const doers: Doers = {
  makeBackup: (connection, key, { now, ...place }) => makeBackup(connection, key, place, now),
  verifyChain: (connection) => verifyChain(connection),
}

/** Does the work on a connection of its own; WAL lets it read while the place goes on writing. */
export function doHeavyWork({ job, path, key, input }: HeavyOrder): HeavyJobs[HeavyJob]['output'] {
  const connection = openDatabase(path, key)
  try {
    return (doers[job] as (...given: unknown[]) => HeavyJobs[HeavyJob]['output'])(connection, key, input)
  } finally {
    connection.close()
  }
}
