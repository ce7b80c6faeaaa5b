import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'

import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'

/** Takes a line out of a draft. Entries of money are not in what can be undone: it is asked before. */
export async function removeLine(lineId: string): Promise<void> {
  const result = await api.expenses.removeLine({ lineId })
  if (result.ok) showNotice({ text: i18next.t('expenses.claim.removed') })
  else sayClaimRefusal(refusalOf(result.error))
}

/** In the corner, for an act without a form of its own. */
export function sayClaimRefusal(refusal: ClaimRefusal | null): void {
  if (refusal === null) return
  const formatting = formattingOf(isLanguage(i18next.language) ? i18next.language : 'fr')
  showNotice({ text: claimSentence(i18next.t, formatting, refusal), tone: 'problem' })
}
