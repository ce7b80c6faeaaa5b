import Banknote from 'lucide-react/icons/banknote'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

import { BatchCard } from './batch-card.tsx'
import { CashCards } from './cash-card.tsx'
import { DebtorBanner } from './debtor-banner.tsx'
import { expenseTopics } from './expense-facts.ts'
import { claimsAddress, monthAfter, monthBefore, monthOf } from './expenses-address.ts'
import { ExpensesFrame } from './expenses-frame.tsx'
import { OwnAccountBanner } from './own-account-banner.tsx'
import { PayableCard } from './payable-card.tsx'
import { paymentsAddress } from './payments-address.ts'
import { PeriodSteps } from './period-steps.tsx'

/** What is to pay this month, the batches for the bank and the cash; what is not finished of other months stays in sight. */
export function PaymentsPage({ monthAsked }: { readonly monthAsked: string | undefined }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const thisMonth = monthOf(undefined, useNow().date)
  const month = monthAsked === undefined ? thisMonth : monthOf(monthAsked, `${thisMonth}-01`)
  const [newBatch, setMade] = useState<string | null>(null)
  const payable = useQuery(api.expenses.listPayable, { month }, expenseTopics)
  const made = useQuery(api.expenses.listBatches, { month }, expenseTopics)
  const isStale = payable.isStale || made.isStale
  const facts =
    payable.data === undefined || made.data === undefined || isStale
      ? null
      : { payable: payable.data, made: made.data }
  const go = (to: string) => navigate(paymentsAddress(to), { replace: true })
  return (
    <ExpensesFrame tab="payments" isLoaded={facts !== null}>
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
      {facts !== null && (
        <>
          {facts.payable.claims.length === 0 ? (
            <NothingToPay month={month} isDone={facts.made.batches.length + facts.made.cash.length > 0} />
          ) : (
            <>
              <DebtorBanner obstacles={facts.payable.debtor.obstacles} />
              <OwnAccountBanner facts={facts.payable} />
              <PayableCard key={month} facts={facts.payable} onMade={setMade} />
            </>
          )}
          {facts.made.batches.map((batch) => (
            <BatchCard key={batch.batchId} batch={batch} isNew={batch.batchId === newBatch} />
          ))}
          <CashCards payments={facts.made.cash} month={month} />
        </>
      )}
    </ExpensesFrame>
  )
}

interface NothingToPayProps {
  readonly month: string
  /** Payments are there: nothing is left to do, rather than nothing begun. */
  readonly isDone: boolean
}

function NothingToPay({ month, isDone }: NothingToPayProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (
    <EmptyState
      icon={<Banknote size={32} />}
      title={t('payments.payable.emptyTitle', { month: formatting.month(`${month}-01`) })}
      action={
        <a className={buttonClass('plain')} href={claimsAddress(month)}>
          {t('payments.payable.toClaims')}
        </a>
      }
    >
      {t(isDone ? 'payments.payable.allDone' : 'payments.payable.empty')}
    </EmptyState>
  )
}
