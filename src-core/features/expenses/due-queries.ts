import { sql } from 'kysely'

import { stateOf } from '#shared/expenses/claim-state-rules.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'

import { lastStep } from './payable-queries.ts'
import type { VaultDb } from './payment-queries.ts'

/** A claim that is neither paid nor refused: what an erasure of its person would leave undone. */
export interface OpenClaim {
  readonly claimId: string
  readonly month: string
  readonly state: Exclude<ClaimState, 'paid' | 'refused'>
  readonly totalCents: number
  /** A transfer of it waits for the bank. */
  readonly isInBatch: boolean
}

/** What is still to be done with somebody's claims, by month. */
export function listOpenClaimsOf(vault: VaultDb, personId: string): OpenClaim[] {
  const rows = vault.all(
    vault.q
      .selectFrom('expenseClaim')
      .select([
        'id as claimId',
        'month',
        lastStep.as('step'),
        sql<number>`(SELECT coalesce(sum(amountCents), 0) FROM expenseLine WHERE claimId = expenseClaim.id)`.as(
          'totalCents',
        ),
        sql<number>`EXISTS (SELECT 1 FROM payment WHERE claimId = expenseClaim.id AND cancelledAt IS NULL)`.as(
          'underWay',
        ),
      ])
      .where('personId', '=', personId)
      .orderBy('month')
      .orderBy('id'),
  )
  return rows.flatMap(({ step, underWay, ...claim }) => {
    const state = stateOf(step)
    return state === 'paid' || state === 'refused' ? [] : [{ ...claim, state, isInBatch: underWay === 1 }]
  })
}

/** The money that is due: approved, and nobody paid it. A correction in the place's favour is owed by the person. */
export const isDue = ({ state, totalCents }: OpenClaim): boolean => state === 'approved' && totalCents > 0
