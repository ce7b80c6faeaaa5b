import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import { navigate } from '#renderer/lib/router.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'
import { claimsAddress } from './expenses-address.ts'
import { focusTitle } from './focus-title.ts'

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } }

interface Problem {
  readonly text: string
  /** How the claim stood when it was refused. */
  readonly of: string
}

/** The steps of a claim. The button that was pressed goes with its step: the page is read from its title again. */
export function useClaimActs({ claimId, state, lines, missingReceipts }: ClaimSummary) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  // What stood in the way is not said any more once a line or a receipt came.
  const stands = `${state} ${lines} ${missingReceipts}`
  const run = async (ask: () => Promise<Answer>, done: () => void) => {
    if (isBusy) return
    setIsBusy(true)
    const result = await ask()
    setIsBusy(false)
    const refusal = result.ok ? null : (refusalOf(result.error) as ClaimRefusal | null)
    setProblem(refusal === null ? null : { text: claimSentence(t, formatting, refusal), of: stands })
    if (result.ok) done()
  }
  const say = (text: string) => () => {
    showNotice({ text })
    focusTitle()
  }
  const { expenses } = api
  return {
    problem: problem?.of === stands ? problem.text : null,
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
