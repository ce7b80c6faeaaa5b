import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { buttonClass } from '#renderer/ui/button-class.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'

import { ArrivalTitle, type Arrival } from './arrival-title.tsx'
import { ClaimMarks } from './claim-marks.tsx'
import { claimAddress } from './expenses-address.ts'
import { paymentsAddress } from './payments-address.ts'
import { TicketlessDialog } from './ticketless-dialog.tsx'
import { useBatch } from './use-batch.ts'

import styles from './claims-card.module.css'

interface ClaimsCardProps {
  readonly state: ClaimState
  readonly claims: readonly ClaimSummary[]
  readonly arrival: Arrival | null
  readonly onArrival: (arrival: Arrival | null) => void
}

/** The claims in one state; several drafts are submitted, several submitted ones approved, in one go. */
export function ClaimsCard({ state, claims, arrival, onArrival }: ClaimsCardProps) {
  const { t } = useTranslation()
  const { money, number } = useFormatting()
  const act = state === 'draft' ? 'submit' : state === 'submitted' ? 'approve' : null
  const batch = useBatch(act, claims, onArrival)
  const [isAsking, setIsAsking] = useState(false)
  const isTicketless = act === 'submit' && batch.chosen.some(({ missingTickets }) => missingTickets > 0)
  const total = claims.reduce((sum, { totalCents }) => sum + totalCents, 0)
  return (
    <Card
      title={
        <ArrivalTitle isHere={arrival === state} onArrived={() => onArrival(null)}>
          {t(`expenses.states.${state}`)}
        </ArrivalTitle>
      }
      sub={t('expenses.claims.sum', {
        count: claims.length,
        number: number(claims.length),
        amount: money(total),
      })}
      actions={state === 'approved' && <ToPayments month={claims[0]?.month} />}
    >
      <ul className={styles.claims} data-state={state}>
        {claims.map((claim) => (
          <ClaimRow key={claim.claimId} claim={claim} batch={act === null ? null : batch} />
        ))}
      </ul>
      {act === 'approve' && <FourEyes claims={claims} />}
      {batch.problems.map((problem) => (
        <FieldError key={problem} text={problem} />
      ))}
      {act !== null && batch.chosen.length > 0 && (
        <div>
          <Button isBusy={batch.isBusy} onClick={() => (isTicketless ? setIsAsking(true) : batch.go())}>
            {t(`expenses.claims.${act}`, { count: batch.chosen.length })}
          </Button>
        </div>
      )}
      {isAsking && <TicketlessDialog onSubmit={batch.go} onClose={() => setIsAsking(false)} />}
    </Card>
  )
}

interface ClaimRowProps {
  readonly claim: ClaimSummary
  /** Null where nothing is done with several claims at once. */
  readonly batch: ReturnType<typeof useBatch> | null
}

/** A claim in the list; one that cannot be ticked says why beside its box. */
function ClaimRow({ claim, batch }: ClaimRowProps) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  return (
    <li className={styles.claim}>
      {batch !== null && (
        <CheckField
          className={styles.pick}
          label={<span className="visually-hidden">{t('expenses.claims.pick', { name: claim.name })}</span>}
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
        {batch !== null && claim.lines === 0 && (
          <span className={styles.soft}>{t('expenses.claims.off.empty')}</span>
        )}
        {batch !== null && claim.approval === 'fourEyes' && (
          <span className={styles.soft}>{t('expenses.claims.off.fourEyes')}</span>
        )}
        <ClaimMarks claim={claim} />
      </span>
      <span className={styles.amount}>{money(claim.totalCents)}</span>
    </li>
  )
}

/** Who submitted a claim does not approve it: said of none, one, some or all of them. */
function FourEyes({ claims }: { readonly claims: readonly ClaimSummary[] }) {
  const { t } = useTranslation()
  const count = claims.filter(({ approval }) => approval === 'fourEyes').length
  if (count === 0) return null
  const total = claims.length
  const which = count === total ? 'expenses.claims.fourEyesAll' : 'expenses.claims.fourEyesSome'
  return <p className={styles.soft}>{t(which, { count, total })}</p>
}

function ToPayments({ month }: { readonly month: string | undefined }) {
  const { t } = useTranslation()
  return (
    <a className={buttonClass('plain')} href={paymentsAddress(month)}>
      {t('payments.payable.toPayments')}
    </a>
  )
}
