import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'

import { ClaimsByState } from './claims-by-state.tsx'
import { expenseTopics, suggestionTopics } from './expense-facts.ts'
import { claimsAddress, monthAfter, monthBefore, monthOf } from './expenses-address.ts'
import { ExpensesFrame } from './expenses-frame.tsx'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { PeriodSteps } from './period-steps.tsx'
import { SuggestionsCard } from './suggestions-card.tsx'
import { UnnotedCard } from './unnoted-card.tsx'

/** A month of claims: what the rota gives to prepare, the days whose presence nobody noted, and the claims by state. */
export function MonthPage({ monthAsked }: { readonly monthAsked: string | undefined }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const today = useNow().date
  const month = monthOf(monthAsked, today)
  const listed = useQuery(api.expenses.listClaims, { month }, expenseTopics)
  const suggested = useQuery(api.expenses.suggestClaims, { month }, suggestionTopics)
  const isThere = listed.data !== undefined && suggested.data !== undefined && !listed.isStale
  const go = (to: string) => navigate(claimsAddress(to), { replace: true })
  const thisMonth = monthOf(undefined, today)
  return (
    <ExpensesFrame tab="claims" isLoaded={isThere}>
      <FourEyesBanner fourEyes={listed.data?.fourEyes} />
      <PeriodSteps
        title={formatting.month(`${month}-01`)}
        previous={{ label: t('expenses.month.previous'), onPress: () => go(monthBefore(month)) }}
        next={{ label: t('expenses.month.next'), onPress: () => go(monthAfter(month)) }}
        current={
          month === thisMonth
            ? undefined
            : { label: t('expenses.month.current'), onPress: () => go(thisMonth) }
        }
      />
      {suggested.data !== undefined && !suggested.isStale && (
        <>
          <SuggestionsCard key={month} month={month} people={suggested.data.people} />
          <UnnotedCard people={suggested.data.people} />
        </>
      )}
      {listed.data !== undefined && !listed.isStale && <ClaimsByState claims={listed.data.claims} />}
    </ExpensesFrame>
  )
}
