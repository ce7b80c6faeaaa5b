import type { VaultCommandContext } from '#core/context.ts'
import type { ClaimStep } from '#shared/expenses/claim.ts'

interface NewStep {
  readonly step: ClaimStep
  readonly reason?: string
  /** Approved by who submitted it, four eyes being switched off. */
  readonly alone?: boolean
}

/** Writes what happened to a claim, by whom and when: an entry more, never a change to an earlier one. */
export function writeClaimStep(
  { vault, newId, now, holder }: VaultCommandContext,
  claimId: string,
  { step, reason, alone = false }: NewStep,
): void {
  const values = {
    id: newId(),
    claimId,
    step,
    at: now,
    byHolder: holder.id,
    alone: alone ? 1 : 0,
    reason: reason ?? null,
  } as const
  vault.run(vault.q.insertInto('claimStep').values(values))
}
