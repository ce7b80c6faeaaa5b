import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { Card } from '#renderer/ui/card.tsx'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { yearOfDate, type ClaimSystem } from '#shared/expenses/claim.ts'

import { AddLineCard } from './add-line-card.tsx'
import { BackToClaims } from './back-to-claims.tsx'
import { claimSentence } from './claim-refusals.ts'
import { expenseTopics, type PersonYear } from './expense-facts.ts'
import { claimAddress, dayOf, personAddress, type MonthClaim } from './expenses-address.ts'
import { StandingMeter } from './standing-meter.tsx'
import { StandingWarnings } from './standing-warnings.tsx'
import { SystemCard } from './system-card.tsx'
import { useAddLine } from './use-add-line.ts'

import styles from './expenses.module.css'

/**
 * The claim of a person for a month where there is none open: looking writes nothing, the first line begins it. One that
 * is open already is shown instead.
 */
export function NewClaimPage({ personId, month, date }: MonthClaim) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const asked = { personId, year: yearOfDate(month) }
  const { data, error, isStale } = useQuery(api.expenses.getPersonYear, asked, expenseTopics)
  const refusal = error === null ? null : refusalOf(error)
  const open = data?.claims.find((claim) => claim.month === month && claim.state === 'draft')?.claimId
  const day = dayOf(date) ?? undefined
  useTitleFirst()
  useEffect(() => {
    if (open !== undefined) navigate(claimAddress(open, day), { replace: true })
  }, [open, day])
  const isThere = data !== undefined && !isStale && open === undefined
  return (
    <div className={styles.screen} data-view="newClaim" {...usePainted('expenses', isThere)}>
      <BackToClaims month={month} />
      {data === undefined && error !== null && (
        <PageHeader
          title={t('expenses.title')}
          sub={refusal === null ? undefined : claimSentence(t, formatting, refusal)}
        />
      )}
      {isThere && <NewClaim facts={data} month={month} date={day} />}
    </div>
  )
}

interface NewClaimProps {
  readonly facts: PersonYear
  readonly month: string
  readonly date: string | undefined
}

function NewClaim({ facts, month, date }: NewClaimProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { standing } = facts
  const { name, personId, year, system } = standing
  return (
    <>
      <PageHeader title={t('expenses.claim.title', { name })} sub={formatting.month(`${month}-01`)}>
        <a className={styles.link} href={personAddress(personId, year)}>
          {t('expenses.claim.toYear', { name, year })}
        </a>
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Card title={t('expenses.claim.linesTitle')}>
            <p className={styles.soft}>{t('expenses.claim.notBegun')}</p>
          </Card>
          {system === null ? (
            <SystemCard facts={facts} />
          ) : (
            <FirstLine personId={personId} month={month} date={date} system={system.system} />
          )}
        </div>
        <div className={styles.aside}>
          <StandingMeter standing={standing} />
          <StandingWarnings standing={standing} />
        </div>
      </div>
    </>
  )
}

function FirstLine({ personId, month, date, system }: MonthClaim & { readonly system: ClaimSystem }) {
  const form = useAddLine(
    { claimId: null, personId, month },
    {
      system,
      date: date ?? null,
      onAdded: (claimId) => navigate(claimAddress(claimId), { replace: true }),
    },
  )
  return <AddLineCard form={form} system={system} />
}
