import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { useIsCoordinator } from './expense-facts.ts'
import type { MonthClaim } from './expenses-address.ts'
import { StartClaimLink } from './start-claim-link.tsx'

import styles from './suggestions.module.css'

/**
 * The way to decide about a day that would pass a ceiling. Passing one is for the coordination: anybody else reads why,
 * and who can.
 */
export function DecideWay(claim: MonthClaim) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  return isCoordinator ? <StartClaimLink {...claim} label={t('expenses.suggest.decide')} /> : <WhoDecides />
}

/** Who of the vault's holders coordinates, by name. */
export function WhoDecides() {
  const { t } = useTranslation()
  const { list } = useFormatting()
  const { data } = useQuery(api.vault.listHolders, {}, ['vault'])
  const names = (data?.holders ?? [])
    .filter(({ role, revokedAt }) => role === 'coordinator' && revokedAt === null)
    .map(({ name }) => name)
  return (
    <p className={styles.soft}>
      {names.length === 0
        ? t('expenseLines.force.coordination')
        : t('expenseLines.force.who', { names: list(names) })}
    </p>
  )
}
