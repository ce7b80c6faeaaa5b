import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerUndo } from '#renderer/lib/undo.ts'

import { hostSentence, type HostRefusal } from './host-refusals.ts'

/** Somebody, with the name that is said. */
export interface NamedHost {
  readonly id: string
  readonly displayName: string
}

/** Archives a host and says so; answers the slots to come that still have this person, to tell the others. */
export async function archiveHost({ id, displayName: name }: NamedHost): Promise<readonly string[]> {
  const result = await api.hosts.archive({ hostId: id })
  if (!result.ok) {
    sayRefusal(refusalOf(result.error))
    return []
  }
  offerUndo(i18next.t('hosts.done.archive', { name }), result.act)
  return result.value.slotsToCome
}

/** Puts an archived host back on the list. */
export async function restoreHost({ id, displayName: name }: NamedHost): Promise<void> {
  const result = await api.hosts.restore({ hostId: id })
  if (result.ok) offerUndo(i18next.t('hosts.done.restore', { name }), result.act)
  else sayRefusal(refusalOf(result.error))
}

/** Removes an absence, with "Annuler" beside what is said. */
export async function removeAbsence(absenceId: string): Promise<void> {
  const result = await api.hosts.removeAbsence({ absenceId })
  if (result.ok) offerUndo(i18next.t('hosts.done.removeAbsence'), result.act)
  else sayRefusal(refusalOf(result.error))
}

function sayRefusal(refusal: HostRefusal | null): void {
  if (refusal !== null)
    showNotice({ text: hostSentence(i18next.t, refusal), tone: 'problem', outlivesVault: true })
}
