import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Card } from '#renderer/ui/card.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'

import { ClaimMarks } from './claim-marks.tsx'
import { ClaimStateTag } from './claim-state-tag.tsx'
import type { PersonYear } from './expense-facts.ts'
import { claimAddress } from './expenses-address.ts'
import { StartClaimLink } from './start-claim-link.tsx'

import styles from './claims-card.module.css'

/** Every claim of the year, and the way to begin one for a month. */
export function PersonClaimsCard({ facts }: { readonly facts: PersonYear }) {
  const { t } = useTranslation()
  const { money, month } = useFormatting()
  const { standing, claims } = facts
  return (
    <Card title={t('expenseYears.person.claims', { year: standing.year })}>
      {claims.length === 0 && <p className={styles.soft}>{t('expenseYears.person.noClaims')}</p>}
      <ul className={styles.claims}>
        {claims.map((claim) => (
          <li key={claim.claimId} className={styles.claim}>
            <a className={styles.name} href={claimAddress(claim.claimId)}>
              {month(`${claim.month}-01`)}
            </a>
            <ClaimStateTag state={claim.state} />
            <span className={styles.soft}>{t('expenses.claims.lines', { count: claim.lines })}</span>
            <span className={styles.marks}>
              <ClaimMarks claim={claim} />
            </span>
            <span className={styles.amount}>{money(claim.totalCents)}</span>
          </li>
        ))}
      </ul>
      {standing.system !== null && <StartClaim personId={standing.personId} year={standing.year} />}
    </Card>
  )
}

/** A month of the year that has begun: nothing is claimed ahead. */
function StartClaim({ personId, year }: { readonly personId: string; readonly year: number }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const thisMonth = useNow().date.slice(0, 7)
  const months = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  ).filter((month) => month <= thisMonth)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? months.at(-1)
  if (month === undefined) return null
  return (
    <div className={styles.start}>
      <SelectField
        label={t('expenseYears.person.startMonth')}
        value={month}
        choices={months.map((value) => ({ value, label: formatting.month(`${value}-01`) }))}
        onChange={setChosen}
      />
      <StartClaimLink personId={personId} month={month} label={t('expenseYears.person.start')} />
    </div>
  )
}
