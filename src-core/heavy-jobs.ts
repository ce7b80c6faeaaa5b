import { type AuditReport, verifyChain } from '#db/audit.ts'
import type { BackupFile } from '#db/backup-folder.ts'
import { type BackupPlace, makeBackup } from '#db/backup.ts'
import { type Connection, openDatabase } from '#db/open.ts'
import { finderOf, plainPages, remainingWords, wordsOfTables } from '#db/proof.ts'
import { type RowRef, scrub } from '#db/redact.ts'

/** Work that reads the whole file. A ten-year place takes seconds of it: it runs in a thread with its own connection. */
export interface HeavyJobs {
  readonly makeBackup: {
    readonly input: BackupPlace & { readonly now: number }
    readonly output: BackupFile
  }
  readonly verifyChain: { readonly input: null; readonly output: AuditReport }
  readonly proveForgotten: { readonly input: ForgettingSearch; readonly output: ForgettingOutcome }
}

/** What to look for, and where, once it was erased. */
export interface ForgettingSearch {
  /** Pieces of what was erased. */
  readonly pieces: readonly Uint8Array[]
  readonly erased: readonly RowRef[]
}

/** How many pieces were searched in the decrypted file, how many of them it may still say, how many were found. */
export interface ForgettingOutcome {
  readonly searched: readonly Uint8Array[]
  readonly shared: number
  readonly found: number
  readonly bytes: number
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
  proveForgotten: (connection, _key, search) => proveForgotten(connection, search),
}

/**
 * Writes the file anew without its free pages, empties its WAL, then looks for each piece in every decrypted page. A
 * piece that something else in the file rightly says (the same town, the same first name) is left out and counted.
 */
function proveForgotten(connection: Connection, { pieces, erased }: ForgettingSearch): ForgettingOutcome {
  scrub(connection)
  const ofTables = new Set<number>()
  finderOf(pieces)(wordsOfTables(connection), ofTables)
  const said = pieces.filter((_, index) => !ofTables.has(index))
  const shared = new Set<number>()
  finderOf(said)(remainingWords(connection, erased), shared)
  const searched = said.filter((_, index) => !shared.has(index))
  const found = new Set<number>()
  const pages = plainPages(connection)
  finderOf(searched)(pages, found)
  return { searched, shared: shared.size, found: found.size, bytes: pages.length }
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
