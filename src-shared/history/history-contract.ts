import { z } from 'zod'

import { command, query, task } from '../kernel/contract-kit.ts'
import { zId, zInstant, zLocalDate } from '../kernel/shapes.ts'

const zCell = z.union([z.string(), z.number(), z.null()])

/** One act in the history: what command, when, on which tables, and whether it can be taken back. */
export const zActSummary = z.strictObject({
  txId: zId,
  at: zInstant,
  actor: z.string(),
  /** The command's name in the contract; the screen has a sentence for each. */
  command: z.string(),
  changes: z.int(),
  /**
   * What the act touched, at most the first five rows, named as people know them; `day` is the one a count is for,
   * which its id does not say.
   */
  subjects: z.array(
    z.strictObject({ table: z.string(), rowId: z.string(), name: z.string(), day: zLocalDate.nullable() }),
  ),
  /** Whether whoever asks may take it back, as far as the act itself says. */
  undoable: z.boolean(),
  undoneBy: zId.nullable(),
  /** The act that this one took back, and its command. */
  undoes: z.strictObject({ txId: zId, command: z.string() }).nullable(),
})

export const zChangeLine = z.strictObject({
  seq: z.int(),
  at: zInstant,
  actor: z.string(),
  command: z.string(),
  table: z.string(),
  rowId: z.string(),
  kind: z.enum(['insert', 'update', 'delete']),
  column: z.string().nullable(),
  old: zCell,
  new: zCell,
})

export const historyContract = {
  listActs: query(() => ({
    role: 'open',
    does: 'The latest acts, newest first; `before` continues a list.',
    input: z.strictObject({
      limit: z.int().min(1).max(200).default(50),
      before: z.int().nullable().default(null),
      /** False: without the taps of the counter, of which a day has hundreds. */
      taps: z.boolean().default(true),
    }),
    output: z.strictObject({ acts: z.array(zActSummary), next: z.int().nullable() }),
  })),
  listChangesOf: query(() => ({
    role: 'open',
    does: 'Every recorded change of one row, newest first: who changed what and when.',
    input: z.strictObject({ rowId: z.string().min(1).max(200) }),
    output: z.strictObject({ changes: z.array(zChangeLine) }),
  })),
  listChangesIn: query(() => ({
    role: 'open',
    does: 'The recorded changes of one act, in their order, and the names of the rows they speak of.',
    input: z.strictObject({ txId: zId, limit: z.int().min(1).max(500).default(200) }),
    output: z.strictObject({
      changes: z.array(zChangeLine),
      /** How many there are in all. */
      count: z.int(),
      /** By id: the host, the series, the line of a list, as people know them. */
      names: z.record(z.string(), z.string()),
    }),
    refusals: { UnknownTransaction: z.strictObject({}) },
  })),
  undo: command(() => ({
    role: 'open',
    does: 'Takes an act back by writing its inverse, if nothing stands on it; the act stays in the history.',
    input: z.strictObject({ txId: zId }),
    output: z.strictObject({ undone: zId }),
    refusals: {
      UnknownTransaction: z.strictObject({}),
      ChangedSince: z.strictObject({ rows: z.int() }),
      AppendOnly: z.strictObject({ table: z.string() }),
      Redacted: z.strictObject({}),
      /** It set the place up: nothing stands without it. */
      Founding: z.strictObject({ table: z.string() }),
      /** People would be signed up for slots that are not on the rota, or are cancelled. */
      PeopleWithoutSlot: z.strictObject({ slots: z.int() }),
      /** Visits were counted in slots that would no longer be on the rota. */
      CountsWithoutSlot: z.strictObject({ slots: z.int() }),
      /** The hours would change of slots that people took, or that began, after the act. */
      SlotsMovedSince: z.strictObject({ slots: z.int() }),
      AlreadyUndone: z.strictObject({ by: zId }),
      /** The act belongs to a role the caller does not have. */
      NotYours: z.strictObject({ command: z.string() }),
    },
  })),
}

/** What walking a log's chain found. `head`: its last link, in hexadecimal. */
const auditReport = {
  transactions: z.int(),
  changes: z.int(),
  redacted: z.int(),
  head: z.string(),
  fault: z
    .discriminatedUnion('fault', [
      z.strictObject({ fault: z.literal('BrokenLink'), tx: z.int() }),
      z.strictObject({ fault: z.literal('ChangedPayload'), tx: z.int(), seq: z.int() }),
      z.strictObject({ fault: z.literal('ChangeCount'), tx: z.int(), expected: z.int(), found: z.int() }),
    ])
    .nullable(),
}

export const auditContract = {
  verify: task(() => ({
    role: 'open',
    does: "Recomputes the whole hash chain of the log, and of the vault's own while it is open, and says whether every entry is as it was written.",
    input: z.strictObject({}),
    output: z.strictObject({
      ...auditReport,
      /** The log of the vault, when it is open. */
      vault: z.strictObject(auditReport).optional(),
    }),
  })),
}
