import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { navigate } from '#renderer/lib/router.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx'
import { FieldError } from '#renderer/ui/field.tsx'

import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'
import type { ClaimFacts } from './expense-facts.ts'
import { claimsAddress } from './expenses-address.ts'
import { RefuseClaimDialog } from './refuse-claim-dialog.tsx'

import styles from './expenses.module.css'

/** What can be done with the claim as it stands; what is refused says why, beside the buttons. */
export function ClaimActs({ facts }: { readonly facts: ClaimFacts }) {
  const { t } = useTranslation()
  const { claim, steps } = facts
  const act = useClaimActs(claim.claimId)
  const [isRefusing, setIsRefusing] = useState(false)
  const [isDiscarding, setIsDiscarding] = useState(false)
  const isFourEyes = claim.approval === 'fourEyes'
  return (
    <div className={styles.acts}>
      <div className={styles.foot}>
        {claim.state === 'draft' && steps.length === 0 && (
          <Button onClick={() => setIsDiscarding(true)}>{t('expenses.act.discard')}</Button>
        )}
        {claim.state === 'draft' && claim.lines > 0 && (
          <Button variant="primary" isBusy={act.isBusy} onClick={act.submit}>
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
            <Button onClick={() => setIsRefusing(true)}>{t('expenses.act.refuse')}</Button>
            {!isFourEyes && (
              <Button variant="primary" isBusy={act.isBusy} onClick={act.approve}>
                {t('expenses.act.approve')}
              </Button>
            )}
          </>
        )}
      </div>
      {isFourEyes && claim.state === 'submitted' && (
        <p className={styles.soft}>{t('expenses.act.fourEyes')}</p>
      )}
      <FieldError text={act.problem} />
      <ConfirmDialog
        title={t('expenses.act.discardTitle', { name: claim.name })}
        isOpen={isDiscarding}
        confirmLabel={t('expenses.act.discardConfirm')}
        isDanger
        isBusy={act.isBusy}
        onConfirm={() => {
          setIsDiscarding(false)
          act.discard()
        }}
        onCancel={() => setIsDiscarding(false)}
      >
        <p>{t('expenses.act.discardText', { count: claim.lines })}</p>
      </ConfirmDialog>
      {isRefusing && <RefuseClaimDialog claim={claim} onClose={() => setIsRefusing(false)} />}
    </div>
  )
}

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } }

function useClaimActs(claimId: string) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const run = async (ask: () => Promise<Answer>, done: () => void) => {
    if (isBusy) return
    setIsBusy(true)
    const result = await ask()
    setIsBusy(false)
    const refusal = result.ok ? null : (refusalOf(result.error) as ClaimRefusal | null)
    setProblem(refusal === null ? null : claimSentence(t, formatting, refusal))
    if (result.ok) done()
  }
  const say = (text: string) => () => void showNotice({ text })
  const { expenses } = api
  return {
    problem,
    isBusy,
    submit: () => void run(() => expenses.submitClaim({ claimId }), say(t('expenses.act.submitted'))),
    takeBack: () => void run(() => expenses.takeBackClaim({ claimId }), say(t('expenses.act.takenBack'))),
    approve: () => void run(() => expenses.approveClaim({ claimId }), say(t('expenses.act.approved'))),
    discard: () =>
      void run(
        () => expenses.discardClaim({ claimId }),
        () => {
          showNotice({ text: t('expenses.act.discarded') })
          navigate(claimsAddress(), { replace: true })
        },
      ),
  }
}
