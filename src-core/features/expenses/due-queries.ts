import { sql } from 'kysely'

import { stateOf } from '#shared/expenses/claim-state-rules.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'

import { lastStep } from './payable-queries.ts'
import type { VaultDb } from './payment-queries.ts'

/** A claim that is neither paid nor refused: what an erasure of its person would leave undone. */
interface OpenClaim {
  readonly claimId: string
  readonly month: string
  readonly state: Exclude<ClaimState, 'paid' | 'refused'>
  readonly totalCents: number
  /** A transfer of it waits for the bank. */
  readonly isInBatch: boolean
}

const claimRows = ({ q }: VaultDb) =>
  q
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
    .orderBy('month')
    .orderBy('id')

const openClaims = (vault: VaultDb, rows: ReturnType<typeof claimRows>): OpenClaim[] =>
  vault.all(rows).flatMap(({ step, underWay, ...claim }) => {
    const state = stateOf(step)
    return state === 'paid' || state === 'refused' ? [] : [{ ...claim, state, isInBatch: underWay === 1 }]
  })

/** What is still to be done with somebody's claims, by month. */
export const listOpenClaimsOf = (vault: VaultDb, personId: string): OpenClaim[] =>
  openClaims(vault, claimRows(vault).where('personId', '=', personId))

/** Every claim of which the money is due. */
export const listDueClaims = (vault: VaultDb): OpenClaim[] =>
  openClaims(vault, claimRows(vault)).filter(isDue)

/** The money that is due: approved, and nobody paid it. A correction in the place's favour is owed by the person. */
export const isDue = ({ state, totalCents }: OpenClaim): boolean => state === 'approved' && totalCents > 0
