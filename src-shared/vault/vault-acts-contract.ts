import { z } from 'zod'

import { vaultCommand, vaultQuery } from '../kernel/contract-kit.ts'
import { zId, zInstant } from '../kernel/shapes.ts'
import { zMissedTries } from './missed-tries-shapes.ts'

/** One act in the vault's own history: whose passphrase was in use, what command, when, and whether it still stands. */
export const zVaultAct = z.strictObject({
  txId: zId,
  at: zInstant,
  /** The holder's id, and the name the vault keeps of them; null for what the application wrote itself. */
  holderId: z.string(),
  holderName: z.string().nullable(),
  /** The command's name in the contract; the screen has a sentence for each. */
  command: z.string(),
  changes: z.int(),
  /** Of the wrong tries that whoever opened was told of; null for any other act. */
  missed: zMissedTries.nullable(),
  /** Whose files it touched, at most five, by the name they have now: somebody who was erased has none any more. */
  subjects: z.array(z.string()),
  /** Whether whoever asks may take it back, as far as the act itself says. */
  undoable: z.boolean(),
  undoneBy: zId.nullable(),
  /** The act that this one took back, and its command. */
  undoes: z.strictObject({ txId: zId, command: z.string() }).nullable(),
})

export const vaultActsContract = {
  listActs: vaultQuery(() => ({
    role: 'coordinator',
    does: "The vault's own history, newest first: who, when, which command; `before` continues a list.",
    input: z.strictObject({
      limit: z.int().min(1).max(200).default(50),
      before: z.int().nullable().default(null),
    }),
    output: z.strictObject({ acts: z.array(zVaultAct), next: z.int().nullable() }),
  })),
  undo: vaultCommand(() => ({
    role: 'treasurer',
    does: 'Takes an act of the vault back by writing its inverse, if nothing stands on it; a treasurer only those of claims.',
    input: z.strictObject({ txId: zId }),
    output: z.strictObject({ undone: zId }),
    refusals: {
      UnknownTransaction: z.strictObject({}),
      ChangedSince: z.strictObject({ rows: z.int() }),
      /** Money, passphrases and erasures are answered by another act, never taken back. */
      AppendOnly: z.strictObject({ table: z.string() }),
      Founding: z.strictObject({ table: z.string() }),
      Redacted: z.strictObject({}),
      AlreadyUndone: z.strictObject({ by: zId }),
      /** The act belongs to a role the caller does not have, or touched what is not of claims. */
      NotYours: z.strictObject({ command: z.string() }),
    },
  })),
}
