import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { payeesOfOwnAccount } from '#shared/expenses/payment-rules.ts'

import type { PayableFacts } from './payment-facts.ts'

/** The account that pays is also the one of somebody to pay: one of the two was typed in the wrong place. */
export function OwnAccountBanner({ facts }: { readonly facts: PayableFacts }) {
  const { t } = useTranslation()
  const { list } = useFormatting()
  const names = payeesOfOwnAccount(facts.debtor.iban, facts.claims)
  if (names.length === 0) return null
  return <Banner tone="attention">{t('payments.debtor.ownAccount', { names: list(names) })}</Banner>
}
