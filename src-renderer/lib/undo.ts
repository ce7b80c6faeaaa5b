import i18next from 'i18next'

import type { RefusalOf } from '#shared/kernel/contract-kit.ts'
import { assertNever } from '#shared/kernel/result.ts'

import { api, type WholeContract } from './api.ts'
import { refusalOf } from './errors.ts'
import { showNotice } from './notices.ts'

/** `rota.signUp`: a name of the contract. */
export type CommandName = {
  [F in keyof WholeContract & string]: `${F}.${keyof WholeContract[F] & string}`
}[keyof WholeContract & string]

/**
 * Says what has just been done, with "Annuler" beside it. Call it after the command's answer:
 * `offerUndo(t('rota.signedUp', {name}), 'rota.signUp')`. The act is the latest of that name in the history.
 */
export async function offerUndo(text: string, command: CommandName): Promise<void> {
  const latest = await api.history.listActs({ limit: 5 })
  const act = latest.ok ? latest.value.acts.find((one) => one.command === command) : undefined
  if (act === undefined || !act.undoable) showNotice({ text })
  else
    showNotice({ text, action: { label: i18next.t('frame.undo'), onPress: () => void takeBack(act.txId) } })
}

/** Takes an act back, and says so or why not. */
export async function takeBack(txId: string): Promise<void> {
  const result = await api.history.undo({ txId })
  if (result.ok) {
    showNotice({ text: i18next.t('frame.undone') })
    return
  }
  const refusal = refusalOf(result.error)
  if (refusal !== null) showNotice({ text: undoSentence(refusal), tone: 'problem' })
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
    case 'NotYours':
      return t('errors.coordinatorNeeded')
    default:
      return assertNever(refusal)
  }
}
