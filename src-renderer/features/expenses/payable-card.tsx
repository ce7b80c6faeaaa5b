import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Card } from '#renderer/ui/card.tsx'
import type { Payable } from '#shared/expenses/payment-shapes.ts'

import { BatchForm } from './batch-form.tsx'
import { PayCashDialog } from './pay-cash-dialog.tsx'
import { PayableRow } from './payable-row.tsx'
import type { PayableFacts } from './payment-facts.ts'

import styles from './payments.module.css'

interface PayableCardProps {
  readonly facts: PayableFacts
  /** A batch was made of what is ticked. */
  readonly onMade: (batchId: string) => void
}

/** The claims to pay, ticked for the batch unless something keeps them out; each can be paid in cash instead. */
export function PayableCard({ facts, onMade }: PayableCardProps) {
  const { t } = useTranslation()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const [inCash, setInCash] = useState<Payable | null>(null)
  const isTicked = ({ claimId, obstacle }: Payable) => obstacle === null && !unticked.has(claimId)
  const tick = (claimId: string, isOn: boolean) =>
    setUnticked((before) => {
      const after = new Set(before)
      if (isOn) after.delete(claimId)
      else after.add(claimId)
      return after
    })
  return (
    <>
      <Card title={t('payments.payable.title')} sub={t('payments.payable.sub')}>
        <ul className={styles.rows}>
          {facts.claims.map((claim) => (
            <PayableRow
              key={claim.claimId}
              claim={claim}
              month={facts.month}
              isTicked={isTicked(claim)}
              onTick={(isOn) => tick(claim.claimId, isOn)}
              onCash={() => setInCash(claim)}
            />
          ))}
        </ul>
      </Card>
      {facts.claims.some(({ obstacle }) => obstacle === null) && facts.debtor.obstacle === null && (
        <BatchForm month={facts.month} claims={facts.claims.filter(isTicked)} onMade={onMade} />
      )}
      {inCash !== null && <PayCashDialog claim={inCash} onClose={() => setInCash(null)} />}
    </>
  )
}
