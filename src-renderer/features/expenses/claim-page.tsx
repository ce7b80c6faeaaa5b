import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf, navigate } from '#renderer/lib/router.ts'
import { usePainted } from '#renderer/lib/use-painted.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { useTitleFirst } from '#renderer/lib/use-title-first.ts'
import { PageHeader } from '#renderer/ui/page-header.tsx'

import { AddLineCard } from './add-line-card.tsx'
import { BackToClaims } from './back-to-claims.tsx'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimLines } from './claim-lines.tsx'
import { ClaimMarks } from './claim-marks.tsx'
import { claimSentence } from './claim-refusals.ts'
import { ClaimStateTag } from './claim-state-tag.tsx'
import { ClaimSteps } from './claim-steps.tsx'
import { expenseTopics, useIsCoordinator, type ClaimFacts } from './expense-facts.ts'
import { claimAddress, dayOf, personAddress } from './expenses-address.ts'
import { FourEyesBanner } from './four-eyes-banner.tsx'
import { StandingMeter } from './standing-meter.tsx'
import { StandingWarnings } from './standing-warnings.tsx'
import { useAddLine, type AddLine } from './use-add-line.ts'

import styles from './expenses.module.css'

interface ClaimPageProps {
  readonly claimId: string
  /** A day of it to decide about, as the address has it. */
  readonly dateAsked: string | undefined
}

/** One claim: its lines with what is left before and after each, what can be done with it, and the person's year. */
export function ClaimPage({ claimId, dateAsked }: ClaimPageProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { data, error } = useQuery(api.expenses.getClaim, { claimId }, expenseTopics)
  const refusal = error === null ? null : refusalOf(error)
  useTitleFirst()
  return (
    <div className={styles.screen} data-view="claim" {...usePainted('expenses', data !== undefined)}>
      <BackToClaims month={data?.claim.month} />
      {data === undefined && error !== null && (
        <PageHeader
          title={t('expenses.title')}
          sub={refusal === null ? undefined : claimSentence(t, formatting, refusal)}
        />
      )}
      {data !== undefined && <ClaimFound facts={data} dateAsked={dateAsked} />}
    </div>
  )
}

interface ClaimFoundProps {
  readonly facts: ClaimFacts
  readonly dateAsked: string | undefined
}

function ClaimFound({ facts, dateAsked }: ClaimFoundProps) {
  const { claim, standing } = facts
  const settings = useQuery(api.expenses.getSettings, {}, expenseTopics)
  const system = standing.system?.system ?? null
  const form = useAddLine(claim, {
    system: system ?? 'flatRate',
    date: dayOf(dateAsked),
    // Decided: the day is not proposed again when somebody comes back to this address.
    onAdded: (claimId) => {
      if (dateAsked !== undefined) navigate(claimAddress(claimId), { replace: true })
    },
  })
  return (
    <>
      <ClaimHead facts={facts} form={form} />
      <FourEyesBanner fourEyes={settings.data?.fourEyes} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ClaimLines facts={facts} />
          {claim.state === 'draft' && system !== null && <AddLineCard form={form} system={system} />}
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

function ClaimHead({ facts, form }: { readonly facts: ClaimFacts; readonly form: AddLine }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const isCoordinator = useIsCoordinator()
  const { claim } = facts
  const { name, personId, year } = claim
  return (
    <PageHeader
      title={t('expenses.claim.title', { name })}
      sub={formatting.month(`${claim.month}-01`)}
      actions={<ClaimActs facts={facts} form={form} />}
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
