import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { HostsAreaTabs } from '#renderer/lib/hosts-area.tsx'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { VaultGate } from '#renderer/lib/vault-gate.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { ClaimPage } from './claim-page.tsx'
import { monthOf } from './expenses-address.ts'
import { MonthPage } from './month-page.tsx'
import { NewClaimPage } from './new-claim-page.tsx'
import { PaymentsPage } from './payments-page.tsx'
import { PersonYearPage } from './person-year-page.tsx'
import { RatesPage } from './rates-page.tsx'
import { YearListPage } from './year-list-page.tsx'
import { YearPage } from './year-page.tsx'

import styles from './expenses.module.css'

interface ExpensesScreenProps {
  readonly parts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/**
 * `/hosts/expenses`, `/hosts/expenses/claims/<id>`, `/hosts/expenses/claims/new?person=<id>&month=2026-03`,
 * `/hosts/expenses/people/<id>?year=2026`, `/hosts/expenses/year`, `/hosts/expenses/rates`. Nothing of it is on screen while the vault is closed.
 */
export function ExpensesScreen(props: ExpensesScreenProps) {
  const { data } = useQuery(api.vault.getStatus, {}, ['vault'])
  if (data === undefined) return null
  return (
    <>
      {data.state !== 'open' && <ClosedHead />}
      <VaultGate role="treasurer">
        <Page {...props} />
      </VaultGate>
    </>
  )
}

function Page({ parts, query }: ExpensesScreenProps) {
  const today = useNow().date
  const [view, id] = parts
  const { person, month, date } = query
  if (view === 'claims' && id === 'new' && person !== undefined && month !== undefined) {
    const key = `${person} ${month}`
    return <NewClaimPage key={key} personId={person} month={monthOf(month, today)} date={date} />
  }
  if (view === 'claims' && id !== undefined) return <ClaimPage key={id} claimId={id} dateAsked={date} />
  if (view === 'people' && id !== undefined) {
    return <PersonYearPage key={id} personId={id} yearAsked={query['year']} />
  }
  if (view === 'year') return <YearPage yearAsked={query['year']} />
  if (view === 'rates') return <RatesPage />
  if (view === 'payments') return <PaymentsPage monthAsked={query['month']} />
  if (view === 'list') return <YearListPage yearAsked={query['year']} />
  return <MonthPage monthAsked={query['month']} />
}

/** The head of the page while nothing of it may be shown. */
function ClosedHead() {
  const { t } = useTranslation()
  return (
    <div className={styles.screen} data-view="closed" {...usePainted('expenses', true)}>
      <PageHeader title={t('expenses.title')}>
        <HostsAreaTabs current="expenses" />
      </PageHeader>
    </div>
  )
}
