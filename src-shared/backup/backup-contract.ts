import { z } from 'zod'

import { query, task } from '../kernel/contract-kit.ts'
import { zFile, zInstant, zLanguage } from '../kernel/shapes.ts'
import { zBackup, zListedBackup } from './backup-shapes.ts'
import { zDataDescription } from './data-shapes.ts'
import { vaultCopiesContract } from './vault-copies-contract.ts'

/** One backup more would not fit in the half of the room that this PC's backups may take: the oldest go early. */
const isRoomShort = z.boolean()

/** How many rows of a table would come, go or change when a backup replaces what is there now. */
const zTableDifference = z.strictObject({
  table: z.string(),
  onlyNow: z.int(),
  onlyInBackup: z.int(),
  different: z.int(),
})

/** What is typed from the rescue sheet; read by `rescue-code.ts`. */
const zCode = z.string().max(200)

/** What can be wrong with a typed code before it is tried: groups with a slip (1 = the first), or groups missing. */
const codeRefusals = {
  CodeWrong: z.strictObject({ groups: z.array(z.int()) }),
  CodeUnfinished: z.strictObject({ missing: z.int() }),
  /** Typed without a slip, and not the key of these data. */
  CodeDoesNotOpen: z.strictObject({}),
}

const zName = z.string().regex(/^lieu-\d{8}-\d{9}Z(-[0-9a-f]{8})?\.db$/)

const restoreRefusals = {
  BackupUnreadable: z.strictObject({}),
  BackupNotFound: z.strictObject({}),
  /** The key of this PC does not open it, and this PC did not make it: `recovery.adopt` takes it in. */
  CodeNeeded: z.strictObject({}),
}

export const backupContract = {
  listBackups: query(() => ({
    role: 'open',
    does: 'The backups at hand, newest first, and where they are kept.',
    input: z.strictObject({}),
    output: z.strictObject({
      backups: z.array(zListedBackup),
      outsideFolder: z.string().nullable(),
      /** The last time the outside folder could not be written (stick not there, …). */
      outsideFailedAt: zInstant.nullable(),
      latestAt: zInstant.nullable(),
      isRoomShort,
    }),
  })),
  listOutside: task(() => ({
    role: 'open',
    does: 'The backups in the outside folder, of every PC, newest first, and whether that folder is there now.',
    input: z.strictObject({}),
    output: z.strictObject({ isThere: z.boolean(), backups: z.array(zListedBackup), isRoomShort }),
  })),
  makeBackup: task(() => ({
    role: 'open',
    does: 'Makes a backup now, of the vault too when it changed, checks it, and removes those of this PC past their time.',
    input: z.strictObject({}),
    output: z.strictObject({
      name: z.string(),
      at: zInstant,
      bytes: z.int(),
      outside: z.boolean(),
      /** `same`: the last copy of the vault holds all that is in it; `none`: the place has no vault. */
      vault: z.enum(['none', 'same', 'copied', 'failed']),
    }),
  })),
  chooseOutsideFolder: task(() => ({
    role: 'coordinator',
    does: 'Sets the folder (USB stick, network) that also receives each backup, or none.',
    input: z.strictObject({ folder: z.string().min(1).max(500).nullable() }),
    output: z.strictObject({}),
    refusals: {
      FolderNotWritable: z.strictObject({}),
      /** The data folder or one inside it: a copy there is lost with the data. */
      FolderOfTheData: z.strictObject({}),
    },
  })),
  previewRestore: task(() => ({
    role: 'coordinator',
    does: 'Opens a backup beside the present data and counts what restoring it would change.',
    input: z.strictObject({ name: zName }),
    output: z.strictObject({ at: zInstant, tables: z.array(zTableDifference) }),
    refusals: restoreRefusals,
  })),
  restore: task(() => ({
    role: 'coordinator',
    does: 'Puts a backup in place of the present data, which is kept aside; nothing is erased.',
    input: z.strictObject({ name: zName }),
    output: z.strictObject({ restored: z.string(), keptAside: z.string() }),
    refusals: restoreRefusals,
  })),
  ...vaultCopiesContract,
  getRescueCode: query(() => ({
    role: 'coordinator',
    does: 'The key of the data as a code to print: with it, another PC reads the backups. Never written in a log.',
    input: z.strictObject({}),
    output: z.strictObject({ code: z.string() }),
  })),
  getDataDescription: query(() => ({
    role: 'open',
    does: 'What is kept where on this PC, with sizes and numbers of rows, and how long backups are kept.',
    input: z.strictObject({}),
    output: zDataDescription,
  })),
  exportData: task(() => ({
    role: 'coordinator',
    does: 'All the open data as one ZIP of tables (CSV), readable without this application.',
    input: z.strictObject({ language: zLanguage }),
    output: zFile,
  })),
}

/** What answers even when the database cannot be read. */
export const recoveryContract = {
  getState: query(() => ({
    role: 'open',
    does: 'Whether the data could be opened, and if not why, with the backups that could replace it.',
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(['open', 'damaged', 'failed']),
      error: z.string().nullable(),
      backups: z.array(zBackup),
      keptAside: z.array(z.string()),
    }),
  })),
  retry: task(() => ({
    role: 'open',
    does: 'Tries to open the data again (after space was made, or the folder came back).',
    input: z.strictObject({}),
    output: z.strictObject({ state: z.enum(['open', 'damaged', 'failed']) }),
  })),
  restoreNewest: task(() => ({
    role: 'open',
    does: 'Sets the damaged data aside and opens the newest backup that reads well.',
    input: z.strictObject({ name: zName.nullable().default(null) }),
    output: z.strictObject({ restored: z.string(), keptAside: z.string() }),
    refusals: { NoGoodBackup: z.strictObject({}), NotDamaged: z.strictObject({}) },
  })),
  startEmpty: task(() => ({
    role: 'open',
    does: 'Sets aside data that are damaged or whose key is lost, and starts with an empty place; they stay.',
    input: z.strictObject({}),
    output: z.strictObject({ keptAside: z.string() }),
    refusals: { NotDamaged: z.strictObject({}) },
  })),
  giveKey: task(() => ({
    role: 'open',
    does: 'Gives the data of this PC the key that is missing, typed from the rescue sheet.',
    input: z.strictObject({ code: zCode }),
    output: z.strictObject({}),
    refusals: { KeyNotMissing: z.strictObject({}), ...codeRefusals },
  })),
  adopt: task(() => ({
    role: 'open',
    does: "Takes a backup file in, this PC's or another's with its rescue code; what was here is kept aside.",
    input: z.strictObject({
      path: z.string().min(1).max(1000),
      /** Null: the key of this PC is tried alone. */
      code: zCode.nullable().default(null),
      /** A coordinator means it, although this PC already has a place. */
      replacing: z.boolean().default(false),
    }),
    output: z.strictObject({
      restored: z.string(),
      keptAside: z.string(),
      /** A copy of the vault lay beside the backup: it came along, locked, or could not be copied. */
      vault: z.enum(['none', 'brought', 'failed']),
    }),
    refusals: {
      PlaceInUse: z.strictObject({}),
      FileNotFound: z.strictObject({}),
      /** The key of this PC does not open it: another PC made it, or it is no backup. */
      CodeNeeded: z.strictObject({}),
      FileDamaged: z.strictObject({}),
      NewerVersion: z.strictObject({}),
      ...codeRefusals,
    },
  })),
}
