import Receipt from 'lucide-react/icons/receipt'
import { useTranslation } from 'react-i18next'

import { EmptyState } from '#renderer/ui/empty-state.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import { claimStates } from '#shared/expenses/claim.ts'

import type { Arrival } from './arrival-title.tsx'
import { ClaimsCard } from './claims-card.tsx'

interface ClaimsByStateProps {
  readonly claims: readonly ClaimSummary[]
  /** Where what was just done is found. */
  readonly arrival: Arrival | null
  readonly onArrival: (arrival: Arrival | null) => void
}

/** The claims of a month, those to do something about first: drafts, submitted, approved, paid, refused. */
export function ClaimsByState({ claims, ...ways }: ClaimsByStateProps) {
  const { t } = useTranslation()
  if (claims.length === 0) {
    return (
      <EmptyState icon={<Receipt size={32} />} title={t('expenses.claims.none')}>
        {t('expenses.claims.noneHint')}
      </EmptyState>
    )
  }
  return claimStates.map((state) => {
    const ofState = claims.filter((claim) => claim.state === state)
    return ofState.length === 0 ? null : <ClaimsCard key={state} state={state} claims={ofState} {...ways} />
  })
}
