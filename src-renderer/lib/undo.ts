import i18next from 'i18next'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { api, type WholeContract } from './api.ts'
import { refusalOf } from './errors.ts'
import { showNotice } from './notices.ts'

/**
 * Says what has just been done, with "Annuler" beside it: `offerUndo(t('rota.signedUp', {name}), result.act)`. `act`
 * is what the command's answer names, so that this one is taken back whatever was done since; null when the command
 * changed nothing, which leaves nothing to take back.
 */
export function offerUndo(text: string, act: string | null): void {
  if (act === null) return void showNotice({ text, outlivesVault: true })
  const action = { label: i18next.t('frame.undo'), onPress: () => void takeBack(act) }
  showNotice({ text, action, outlivesVault: true })
}

/** Takes an act back, and says so or why not. */
export async function takeBack(txId: string): Promise<void> {
  const result = await api.history.undo({ txId })
  if (result.ok) {
    showNotice({ text: i18next.t('frame.undone'), outlivesVault: true })
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null) showNotice({ text: undoSentence(refusal), tone: 'problem', outlivesVault: true })
}

type UndoRefusal = RefusalOf<WholeContract['history']['undo']>

/** Why an act cannot be taken back. */
export function undoSentence(refusal: UndoRefusal): string {
  const { t } = i18next
  switch (refusal.type) {
    case 'ChangedSince':
      return t('errors.undoChangedSince')
    case 'AppendOnly':
      return t('errors.undoAppendOnly')
    case 'AlreadyUndone':
      return t('errors.undoAlreadyDone')
    case 'Redacted':
    case 'UnknownTransaction':
      return t('errors.undoGone')
    case 'Founding':
      return t('errors.undoFounding')
    case 'PeopleWithoutSlot':
      return t('errors.undoPeopleWithoutSlot', { count: refusal.slots })
    case 'CountsWithoutSlot':
      return t('errors.undoCountsWithoutSlot', { count: refusal.slots })
    case 'SlotsMovedSince':
      return t('errors.undoSlotsMovedSince', { count: refusal.slots })
    case 'NotYours':
      return t('errors.coordinatorNeeded')
    default:
      return assertNever(refusal)
  }
}
