import type { VaultCommandContext } from '#core/context.ts'
import { stepInstant } from '#shared/expenses/claim-state-rules.ts'
import type { ClaimStep } from '#shared/expenses/claim.ts'

interface NewStep {
  readonly step: ClaimStep
  readonly reason?: string
  /** Approved by who submitted it, four eyes being switched off. */
  readonly alone?: boolean
}

/** Writes what happened to a claim, by whom and when: an entry more, never a change to an earlier one. */
export function writeClaimStep(
  context: VaultCommandContext,
  claimId: string,
  { step, reason, alone = false }: NewStep,
): void {
  const { vault, newId, now, holder } = context
  const values = {
    id: newId(),
    claimId,
    step,
    at: stepInstant(now, latestInstant(context, claimId)),
    byHolder: holder.id,
    alone: alone ? 1 : 0,
    reason: reason ?? null,
  } as const
  vault.run(vault.q.insertInto('claimStep').values(values))
}

function latestInstant({ vault }: VaultCommandContext, claimId: string): number | null {
  const steps = vault.q.selectFrom('claimStep').where('claimId', '=', claimId)
  return vault.first(steps.select('at').orderBy('at', 'desc').limit(1))?.at ?? null
}
