import { z } from 'zod'

export const zPassphrase = z.string().max(400)

/** A vault is two files; the other one can come back from a copy, or what is left be set aside. */
export const VaultIncomplete = z.strictObject({ missing: z.enum(['key', 'file']) })

export const PassphraseTooShort = z.strictObject({ minimum: z.int() })

/** Why a passphrase did not open the vault, or did not prove who types it. Every wrong one counts. */
export const passphraseRefusals = {
  NoVault: z.strictObject({}),
  VaultIncomplete,
  WrongPassphrase: z.strictObject({ waitMs: z.int() }),
  TooManyTries: z.strictObject({ waitMs: z.int() }),
  /** The key was wrapped by this system's key store, which does not give it back any more. */
  SystemSecretMissing: z.strictObject({}),
}

/** Why a new passphrase is not taken. */
export const newPassphraseRefusals = {
  PassphraseTooShort,
  /** Somebody else opens the vault with that very one: nobody could tell who it was. */
  PassphraseTaken: z.strictObject({}),
}
