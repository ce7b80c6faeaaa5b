import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'

import { ClaimMarks } from './claim-marks.tsx'
import { claimAddress } from './expenses-address.ts'
import { paymentsAddress } from './payments-address.ts'
import { useBatch } from './use-batch.ts'

import styles from './claims-card.module.css'

interface ClaimsCardProps {
  readonly state: ClaimState
  readonly claims: readonly ClaimSummary[]
}

/** The claims in one state; several drafts are submitted, several submitted ones approved, in one go. */
export function ClaimsCard({ state, claims }: ClaimsCardProps) {
  const { t } = useTranslation()
  const { money, number } = useFormatting()
  const act = state === 'draft' ? 'submit' : state === 'submitted' ? 'approve' : null
  const batch = useBatch(act, claims)
  const total = claims.reduce((sum, { totalCents }) => sum + totalCents, 0)
  return (
    <Card
      title={t(`expenses.states.${state}`)}
      sub={t('expenses.claims.sum', {
        count: claims.length,
        number: number(claims.length),
        amount: money(total),
      })}
      actions={state === 'approved' && <ToPayments month={claims[0]?.month} />}
    >
      <ul className={styles.claims} data-state={state}>
        {claims.map((claim) => (
          <li key={claim.claimId} className={styles.claim}>
            {act !== null && (
              <CheckField
                className={styles.pick}
                label={
                  <span className="visually-hidden">{t('expenses.claims.pick', { name: claim.name })}</span>
                }
                isChecked={batch.isTicked(claim)}
                isDisabled={!batch.canTick(claim)}
                onChange={(isOn) => batch.tick(claim, isOn)}
              />
            )}
            <a className={styles.name} href={claimAddress(claim.claimId)}>
              {claim.name}
            </a>
            <span className={styles.soft}>{t('expenses.claims.lines', { count: claim.lines })}</span>
            <span className={styles.marks}>
              <ClaimMarks claim={claim} />
            </span>
            <span className={styles.amount}>{money(claim.totalCents)}</span>
          </li>
        ))}
      </ul>
      {act === 'approve' && claims.some(({ approval }) => approval === 'fourEyes') && (
        <p className={styles.soft}>{t('expenses.claims.fourEyes')}</p>
      )}
      {batch.problems.map((problem) => (
        <FieldError key={problem} text={problem} />
      ))}
      {act !== null && batch.count > 0 && (
        <div>
          <Button isBusy={batch.isBusy} onClick={batch.go}>
            {t(`expenses.claims.${act}`, { count: batch.count })}
          </Button>
        </div>
      )}
    </Card>
  )
}

function ToPayments({ month }: { readonly month: string | undefined }) {
  const { t } = useTranslation()
  return (
    <a className={buttonClass('plain')} href={paymentsAddress(month)}>
      {t('payments.payable.toPayments')}
    </a>
  )
}
