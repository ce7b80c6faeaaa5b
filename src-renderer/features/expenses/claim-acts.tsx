import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import type { ClaimFacts } from './expense-facts.ts'
import { isTicketless, type LineTyped } from './line-typed.ts'
import { RefuseClaimDialog } from './refuse-claim-dialog.tsx'
import { TicketlessDialog } from './ticketless-dialog.tsx'
import { UnaddedLineDialog } from './unadded-line-dialog.tsx'
import type { AddLine } from './use-add-line.ts'
import { useClaimActs } from './use-claim-acts.ts'

import styles from './expenses.module.css'

interface ClaimActsProps {
  readonly facts: ClaimFacts
  /** The line being typed: one that is in no claim yet is asked about before the claim is submitted. */
  readonly form: AddLine
}

type Asking = 'refuse' | 'discard' | 'unadded' | 'ticketless'

/** What can be done with the claim as it stands; what is refused says why, beside the buttons. */
export function ClaimActs({ facts, form }: ClaimActsProps) {
  const { t } = useTranslation()
  const { claim } = facts
  const act = useClaimActs(claim)
  const [asking, setAsking] = useState<Asking | null>(null)
  const isFourEyes = claim.approval === 'fourEyes'
  const close = () => setAsking(null)
  const submit = (added: LineTyped | null) => {
    const goesWithout = claim.missingTickets > 0 || (added !== null && isTicketless(added))
    if (goesWithout) setAsking('ticketless')
    else act.submit()
  }
  return (
    <div className={styles.acts}>
      <Buttons
        facts={facts}
        act={act}
        onAsk={setAsking}
        onSubmit={() => (form.isBegun ? setAsking('unadded') : submit(null))}
      />
      {isFourEyes && claim.state === 'submitted' && (
        <p className={styles.soft}>{t('expenses.act.fourEyes')}</p>
      )}
      <FieldError text={act.problem} />
      <ConfirmDialog
        title={t('expenses.act.discardTitle', { name: claim.name })}
        isOpen={asking === 'discard'}
        confirmLabel={t('expenses.act.discardConfirm')}
        isDanger
        isBusy={act.isBusy}
        onConfirm={() => {
          close()
          act.discard()
        }}
        onCancel={close}
      >
        <p>{t('expenses.act.discardText', { count: claim.lines })}</p>
      </ConfirmDialog>
      {asking === 'refuse' && <RefuseClaimDialog claim={claim} onClose={close} />}
      {asking === 'unadded' && <UnaddedLineDialog form={form} onSubmit={submit} onClose={close} />}
      {asking === 'ticketless' && <TicketlessDialog onSubmit={act.submit} onClose={close} />}
    </div>
  )
}

interface ButtonsProps {
  readonly facts: ClaimFacts
  readonly act: ReturnType<typeof useClaimActs>
  readonly onAsk: (asking: Asking) => void
  readonly onSubmit: () => void
}

function Buttons({ facts: { claim, steps }, act, onAsk, onSubmit }: ButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.foot}>
      {claim.state === 'draft' && steps.length === 0 && (
        <Button onClick={() => onAsk('discard')}>{t('expenses.act.discard')}</Button>
      )}
      {claim.state === 'draft' && claim.lines > 0 && (
        <Button variant="primary" isBusy={act.isBusy} onClick={onSubmit}>
          {t('expenses.act.submit')}
        </Button>
      )}
      {(claim.state === 'submitted' || claim.state === 'refused') && (
        <Button isBusy={act.isBusy} onClick={act.takeBack}>
          {t('expenses.act.takeBack')}
        </Button>
      )}
      {claim.state === 'submitted' && (
        <>
          <Button onClick={() => onAsk('refuse')}>{t('expenses.act.refuse')}</Button>
          {claim.approval !== 'fourEyes' && (
            <Button variant="primary" isBusy={act.isBusy} onClick={act.approve}>
              {t('expenses.act.approve')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}
