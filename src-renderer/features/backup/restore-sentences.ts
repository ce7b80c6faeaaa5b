import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

type RestoreRefusal = RefusalOf<WholeContract['backup']['restore']>

type VaultRefusal = RefusalOf<WholeContract['backup']['restoreVault']>

/** Why a copy of the vault did not take its place. */
export function restoreVaultSentence(t: TFunction, refusal: VaultRefusal): string {
  switch (refusal.type) {
    case 'CopyNotFound':
      return t('vaultCopies.notFound')
    case 'CopyIncomplete':
      return t('vaultCopies.incomplete')
    case 'VaultInUse':
      return t('vaultCopies.inUse')
    default:
      return assertNever(refusal)
  }
}

/** Why a backup of the list was not looked at, or not restored. */
export function restoreSentence(t: TFunction, refusal: RestoreRefusal): string {
  switch (refusal.type) {
    case 'BackupNotFound':
      return t('backup.notFound')
    case 'BackupUnreadable':
      return t('backup.unreadable')
    case 'CodeNeeded':
      return t('backup.anotherKey')
    default:
      return assertNever(refusal)
  }
}
