import { z } from 'zod'

import { task, vaultCommand, vaultQuery, vaultTask } from '../kernel/contract-kit.ts'
import { zInstant, zName } from '../kernel/shapes.ts'
import { newPassphraseRefusals, passphraseRefusals, zPassphrase } from './passphrase-shapes.ts'
import { zOldCopies } from './vault-copies-shapes.ts'

/** Who opens the vault: an id of its key file (`founder`, or a UUID), never more than that outside the vault. */
export const zHolderId = z.string().regex(/^[\w-]{1,64}$/)
export const zHolderRole = z.enum(['treasurer', 'coordinator'])

/** Somebody who opens the vault with a passphrase of their own, or did. */
export const zVaultHolder = z.strictObject({
  holderId: zHolderId,
  name: z.string(),
  role: zHolderRole,
  addedAt: zInstant,
  /** When their passphrase was taken out of the key file; null while it opens. */
  revokedAt: zInstant.nullable(),
  /** Whose passphrase it is that has the vault open now. */
  isYou: z.boolean(),
})

const NameTaken = z.strictObject({})
const UnknownHolder = z.strictObject({})

export const vaultHoldersContract = {
  listHolders: vaultQuery(() => ({
    role: 'treasurer',
    does: 'Who opens the vault, and with which role; those whose passphrase opens nothing more come last.',
    input: z.strictObject({}),
    output: z.strictObject({ holders: z.array(zVaultHolder) }),
  })),
  addHolder: vaultTask(() => ({
    role: 'coordinator',
    does: 'Lets somebody else open the vault with a passphrase of their own, the coordinator typing theirs again.',
    input: z.strictObject({
      passphrase: zPassphrase,
      name: zName,
      role: zHolderRole,
      newPassphrase: zPassphrase,
    }),
    output: z.strictObject({ holderId: zHolderId }),
    refusals: { ...passphraseRefusals, ...newPassphraseRefusals, NameTaken },
  })),
  nameHolder: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Changes the name under which the vault knows somebody who opens it.',
    input: z.strictObject({ holderId: zHolderId, name: zName }),
    output: z.strictObject({}),
    refusals: { UnknownHolder, NameTaken },
  })),
  revokeHolder: vaultTask(() => ({
    role: 'coordinator',
    does: "Takes somebody's passphrase out of the key file: it opens nothing more here. Never one's own.",
    input: z.strictObject({ passphrase: zPassphrase, holderId: zHolderId }),
    output: z.strictObject({ copies: zOldCopies }),
    refusals: {
      ...passphraseRefusals,
      UnknownHolder,
      /** Somebody else does it, so that one coordinator always remains. */
      Yourself: z.strictObject({}),
    },
  })),
  changePassphrase: vaultTask(() => ({
    role: 'treasurer',
    does: "Changes one's own passphrase, the former one being typed again; those of the others stay.",
    input: z.strictObject({ passphrase: zPassphrase, newPassphrase: zPassphrase }),
    output: z.strictObject({ copies: zOldCopies }),
    refusals: { ...passphraseRefusals, ...newPassphraseRefusals },
  })),
  setIdleMinutes: vaultCommand(() => ({
    role: 'coordinator',
    does: 'Sets after how many minutes without anybody at the keyboard the vault closes by itself.',
    input: z.strictObject({ minutes: z.int().min(1).max(120) }),
    output: z.strictObject({}),
  })),
  noteActivity: task(() => ({
    role: 'open',
    does: 'Says that somebody is at the PC, so that an open vault does not close by itself yet.',
    input: z.strictObject({}),
    output: z.strictObject({}),
  })),
}
