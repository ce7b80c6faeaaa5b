import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { claimSentence } from './claim-refusals.ts'
import { expenseTopics, useIsCoordinator, type PersonYear } from './expense-facts.ts'
import { personAddress, tabAddress, yearOf } from './expenses-address.ts'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { PeriodSteps } from './period-steps.tsx'
import { PersonClaimsCard } from './person-claims-card.tsx'
import { PersonSheetButtons } from './person-sheet-buttons.tsx'
import { StandingMeter } from './standing-meter.tsx'
import { StandingWarnings } from './standing-warnings.tsx'
import { StatementsCard } from './statements-card.tsx'
import { SystemCard } from './system-card.tsx'

import styles from './expenses.module.css'

interface PersonYearPageProps {
  readonly personId: string
  readonly yearAsked: string | undefined
}

/** One person's calendar year: the system, what is left, what others paid, and every claim. */
export function PersonYearPage({ personId, yearAsked }: PersonYearPageProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const year = yearOf(yearAsked, useNow().date)
  const { data, error, isStale } = useQuery(api.expenses.getPersonYear, { personId, year }, expenseTopics)
  const refusal = error === null ? null : refusalOf(error)
  const isThere = data !== undefined && !isStale
  useTitleFirst()
  return (
    <div className={styles.screen} data-view="person" {...usePainted('expenses', isThere)}>
      <a className={styles.back} href={tabAddress('year', year)}>
        <ArrowLeft size={20} />
        {t('expenseYears.person.back', { year })}
      </a>
      {data === undefined && error !== null && (
        <PageHeader
          title={t('expenses.title')}
          sub={refusal === null ? undefined : claimSentence(t, formatting, refusal)}
        />
      )}
      {isThere && <PersonFound facts={data} />}
    </div>
  )
}

function PersonFound({ facts }: { readonly facts: PersonYear }) {
  const { t } = useTranslation()
  const isCoordinator = useIsCoordinator()
  const settings = useQuery(api.expenses.getSettings, {}, expenseTopics)
  const { standing } = facts
  const { personId, name, year } = standing
  const go = (to: number) => navigate(personAddress(personId, to), { replace: true })
  return (
    <>
      <PageHeader
        title={name}
        sub={t('expenses.title')}
        actions={<PersonSheetButtons personId={personId} year={year} />}
      >
        <PeriodSteps
          title={String(year)}
          isShort
          previous={{ label: t('expenseYears.overview.previous'), onPress: () => go(year - 1) }}
          next={{ label: t('expenseYears.overview.next'), onPress: () => go(year + 1) }}
        />
        {isCoordinator && (
          <a className={styles.link} href={addressOf('hosts', ['people', personId])}>
            {t('expenses.claim.file')}
          </a>
        )}
      </PageHeader>
      <FourEyesBanner fourEyes={settings.data?.fourEyes} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <SystemCard key={year} facts={facts} />
          <PersonClaimsCard facts={facts} />
          <StatementsCard facts={facts} />
        </div>
        <div className={styles.aside}>
          <StandingMeter standing={standing} />
          <StandingWarnings standing={standing} />
        </div>
      </div>
    </>
  )
}
