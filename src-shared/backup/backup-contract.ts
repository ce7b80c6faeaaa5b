import { z } from 'zod'

import { query, task } from '../kernel/contract-kit.ts'
import { zInstant } from '../kernel/shapes.ts'

const zBackup = z.strictObject({
  name: z.string(),
  at: zInstant,
  bytes: z.int(),
  /** `data`: in the data folder; `outside`: the USB stick or network folder of the settings. */
  kept: z.enum(['data', 'outside']),
})

/** How many rows of a table would come, go or change when a backup replaces what is there now. */
const zTableDifference = z.strictObject({
  table: z.string(),
  onlyNow: z.int(),
  onlyInBackup: z.int(),
  different: z.int(),
})

const zName = z.string().regex(/^lieu-\d{8}-\d{9}Z\.db$/)

export const backupContract = {
  listBackups: query({
    role: 'open',
    does: 'The backups at hand, newest first, and where they are kept.',
    input: z.strictObject({}),
    output: z.strictObject({
      backups: z.array(zBackup),
      outsideFolder: z.string().nullable(),
      /** The last time the outside folder could not be written (stick not there, …). */
      outsideFailedAt: zInstant.nullable(),
      latestAt: zInstant.nullable(),
    }),
  }),
  makeBackup: task({
    role: 'open',
    does: 'Makes a backup now, checks it by opening it, and removes those past their time.',
    input: z.strictObject({}),
    output: z.strictObject({ name: z.string(), at: zInstant, bytes: z.int(), outside: z.boolean() }),
  }),
  chooseOutsideFolder: task({
    role: 'coordinator',
    does: 'Sets the folder (USB stick, network) that also receives each backup, or none.',
    input: z.strictObject({ folder: z.string().min(1).max(500).nullable() }),
    output: z.strictObject({}),
    refusals: { FolderNotWritable: z.strictObject({}) },
  }),
  previewRestore: task({
    role: 'coordinator',
    does: 'Opens a backup beside the present data and counts what restoring it would change.',
    input: z.strictObject({ name: zName }),
    output: z.strictObject({ at: zInstant, tables: z.array(zTableDifference) }),
    refusals: { BackupUnreadable: z.strictObject({}), BackupNotFound: z.strictObject({}) },
  }),
  restore: task({
    role: 'coordinator',
    does: 'Puts a backup in place of the present data, which is kept aside; nothing is erased.',
    input: z.strictObject({ name: zName }),
    output: z.strictObject({ restored: z.string(), keptAside: z.string() }),
    refusals: { BackupUnreadable: z.strictObject({}), BackupNotFound: z.strictObject({}) },
  }),
}

/** What answers even when the database cannot be read. */
export const recoveryContract = {
  getState: query({
    role: 'open',
    does: 'Whether the data could be opened, and if not why, with the backups that could replace it.',
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(['open', 'damaged', 'failed']),
      error: z.string().nullable(),
      backups: z.array(zBackup),
      keptAside: z.array(z.string()),
    }),
  }),
  retry: task({
    role: 'open',
    does: 'Tries to open the data again (after space was made, or the folder came back).',
    input: z.strictObject({}),
    output: z.strictObject({ state: z.enum(['open', 'damaged', 'failed']) }),
  }),
  restoreNewest: task({
    role: 'open',
    does: 'Sets the damaged data aside and opens the newest backup that reads well.',
    input: z.strictObject({ name: zName.nullable().default(null) }),
    output: z.strictObject({ restored: z.string(), keptAside: z.string() }),
    refusals: { NoGoodBackup: z.strictObject({}), NotDamaged: z.strictObject({}) },
  }),
  startEmpty: task({
    role: 'open',
    does: 'Sets the damaged data aside and starts with an empty place; the damaged file stays.',
    input: z.strictObject({}),
    output: z.strictObject({ keptAside: z.string() }),
    refusals: { NotDamaged: z.strictObject({}) },
  }),
}
