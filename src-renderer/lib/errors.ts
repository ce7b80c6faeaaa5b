import type { TFunction } from 'i18next'

import type { EnvironmentError, Role, RouterError } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

/** What can be answered to any call, whatever the feature: the machine's refusals and the router's. */
export type Trouble = EnvironmentError | RouterError

const troubleTypes: Readonly<Record<Trouble['type'], true>> = {
  StorageFull: true,
  StorageReadOnly: true,
  StorageFailed: true,
  DatabaseLocked: true,
  DatabaseDamaged: true,
  KeyUnavailable: true,
  CoreUnavailable: true,
  VaultLocked: true,
  UnknownName: true,
  InvalidInput: true,
  RoleMissing: true,
  Defect: true,
}

/** True for what the banner already says; false for a refusal of the place, which the screen has to say. */
export function isTrouble(error: { readonly type: string }): error is Trouble {
  return Object.hasOwn(troubleTypes, error.type)
}

/**
 * The refusal of the place in an error, or null when it is a trouble that the banner shows.
 * `const refusal = refusalOf(result.error)`, then an exhaustive switch over `refusal.type` gives the sentence.
 */
export function refusalOf<E extends { readonly type: string }>(error: E): Exclude<E, Trouble> | null {
  return isTrouble(error) ? null : (error as Exclude<E, Trouble>)
}

/** What happened and what to do, in the user's language. */
export function troubleSentence(t: TFunction, trouble: Trouble): string {
  switch (trouble.type) {
    case 'StorageFull':
      return t('errors.storageFull')
    case 'StorageReadOnly':
      return t('errors.storageReadOnly')
    case 'StorageFailed':
      return t('errors.storageFailed', { code: trouble.code })
    case 'DatabaseLocked':
      return t('errors.databaseLocked')
    case 'DatabaseDamaged':
      return t('errors.databaseDamaged')
    case 'KeyUnavailable':
      return t('errors.keyUnavailable')
    case 'CoreUnavailable':
      return t('errors.coreUnavailable')
    case 'VaultLocked':
      return t('errors.vaultLocked')
    case 'UnknownName':
    case 'InvalidInput':
      return t('errors.notUnderstood')
    case 'RoleMissing':
      return roleSentence(t, trouble.role)
    case 'Defect':
      return t('errors.defect', { incident: trouble.incident })
    default:
      return assertNever(trouble)
  }
}

function roleSentence(t: TFunction, role: Role): string {
  switch (role) {
    case 'open':
      return t('errors.notUnderstood')
    case 'host':
      return t('errors.hostNeeded')
    case 'treasurer':
      return t('errors.treasurerNeeded')
    case 'coordinator':
      return t('errors.coordinatorNeeded')
    default:
      return assertNever(role)
  }
}
