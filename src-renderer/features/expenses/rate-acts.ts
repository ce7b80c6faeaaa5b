import i18next from 'i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { formattingOf } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { isLanguage } from '#renderer/lib/texts-of.ts'

import { rateSentence } from './rate-refusals.ts'

/** Removes a figure on which no line stands, and says so. */
export async function removeRate(rateId: string): Promise<void> {
  const { t, language } = i18next
  const result = await api.expenses.removeRate({ rateId })
  if (result.ok) return void showNotice({ text: t('expenseRates.removed') })
  const refusal = refusalOf(result.error)
  const formatting = formattingOf(isLanguage(language) ? language : 'fr')
  if (refusal !== null) showNotice({ text: rateSentence(t, formatting, refusal), tone: 'problem' })
}
