import type { TFunction } from 'i18next'

import type { WholeContract } from '#renderer/lib/api.ts'
import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { slipSentence } from './rescue-code-field.tsx'

type Recovery = WholeContract['recovery']
type AdoptRefusal = RefusalOf<Recovery['adopt']>
type KeyRefusal = RefusalOf<Recovery['giveKey']>

/** Where on the form a refusal is said, and its sentence. */
export interface Said {
  readonly at: 'file' | 'code' | 'whole'
  readonly text: string
}

/** Why a backup file was not taken in. */
export function adoptSentence(t: TFunction, language: string, refusal: AdoptRefusal): Said {
  switch (refusal.type) {
    case 'PlaceInUse':
      return { at: 'whole', text: t('backup.placeInUse') }
    case 'FileNotFound':
      return { at: 'file', text: t('backup.fileNotFound') }
    case 'FileDamaged':
      return { at: 'file', text: t('backup.fileDamaged') }
    case 'NewerVersion':
      return { at: 'file', text: t('backup.fileNewer') }
    case 'CodeNeeded':
      return { at: 'code', text: t('backup.codeNeeded') }
    case 'CodeDoesNotOpen':
      return { at: 'code', text: t('backup.codeDoesNotOpen') }
    case 'CodeUnfinished':
      return { at: 'code', text: t('backup.codeUnfinished', { count: refusal.missing }) }
    case 'CodeWrong':
      return { at: 'code', text: slipSentence(t, language, refusal.groups) ?? '' }
    default:
      return assertNever(refusal)
  }
}

/** Why the key of a sheet was not taken. */
export function keySentence(t: TFunction, language: string, refusal: KeyRefusal): string {
  switch (refusal.type) {
    case 'KeyNotMissing':
      return t('backup.keyNotMissing')
    case 'CodeDoesNotOpen':
      return t('backup.keyDoesNotOpen')
    case 'CodeUnfinished':
      return t('backup.codeUnfinished', { count: refusal.missing })
    case 'CodeWrong':
      return slipSentence(t, language, refusal.groups) ?? ''
    default:
      return assertNever(refusal)
  }
}
