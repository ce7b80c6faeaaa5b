import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { yearOfDate } from '#shared/expenses/claim.ts'

import type { Arrival } from './arrival-title.tsx'
import { ChooseSystemsCard } from './choose-systems-card.tsx'
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
  const year = yearOfDate(month)
  const ofYear = useQuery(api.expenses.listYear, { year }, expenseTopics)
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const isThere =
    ofYear.data !== undefined && listed.data !== undefined && suggested.data !== undefined && !listed.isStale
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
          {ofYear.data !== undefined && !ofYear.isStale && (
            <ChooseSystemsCard
              key={`systems ${month}`}
              year={year}
              people={ofYear.data.people}
              suggested={suggested.data.people}
              onChosen={() => setArrival('suggestions')}
            />
          )}
          <SuggestionsCard
            key={month}
            month={month}
            people={suggested.data.people}
            claims={listed.isStale ? [] : (listed.data?.claims ?? [])}
            isArrived={arrival === 'suggestions'}
            onArrived={() => setArrival(null)}
            onPrepared={() => setArrival('draft')}
          />
          <UnnotedCard people={suggested.data.people} />
        </>
      )}
      {listed.data !== undefined && !listed.isStale && (
        <ClaimsByState claims={listed.data.claims} arrival={arrival} onArrival={setArrival} />
      )}
    </ExpensesFrame>
  )
}
