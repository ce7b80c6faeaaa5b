import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { AddLineCard } from './add-line-card.tsx'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimLines } from './claim-lines.tsx'
import { ClaimMarks } from './claim-marks.tsx'
import { claimSentence } from './claim-refusals.ts'
import { ClaimStateTag } from './claim-state-tag.tsx'
import { ClaimSteps } from './claim-steps.tsx'
import { expenseTopics, useIsCoordinator, type ClaimFacts } from './expense-facts.ts'
import { claimsAddress, personAddress } from './expenses-address.ts'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { StandingMeter } from './standing-meter.tsx'
import { StandingWarnings } from './standing-warnings.tsx'

import styles from './expenses.module.css'

/** One claim: its lines with what is left before and after each, what can be done with it, and the person's year. */
export function ClaimPage({ claimId }: { readonly claimId: string }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { data, error } = useQuery(api.expenses.getClaim, { claimId }, expenseTopics)
  const refusal = error === null ? null : refusalOf(error)
  useTitleFirst()
  return (
    <div className={styles.screen} data-view="claim" {...usePainted('expenses', data !== undefined)}>
      <a className={styles.back} href={claimsAddress(data?.claim.month)}>
        <ArrowLeft size={20} />
        {data === undefined
          ? t('expenses.tabs.claims')
          : t('expenses.claim.back', { month: formatting.month(`${data.claim.month}-01`) })}
      </a>
      {data === undefined && error !== null && (
        <PageHeader
          title={t('expenses.title')}
          sub={refusal === null ? undefined : claimSentence(t, formatting, refusal)}
        />
      )}
      {data !== undefined && <ClaimFound facts={data} />}
    </div>
  )
}

function ClaimFound({ facts }: { readonly facts: ClaimFacts }) {
  const { claim, standing } = facts
  const settings = useQuery(api.expenses.getSettings, {}, expenseTopics)
  return (
    <>
      <ClaimHead facts={facts} />
      <FourEyesBanner fourEyes={settings.data?.fourEyes} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ClaimLines facts={facts} />
          {claim.state === 'draft' && standing.system !== null && (
            <AddLineCard claim={claim} system={standing.system.system} />
          )}
        </div>
        <div className={styles.aside}>
          <StandingMeter standing={standing} />
          <StandingWarnings standing={standing} />
          <ClaimSteps facts={facts} />
        </div>
      </div>
    </>
  )
}

function ClaimHead({ facts }: { readonly facts: ClaimFacts }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const isCoordinator = useIsCoordinator()
  const { claim } = facts
  const { name, personId, year } = claim
  return (
    <PageHeader
      title={t('expenses.claim.title', { name })}
      sub={formatting.month(`${claim.month}-01`)}
      actions={<ClaimActs facts={facts} />}
    >
      <ClaimStateTag state={claim.state} />
      <ClaimMarks claim={claim} />
      <strong className={styles.figure}>
        {t('expenses.claim.total', { amount: formatting.money(claim.totalCents) })}
      </strong>
      <a className={styles.link} href={personAddress(personId, year)}>
        {t('expenses.claim.toYear', { name, year })}
      </a>
      {isCoordinator && (
        <a className={styles.link} href={addressOf('hosts', ['people', personId])}>
          {t('expenses.claim.file')}
        </a>
      )}
    </PageHeader>
  )
}
