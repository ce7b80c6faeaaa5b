import i18next from 'i18next'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { api, type WholeContract } from './api.ts'
import { refusalOf } from './errors.ts'
import { showNotice } from './notices.ts'

/**
 * `offerUndo` for an act of the vault: says what has just been done, with "Annuler" beside it. `act` is what the
 * command's answer names; null when the command changed nothing.
 */
export function offerVaultUndo(text: string, act: string | null): void {
  if (act === null) showNotice({ text })
  else
    showNotice({ text, action: { label: i18next.t('frame.undo'), onPress: () => void takeVaultBack(act) } })
}

/** Takes an act of the vault back, and says so or why not. */
export async function takeVaultBack(txId: string): Promise<void> {
  const result = await api.vault.undo({ txId })
  if (result.ok) {
    showNotice({ text: i18next.t('frame.undone') })
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null) showNotice({ text: vaultUndoSentence(refusal), tone: 'problem' })
}

const moneyTables: ReadonlySet<string> = new Set([
  'expenseClaim',
  'expenseLine',
  'claimStep',
  'paymentBatch',
  'payment',
])

/** Why an act of the vault cannot be taken back. */
export function vaultUndoSentence(refusal: RefusalOf<WholeContract['vault']['undo']>): string {
  const { t } = i18next
  switch (refusal.type) {
    case 'ChangedSince':
      return t('errors.undoChangedSince')
    case 'AppendOnly':
      return t(moneyTables.has(refusal.table) ? 'vaultGate.undoMoney' : 'vaultGate.undoNever')
    case 'Founding':
      return t('vaultGate.undoNever')
    case 'AlreadyUndone':
      return t('errors.undoAlreadyDone')
    case 'Redacted':
    case 'UnknownTransaction':
      return t('errors.undoGone')
    case 'NotYours':
      return t('vaultGate.undoNotYours')
    default:
      return assertNever(refusal)
  }
}
