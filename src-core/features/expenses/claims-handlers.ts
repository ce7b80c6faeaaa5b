import type { Handlers } from '#core/context.ts'
import type { claimsContract } from '#shared/expenses/claims-contract.ts'
import type { linesContract } from '#shared/expenses/lines-contract.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { findClaim, listHolderNames, listSummaries, summaryOf } from './claim-queries.ts'
import { approveClaim, discardClaim, refuseClaim, submitClaim, takeBackClaim } from './claim-service.ts'
import { correctLine } from './correction-service.ts'
import { draftClaims } from './draft-service.ts'
import { getExpenseSettings } from './figure-queries.ts'
import { addLine, attachReceipt, previewLine, removeLine } from './line-service.ts'
import { linesOfClaimShown } from './line-shown.ts'
import { findPersonYear, standingShown } from './year-queries.ts'

export const claimsHandlers: Handlers<typeof claimsContract> = {
  listClaims: ({ vault, holder }, filter) => ok(listSummaries(vault, filter, holder.id)),
  getClaim: ({ vault, holder, today }, { claimId }) => {
    const claim = findClaim(vault, claimId)
    if (claim === undefined) return err({ type: 'UnknownClaim', claimId })
    const { personId, year } = claim.row
    const { person, figures } = must(findPersonYear(vault, { personId, year, today }), 'person of a claim')
    const names = listHolderNames(vault)
    return ok({
      claim: summaryOf(claim, holder.id, getExpenseSettings(vault).fourEyes),
      lines: linesOfClaimShown(vault, { personId, lines: claim.lines }, today),
      steps: claim.steps.map(({ step, at, byHolder, alone, reason }) => ({
        step,
        at,
        byHolder,
        holderName: names.get(byHolder) ?? null,
        alone: alone === 1,
        reason,
      })),
      standing: standingShown(person, figures),
    })
  },
  draftClaims,
  discardClaim,
  submitClaim,
  takeBackClaim,
  approveClaim,
  refuseClaim,
}

export const linesHandlers: Handlers<typeof linesContract> = {
  previewLine,
  addLine,
  attachReceipt,
  removeLine,
  correctLine,
}
