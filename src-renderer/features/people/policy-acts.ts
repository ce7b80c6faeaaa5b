import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { offerVaultUndo } from '#renderer/lib/vault-undo.ts'

import { policySentence, type PolicyRefusal } from './notes-sentences.ts'

/** Takes a policy away, with "Annuler" beside what is said: its document comes back with it. */
export async function removePolicy(policyId: string): Promise<void> {
  const result = await api.people.removePolicy({ policyId })
  if (result.ok) offerVaultUndo(i18next.t('policies.removed'), result.act)
  else sayRefusal(refusalOf(result.error))
}

/** The same for an agreement. */
export async function removeAgreement(agreementId: string): Promise<void> {
  const result = await api.people.removeAgreement({ agreementId })
  if (result.ok) offerVaultUndo(i18next.t('policies.agreements.removed'), result.act)
  else sayRefusal(refusalOf(result.error))
}

function sayRefusal(refusal: PolicyRefusal | null): void {
  if (refusal !== null) showNotice({ text: policySentence(i18next.t, refusal), tone: 'problem' })
}
