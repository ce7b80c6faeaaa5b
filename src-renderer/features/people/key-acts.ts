import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'
import type { KeyLoan } from '#shared/people/person.ts'

/** Takes a line noted by mistake out of the register, with "Annuler" beside what is said. */
export async function removeKey({ id, keyLabel: key }: Pick<KeyLoan, 'id' | 'keyLabel'>): Promise<void> {
  const result = await api.people.removeKey({ keyLoanId: id })
  if (result.ok) return offerVaultUndo(i18next.t('people.keys.done.removed', { key }), result.act)
  if (refusalOf(result.error) !== null)
    showNotice({ text: i18next.t('people.refusal.keyLoanUnknown'), tone: 'problem' })
}

/**
 * Puts the mark that the rota reads on a host in step with the register. The mark is on the open list: this is an act
 * of the place, not of the vault.
 */
export async function setKeyMark(hostId: string, keyHolder: boolean): Promise<void> {
  const result = await api.hosts.describe({ hostId, keyHolder })
  if (result.ok) {
    offerUndo(i18next.t(keyHolder ? 'people.keys.done.marked' : 'people.keys.done.unmarked'), result.act)
    return
  }
  // The name is not changed, so only a host who is gone can be refused.
  if (refusalOf(result.error) !== null)
    showNotice({ text: i18next.t('people.refusal.hostUnknown'), tone: 'problem' })
}
