import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { OutputOf } from '#shared/kernel/contract-kit.ts'

type RecoveryState = OutputOf<WholeContract['recovery']['getState']>

/** Why the data could not be opened, in a sentence with what to do. */
export function reasonSentence(t: TFunction, { state, error }: RecoveryState): string {
  if (state === 'damaged') return t('frame.recovery.kept')
  switch (error) {
    case 'KeyUnavailable':
      return t('errors.keyUnavailable')
    case 'NewerVersion':
      return t('errors.newerVersion')
    case 'StorageFull':
      return t('errors.storageFull')
    case 'StorageReadOnly':
      return t('errors.storageReadOnly')
    case 'DatabaseLocked':
      return t('errors.databaseLocked')
    default:
      // The core's list of reasons is open: what it adds later is still said, with its name.
      return t('backup.openFailed', { code: error ?? state })
  }
}
