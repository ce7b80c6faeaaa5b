import { useTranslation } from 'react-i18next'

import { Banner } from '#renderer/ui/banner.tsx'
import { buttonClass } from '#renderer/ui/button-class.ts'
import type { DebtorObstacle } from '#shared/expenses/payment.ts'

import { useIsCoordinator } from './expense-facts.ts'
import { tabAddress } from './expenses-address.ts'

/** What the account that pays lacks before a batch can be made; nothing when it lacks nothing. */
export function DebtorBanner({ obstacle }: { readonly obstacle: DebtorObstacle | null }) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  if (obstacle === null) return null
  const toSettings = (
    <a className={buttonClass('plain')} href={tabAddress('rates')}>
      {t('payments.debtor.toSettings')}
    </a>
  )
  return (
    <Banner tone="attention" actions={isCoordinator ? toSettings : undefined}>
      {t(`payments.debtor.${obstacle}`)} {!isCoordinator && t('payments.debtor.askCoordinator')}
    </Banner>
  )
}
