import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { useFormatting } from '#renderer/lib/formatting.ts'
import { showNotice } from '#renderer/lib/notices.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import type { Arrival } from './arrival-title.tsx'
import { claimSentence, type ClaimRefusal } from './claim-refusals.ts'

type BatchAct = 'submit' | 'approve'

async function doOne(
  act: BatchAct,
  claimId: string,
): Promise<{ readonly refusal: ClaimRefusal | null; readonly ok: boolean }> {
  const result =
    act === 'submit'
      ? await api.expenses.submitClaim({ claimId })
      : await api.expenses.approveClaim({ claimId })
  return result.ok ? { ok: true, refusal: null } : { ok: false, refusal: refusalOf(result.error) }
}

function tickedIn(unticked: ReadonlySet<string>, claimId: string, isOn: boolean): ReadonlySet<string> {
  const after = new Set(unticked)
  if (isOn) after.delete(claimId)
  else after.add(claimId)
  return after
}

/** Neither an empty claim is submitted, nor one whose receipt is still to come; and nobody approves their own. */
const canTick = ({ lines, missingReceipts, approval }: ClaimSummary): boolean =>
  lines > 0 && missingReceipts === 0 && approval !== 'fourEyes'

/**
 * Several claims ticked, and the same step for each. A claim is a step of its own: one that is refused says why, with
 * its name, and the others have gone through.
 */
export function useBatch(
  act: BatchAct | null,
  claims: readonly ClaimSummary[],
  onArrival: (arrival: Arrival) => void,
) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const [problems, setProblems] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const isTicked = (claim: ClaimSummary) => canTick(claim) && !unticked.has(claim.claimId)
  const chosen = claims.filter(isTicked)
  const goThrough = async (step: BatchAct) => {
    setIsBusy(true)
    const met: string[] = []
    let count = 0
    for (const { claimId, name } of chosen) {
      const { ok, refusal } = await doOne(step, claimId)
      if (ok) count += 1
      // What the machine refuses is in the banner; the rest would be refused alike.
      else if (refusal === null) break
      else met.push(t('expenses.claims.notDone', { name, reason: claimSentence(t, formatting, refusal) }))
    }
    setIsBusy(false)
    setProblems(met)
    if (count > 0) showNotice({ text: t(`expenses.claims.done.${step}`, { count }) })
    // Refused ones say why here; where all went through, so did the button.
    if (count > 0 && met.length === 0) onArrival(step === 'submit' ? 'submitted' : 'approved')
  }
  return {
    canTick,
    isTicked,
    tick: ({ claimId }: ClaimSummary, isOn: boolean) =>
      setUnticked((before) => tickedIn(before, claimId, isOn)),
    problems,
    isBusy,
    chosen,
    go: () => {
      if (act !== null && !isBusy) void goThrough(act)
    },
  }
}
