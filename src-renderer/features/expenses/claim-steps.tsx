import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { useNow } from '#renderer/lib/use-now.ts'
import { Card } from '#renderer/ui/card.tsx'

import type { ClaimFacts } from './expense-facts.ts'

import styles from './expenses.module.css'

/** What happened to the claim, oldest first: who did it and when; nothing of it is ever rewritten. */
export function ClaimSteps({ facts }: { readonly facts: ClaimFacts }) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const now = useNow().at
  const { claim, steps } = facts
  return (
    <Card title={t('expenses.claim.steps')}>
      <ol className={styles.stepList}>
        <li>{t('expenses.claim.created', { moment: formatting.moment(claim.createdAt, now) })}</li>
        {steps.map(({ step, at, holderName, alone, reason }) => {
          const words = { step: t(`expenses.claim.step.${step}`), moment: formatting.moment(at, now) }
          return (
            <li key={`${step} ${at}`}>
              {holderName === null
                ? t('expenses.claim.stepOf', words)
                : t('expenses.claim.stepBy', { ...words, name: holderName })}
              {alone && <span className={styles.soft}> ({t('expenses.claims.alone')})</span>}
              {reason !== null && (
                <span className={styles.reason}>{t('expenses.claim.reason', { reason })}</span>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
