import { z } from 'zod'

import { query, task } from '../kernel/contract-kit.ts'
import { zName } from '../kernel/shapes.ts'
import { zMissedTries } from './missed-tries-shapes.ts'
import {
  newPassphraseRefusals,
  PassphraseTooShort,
  passphraseRefusals,
  VaultIncomplete,
  zPassphrase,
} from './passphrase-shapes.ts'
import { vaultActsContract } from './vault-acts-contract.ts'
import { zOldCopies } from './vault-copies-shapes.ts'
import { vaultFilesContract } from './vault-files-contract.ts'
import { vaultHoldersContract, zHolderRole } from './vault-holders-contract.ts'

export const vaultContract = {
  ...vaultActsContract,
  ...vaultFilesContract,
  ...vaultHoldersContract,
  getStatus: query(() => ({
    role: 'open',
    does: 'Whether the vault exists, is open, and how its key is kept on this PC.',
    input: z.strictObject({}),
    output: z.strictObject({
      /** `keyLost`, `fileLost`: one of its two files is gone or cannot be read; it counts as locked. */
      state: z.enum(['absent', 'locked', 'open', 'keyLost', 'fileLost']),
      /** `none`: this system keeps no keys, the vault stands on its passphrase alone. */
      keyStore: z.enum(['system', 'none']),
      /** What the passphrase that opened it allows; null while it is not open. */
      role: zHolderRole.nullable(),
      /** Who opened it, without a name; null while it is not open. */
      holderId: z.string().nullable(),
      /** After how many minutes without anybody it closes by itself, and in how long that is; null while not open. */
      idleMinutes: z.int().nullable(),
      closesInMs: z.int().nullable(),
      /** Milliseconds before another passphrase can be tried. */
      waitMs: z.int(),
    }),
  })),
  create: task(() => ({
    role: 'open',
    does: 'Makes the vault: a random key wrapped by the passphrase; answers the recovery code to print, once.',
    input: z.strictObject({
      passphrase: zPassphrase,
      /** How the vault's history calls whoever makes it. */
      name: zName.default('Coordination'),
    }),
    output: z.strictObject({ recoveryCode: z.string() }),
    refusals: {
      AlreadyCreated: z.strictObject({}),
      PassphraseTooShort,
    },
  })),
  unlock: task(() => ({
    role: 'open',
    does: 'Opens the vault; five wrong tries, then a growing delay kept on disk.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({
      /** The wrong tries that whoever opens was not told of yet; told once. */
      missed: zMissedTries.nullable(),
    }),
    refusals: passphraseRefusals,
  })),
  renewSheet: task(() => ({
    role: 'coordinator',
    does: 'Makes a new recovery code to print, the passphrase being typed again; the old sheet opens nothing more.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({ recoveryCode: z.string(), copies: zOldCopies }),
    refusals: passphraseRefusals,
  })),
  recover: task(() => ({
    role: 'open',
    does: 'Opens the vault with the printed recovery code and sets a new passphrase for its first coordinator.',
    input: z.strictObject({ recoveryCode: z.string().max(100), passphrase: zPassphrase }),
    output: z.strictObject({
      /** How many others have to be added again: their passphrases stood on a secret that this PC does not have. */
      othersLost: z.int(),
      copies: zOldCopies,
      /** As `unlock` answers it. */
      missed: zMissedTries.nullable(),
    }),
    refusals: {
      NoVault: z.strictObject({}),
      VaultIncomplete,
      WrongRecoveryCode: z.strictObject({ waitMs: z.int() }),
      TooManyTries: z.strictObject({ waitMs: z.int() }),
      ...newPassphraseRefusals,
    },
  })),
  setAside: task(() => ({
    role: 'open',
    does: 'Moves what is left of a vault that lost one of its files out of the way, under names that say when.',
    input: z.strictObject({}),
    output: z.strictObject({ keptAside: z.array(z.string()) }),
    refusals: {
      NoVault: z.strictObject({}),
      /** Both files are there: the passphrase or the sheet opens it. */
      VaultComplete: z.strictObject({}),
    },
  })),
  lock: task(() => ({
    role: 'open',
    does: 'Closes the vault and forgets its key.',
    input: z.strictObject({}),
    output: z.strictObject({}),
  })),
}
