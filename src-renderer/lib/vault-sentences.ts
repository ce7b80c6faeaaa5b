import type { TFunction } from 'i18next'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import type { WholeContract } from './api.ts'

type Vault = WholeContract['vault']
/** Whatever the vault refuses. */
export type VaultRefusal =
  | RefusalOf<Vault['create']>
  | RefusalOf<Vault['unlock']>
  | RefusalOf<Vault['recover']>
  | RefusalOf<Vault['renewSheet']>
  | RefusalOf<Vault['setAside']>
  | RefusalOf<Vault['addHolder']>
  | RefusalOf<Vault['nameHolder']>
  | RefusalOf<Vault['revokeHolder']>
  | RefusalOf<Vault['changePassphrase']>

/** Why the vault did not open, or was not made. */
export function vaultSentence(t: TFunction, refusal: VaultRefusal): string {
  switch (refusal.type) {
    case 'AlreadyCreated':
      return t('vault.alreadyCreated')
    case 'NoVault':
      return t('vault.noVault')
    case 'VaultIncomplete':
      return t(refusal.missing === 'key' ? 'vault.keyLost' : 'vault.fileLost')
    case 'VaultComplete':
      return t('vault.complete')
    case 'PassphraseTooShort':
      return t('vault.passphraseTooShort', { count: refusal.minimum })
    case 'PassphraseTaken':
      return t('vaultGate.passphraseTaken')
    case 'NameTaken':
      return t('vaultGate.nameTaken')
    case 'UnknownHolder':
      return t('vaultGate.unknownHolder')
    case 'Yourself':
      return t('vaultGate.yourself')
    case 'WrongPassphrase':
      return t('vault.wrongPassphrase')
    case 'WrongRecoveryCode':
      return t('vault.wrongCode')
    case 'TooManyTries':
      return ''
    case 'SystemSecretMissing':
      return t('vault.systemSecretMissing')
    default:
      return assertNever(refusal)
  }
}

/** How long before the next try, when the core made one wait; 0 otherwise. */
export const waitAfter = (refusal: VaultRefusal): number => ('waitMs' in refusal ? refusal.waitMs : 0)

/** `Trop d'essais. Vous pourrez réessayer dans 1 min 20 s.`; null when one may try. */
export function waitSentence(t: TFunction, seconds: number): string | null {
  if (seconds === 0) return null
  const rest = { seconds: String(seconds % 60), minutes: String(Math.floor(seconds / 60)) }
  const time = seconds < 60 ? t('vault.seconds', rest) : t('vault.minutes', rest)
  return t('vault.wait', { time })
}
