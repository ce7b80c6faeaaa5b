import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { addressOf } from '#renderer/lib/router.ts'
import { Banner } from '#renderer/ui/banner.tsx'

import type { PurgePlan } from './keeping-facts.ts'

import styles from './keeping.module.css'

/** Who stays although a term is over, and what is to be done first: pay, or archive. */
export function StayingPeople({ plan }: { readonly plan: PurgePlan }) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  if (plan.staying.length === 0) return null
  return (
    <Banner tone="attention">
      <p>{t('keeping.staying')}</p>
      <ul className={styles.plain}>
        {plan.staying.map(({ personId, name, unpaidCents, isListed }) => {
          const reasons = [
            ...(unpaidCents > 0 ? [t('keeping.stays.unpaid', { amount: money(unpaidCents) })] : []),
            ...(isListed ? [t('keeping.stays.listed')] : []),
          ]
          return (
            <li key={personId}>
              <a className={styles.link} href={addressOf('hosts', ['people', personId])}>
                {name}
              </a>{' '}
              · {reasons.join(' · ')}
            </li>
          )
        })}
      </ul>
    </Banner>
  )
}
