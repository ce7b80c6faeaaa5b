import { z } from 'zod'

import { query, task } from '../kernel/contract-kit.ts'
import { vaultActsContract } from './vault-acts-contract.ts'
import { vaultFilesContract } from './vault-files-contract.ts'

const zPassphrase = z.string().max(400)

/** A vault is two files; the other one can come back from a copy, or what is left be set aside. */
const VaultIncomplete = z.strictObject({ missing: z.enum(['key', 'file']) })

const passphraseRefusals = {
  NoVault: z.strictObject({}),
  VaultIncomplete,
  WrongPassphrase: z.strictObject({ waitMs: z.int() }),
  TooManyTries: z.strictObject({ waitMs: z.int() }),
  /** The key was wrapped by this system's key store, which does not give it back any more. */
  SystemSecretMissing: z.strictObject({}),
}

export const vaultContract = {
  ...vaultActsContract,
  ...vaultFilesContract,
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
      role: z.enum(['treasurer', 'coordinator']).nullable(),
      /** Milliseconds before another passphrase can be tried. */
      waitMs: z.int(),
    }),
  })),
  create: task(() => ({
    role: 'open',
    does: 'Makes the vault: a random key wrapped by the passphrase; answers the recovery code to print, once.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    refusals: {
      AlreadyCreated: z.strictObject({}),
      PassphraseTooShort: z.strictObject({ minimum: z.int() }),
    },
  })),
  unlock: task(() => ({
    role: 'open',
    does: 'Opens the vault; five wrong tries, then a growing delay kept on disk.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({}),
    refusals: passphraseRefusals,
  })),
  renewSheet: task(() => ({
    role: 'coordinator',
    does: 'Makes a new recovery code to print, the passphrase being typed again; the old sheet opens nothing more.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    refusals: passphraseRefusals,
  })),
  recover: task(() => ({
    role: 'open',
    does: 'Opens the vault with the printed recovery code and sets a new passphrase.',
    input: z.strictObject({ recoveryCode: z.string().max(100), passphrase: zPassphrase }),
    output: z.strictObject({}),
    refusals: {
      NoVault: z.strictObject({}),
      VaultIncomplete,
      WrongRecoveryCode: z.strictObject({ waitMs: z.int() }),
      TooManyTries: z.strictObject({ waitMs: z.int() }),
      PassphraseTooShort: z.strictObject({ minimum: z.int() }),
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
