import ArrowLeft from 'lucide-react/icons/arrow-left'
import ListChecks from 'lucide-react/icons/list-checks'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { expenseTopics } from './expense-facts.ts'
import { claimsAddress, tabAddress, yearOf } from './expenses-address.ts'
import { yearListAddress } from './payments-address.ts'
import { PeriodSteps } from './period-steps.tsx'
import { SheetButtons } from './sheet-buttons.tsx'
import { YearListTable } from './year-list-table.tsx'
import { YearSumsCard } from './year-sums-card.tsx'

import styles from './expenses.module.css'

/** The nominative list of a calendar year: each entry, its sums, on paper and as a file for the accountant. */
export function YearListPage({ yearAsked }: { readonly yearAsked: string | undefined }) {
  const { t } = useTranslation()
  const today = useNow().date
  const year = yearOf(yearAsked, today)
  const thisYear = yearOf(undefined, today)
  const { data, isStale } = useQuery(api.expenses.getYearList, { year }, expenseTopics)
  const list = data === undefined || isStale ? null : data
  const go = (to: number) => navigate(yearListAddress(to), { replace: true })
  useTitleFirst()
  return (
    <div className={styles.screen} data-view="list" {...usePainted('expenses', list !== null)}>
      <a className={styles.back} href={tabAddress('year', year)}>
        <ArrowLeft size={20} />
        {t('payments.list.back', { year })}
      </a>
      <PageHeader
        title={t('payments.list.title', { year })}
        sub={t('payments.list.about')}
        actions={
          list !== null &&
          list.people.length > 0 && (
            <>
              <SheetButtons
                sheet={{ page: `/print/year-list/${year}` }}
                fileName={`${t('payments.file.list')}-${year}.pdf`}
                printLabel={t('payments.list.print')}
                pdfLabel={t('payments.list.pdf')}
              />
              <ExportMenu exportAs={(ask) => api.expenses.exportYearList({ year, ...ask })} />
            </>
          )
        }
      >
        <PeriodSteps
          title={String(year)}
          previous={{ label: t('payments.list.previous'), onPress: () => go(year - 1) }}
          next={{ label: t('payments.list.next'), onPress: () => go(year + 1) }}
          current={
            year === thisYear ? undefined : { label: t('payments.list.current'), onPress: () => go(thisYear) }
          }
        />
      </PageHeader>
      {list !== null && list.people.length === 0 && <NothingYet year={year} />}
      {list !== null && list.people.length > 0 && (
        <>
          <YearSumsCard year={year} people={list.people.length} sums={list.sums} />
          <YearListTable list={list} />
        </>
      )}
    </div>
  )
}

function NothingYet({ year }: { readonly year: number }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<ListChecks size={32} />}
      title={t('payments.list.emptyTitle', { year })}
      action={
        <a className={buttonClass('plain')} href={claimsAddress()}>
          {t('payments.list.toClaims')}
        </a>
      }
    >
      {t('payments.list.empty')}
    </EmptyState>
  )
}
