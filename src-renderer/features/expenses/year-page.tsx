import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'

import { expenseTopics } from './expense-facts.ts'
import { tabAddress, yearOf } from './expenses-address.ts'
import { ExpensesFrame } from './expenses-frame.tsx'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { MissingRate } from './missing-rate.tsx'
import { yearListAddress } from './payments-address.ts'
import { PeriodSteps } from './period-steps.tsx'
import { YearTable } from './year-table.tsx'

import styles from './expenses.module.css'

/** A calendar year of every person beside its limits. */
export function YearPage({ yearAsked }: { readonly yearAsked: string | undefined }) {
  const { t } = useTranslation()
  const today = useNow().date
  const year = yearOf(yearAsked, today)
  const thisYear = yearOf(undefined, today)
  const { data, isStale } = useQuery(api.expenses.listYear, { year }, expenseTopics)
  const isThere = data !== undefined && !isStale
  const go = (to: number) => navigate(tabAddress('year', to), { replace: true })
  return (
    <ExpensesFrame
      tab="year"
      isLoaded={isThere}
      actions={
        <a className={buttonClass('plain')} href={yearListAddress(year)}>
          {t('payments.list.open')}
        </a>
      }
    >
      <FourEyesBanner fourEyes={data?.fourEyes} />
      <PeriodSteps
        title={t('expenseYears.overview.title', { year })}
        isShort
        previous={{ label: t('expenseYears.overview.previous'), onPress: () => go(year - 1) }}
        next={{ label: t('expenseYears.overview.next'), onPress: () => go(year + 1) }}
        current={
          year === thisYear
            ? undefined
            : { label: t('expenseYears.overview.current'), onPress: () => go(thisYear) }
        }
      />
      {isThere && data.missing.length > 0 && (
        <div className={styles.stack}>
          {data.missing.map(({ kind, date }) => (
            <MissingRate key={kind} rateKind={kind} date={date} isSaid />
          ))}
        </div>
      )}
      {isThere && <YearTable year={year} people={data.people} />}
    </ExpensesFrame>
  )
}
