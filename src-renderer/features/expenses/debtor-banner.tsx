import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import type { DebtorObstacle } from '#shared/expenses/payment.ts'

import { useIsCoordinator } from './expense-facts.ts'
import { tabAddress } from './expenses-address.ts'
import { debtorSentence } from './payment-refusals.ts'

/** All that the account that pays lacks before a batch can be made; nothing when it lacks nothing. */
export function DebtorBanner({ obstacles }: { readonly obstacles: readonly DebtorObstacle[] }) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  if (obstacles.length === 0) return null
  const toSettings = (
    <a className={buttonClass('plain')} href={tabAddress('rates')}>
      {t('payments.debtor.toSettings')}
    </a>
  )
  return (
    <Banner tone="attention" actions={isCoordinator ? toSettings : undefined}>
      {debtorSentence(t, obstacles)} {!isCoordinator && t('payments.debtor.askCoordinator')}
    </Banner>
  )
}
