import { z } from 'zod'

import { query, task } from '../kernel/contract-kit.ts'

const zPassphrase = z.string().max(400)

const passphraseRefusals = {
  NoVault: z.strictObject({}),
  WrongPassphrase: z.strictObject({ waitMs: z.int() }),
  TooManyTries: z.strictObject({ waitMs: z.int() }),
  /** The key was wrapped by this system's key store, which does not give it back any more. */
  SystemSecretMissing: z.strictObject({}),
}

export const vaultContract = {
  getStatus: query({
    role: 'open',
    does: 'Whether the vault exists, is open, and how its key is kept on this PC.',
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(['absent', 'locked', 'open']),
      /** `none`: this system keeps no keys, the vault stands on its passphrase alone. */
      keyStore: z.enum(['system', 'none']),
      /** Milliseconds before another passphrase can be tried. */
      waitMs: z.int(),
    }),
  }),
  create: task({
    role: 'open',
    does: 'Makes the vault: a random key wrapped by the passphrase; answers the recovery code to print, once.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    refusals: {
      AlreadyCreated: z.strictObject({}),
      PassphraseTooShort: z.strictObject({ minimum: z.int() }),
    },
  }),
  unlock: task({
    role: 'open',
    does: 'Opens the vault; five wrong tries, then a growing delay kept on disk.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({}),
    refusals: passphraseRefusals,
  }),
  renewSheet: task({
    role: 'coordinator',
    does: 'Makes a new recovery code to print, the passphrase being typed again; the old sheet opens nothing more.',
    input: z.strictObject({ passphrase: zPassphrase }),
    output: z.strictObject({ recoveryCode: z.string() }),
    refusals: passphraseRefusals,
  }),
  recover: task({
    role: 'open',
    does: 'Opens the vault with the printed recovery code and sets a new passphrase.',
    input: z.strictObject({ recoveryCode: z.string().max(100), passphrase: zPassphrase }),
    output: z.strictObject({}),
    refusals: {
      NoVault: z.strictObject({}),
      WrongRecoveryCode: z.strictObject({ waitMs: z.int() }),
      TooManyTries: z.strictObject({ waitMs: z.int() }),
      PassphraseTooShort: z.strictObject({ minimum: z.int() }),
    },
  }),
  lock: task({
    role: 'open',
    does: 'Closes the vault and forgets its key.',
    input: z.strictObject({}),
    output: z.strictObject({}),
  }),
}
