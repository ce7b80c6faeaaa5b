import { sql } from 'kysely'

import { stateAfter, stateOf } from '#shared/expenses/claim-state-rules.ts'
import { type ClaimState, type ClaimStep, claimSteps } from '#shared/expenses/claim.ts'
import { debtorObstaclesOf, transferObstaclesOf } from '#shared/expenses/payment-rules.ts'
import type { Payable } from '#shared/expenses/payment-shapes.ts'

import { listErasedPeople } from '../people/erased-people-queries.ts'
import type { VaultDb } from './payment-queries.ts'

/** What a payment needs of a claim, whatever its state. */
export interface ClaimToPay extends Payable {
  readonly state: ClaimState
  /** It has a payment that was not cancelled. */
  readonly isUnderWay: boolean
}

/** The last step of an `expenseClaim`; steps written in one instant stand in the order they were written. */
export const lastStep = sql<ClaimStep | null>`
  (SELECT step FROM claimStep WHERE claimStep.claimId = expenseClaim.id ORDER BY at DESC, claimStep.rowid DESC LIMIT 1)`

/** The steps that leave a claim approved and still to be paid. */
const approvedSteps = claimSteps.filter((step) => stateAfter[step] === 'approved')

const claimRows = (vault: VaultDb) =>
  vault.q
    .selectFrom('expenseClaim')
    .innerJoin('person', 'person.id', 'expenseClaim.personId')
    .select([
      'expenseClaim.id as claimId',
      'expenseClaim.personId',
      'expenseClaim.month',
      'person.hostId',
      'person.firstName',
      'person.lastName',
      'person.iban',
      'person.accountHolder',
      lastStep.as('step'),
      sql<number>`(SELECT coalesce(sum(amountCents), 0) FROM expenseLine WHERE claimId = expenseClaim.id)`.as(
        'totalCents',
      ),
      sql<number>`(SELECT count(*) FROM expenseLine WHERE claimId = expenseClaim.id AND forcedReason IS NOT NULL)`.as(
        'forcedLines',
      ),
      sql<number>`EXISTS (SELECT 1 FROM payment WHERE claimId = expenseClaim.id AND cancelledAt IS NULL)`.as(
        'underWay',
      ),
    ])
    .orderBy('person.lastName')
    .orderBy('person.firstName')
    .orderBy('expenseClaim.month')
    .orderBy('expenseClaim.id')

type ClaimRow =
  ReturnType<ReturnType<typeof claimRows>['execute']> extends Promise<(infer Row)[]> ? Row : never

function toPay(
  { firstName, lastName, step, underWay, ...row }: ClaimRow,
  erased: ReadonlySet<string>,
): ClaimToPay {
  const name = `${firstName} ${lastName}`
  const isUnderWay = underWay === 1
  const { totalCents, iban, accountHolder } = row
  const obstacles = transferObstaclesOf({
    name: accountHolder ?? name,
    iban,
    totalCents,
    isUnderWay,
    isErased: erased.has(row.personId),
  })
  return {
    ...row,
    name,
    isUnderWay,
    state: stateOf(step),
    obstacle: obstacles[0] ?? null,
    obstacles: [...obstacles],
  }
}

export function findClaimToPay(vault: VaultDb, claimId: string): ClaimToPay | undefined {
  const row = vault.first(claimRows(vault).where('expenseClaim.id', '=', claimId))
  return row === undefined ? undefined : toPay(row, listErasedPeople(vault))
}

/** The approved claims up to that month that no payment is under way for, by name. */
export function listPayableUpTo(vault: VaultDb, month: string): Payable[] {
  const rows = vault.all(
    claimRows(vault).where('expenseClaim.month', '<=', month).where(lastStep, 'in', approvedSteps),
  )
  const erased = listErasedPeople(vault)
  return rows
    .map((row) => toPay(row, erased))
    .filter(({ isUnderWay }) => !isUnderWay)
    .map(({ isUnderWay: _isUnderWay, state: _state, ...payable }) => payable)
}

/** The account that pays, and what it lacks. */
export function findDebtor(vault: VaultDb) {
  const row = vault.first(
    vault.q.selectFrom('expenseSetting').select(['debtorName', 'debtorIban', 'debtorBic']),
  )
  const debtor = { name: row?.debtorName ?? null, iban: row?.debtorIban ?? null, bic: row?.debtorBic ?? null }
  const obstacles = debtorObstaclesOf(debtor)
  return { ...debtor, obstacle: obstacles[0] ?? null, obstacles: [...obstacles] }
}
