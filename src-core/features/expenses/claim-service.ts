import type { Handlers, VaultCommandContext } from '#core/context.ts'
import { canApprove, canStep } from '#shared/expenses/claim-state-rules.ts'
import type { claimsContract } from '#shared/expenses/claims-contract.ts'
import { lacksReceipt } from '#shared/expenses/receipt-rules.ts'
import { err, must, ok } from '#shared/kernel/result.ts'

import { findClaim, submitterOf, type KeptClaim } from './claim-queries.ts'
import { canCountAgain, canStopCounting } from './counting-lines.ts'
import { getExpenseSettings } from './figure-queries.ts'
import { writeClaimStep } from './step-service.ts'

type Claims = Handlers<typeof claimsContract>

const find = ({ vault }: VaultCommandContext, claimId: string) => {
  const claim = findClaim(vault, claimId)
  return claim === undefined ? err({ type: 'UnknownClaim' as const, claimId }) : ok(claim)
}

const notSubmitted = ({ state }: KeptClaim) => err({ type: 'NotSubmitted' as const, state })

/** Only what was never submitted: a step is an entry, and stays with its claim. */
export const discardClaim: Claims['discardClaim'] = (context, { claimId }) => {
  const found = find(context, claimId)
  if (!found.ok) return found
  const { row, state, steps, lines } = found.value
  if (state !== 'draft') return err({ type: 'NotDraft', state })
  if (steps.length > 0) return err({ type: 'ClaimHasSteps' })
  const withdrawal = canStopCounting(context, { personId: row.personId, lines, going: 'removed' })
  if (!withdrawal.ok) return withdrawal
  const { vault } = context
  vault.run(vault.q.deleteFrom('expenseLine').where('claimId', '=', claimId))
  vault.run(vault.q.deleteFrom('expenseClaim').where('id', '=', claimId))
  return ok({})
}

/** Real costs are proved by their receipts (levolontariat.be): a draft may wait for one, a submitted claim has it. */
export const submitClaim: Claims['submitClaim'] = (context, { claimId }) => {
  const found = find(context, claimId)
  if (!found.ok) return found
  const { state, lines } = found.value
  if (!canStep(state, 'submitted')) return err({ type: 'NotDraft', state })
  if (lines.length === 0) return err({ type: 'ClaimEmpty' })
  const unproved = lines.filter(lacksReceipt)
  if (unproved.length > 0) return err({ type: 'ReceiptMissing', lineIds: unproved.map(({ id }) => id) })
  writeClaimStep(context, claimId, { step: 'submitted' })
  return ok({})
}

/** The lines of a refused claim count again once it is a draft, so they are looked at as if they were added now. */
export const takeBackClaim: Claims['takeBackClaim'] = (context, { claimId }) => {
  const found = find(context, claimId)
  if (!found.ok) return found
  const claim = found.value
  if (!canStep(claim.state, 'takenBack')) return notSubmitted(claim)
  const again = claim.state === 'refused' ? canCountAgain(context, claim) : ok(null)
  if (!again.ok) return again
  writeClaimStep(context, claimId, { step: 'takenBack' })
  return ok({})
}

export const approveClaim: Claims['approveClaim'] = (context, { claimId }) => {
  const found = find(context, claimId)
  if (!found.ok) return found
  const claim = found.value
  if (!canStep(claim.state, 'approved')) return notSubmitted(claim)
  const submittedBy = must(submitterOf(claim), 'who submitted a submitted claim')
  const { fourEyes } = getExpenseSettings(context.vault)
  const approval = canApprove(submittedBy, context.holder.id, fourEyes)
  if (!approval.ok) return approval
  const { alone } = approval.value
  writeClaimStep(context, claimId, { step: 'approved', alone })
  return ok({ alone })
}

export const refuseClaim: Claims['refuseClaim'] = (context, { claimId, reason }) => {
  const found = find(context, claimId)
  if (!found.ok) return found
  const claim = found.value
  if (!canStep(claim.state, 'refused')) return notSubmitted(claim)
  if (reason === '') return err({ type: 'ReasonMissing' })
  const { row, lines } = claim
  const withdrawal = canStopCounting(context, { personId: row.personId, lines, going: 'refused' })
  if (!withdrawal.ok) return withdrawal
  writeClaimStep(context, claimId, { step: 'refused', reason })
  return ok({})
}
