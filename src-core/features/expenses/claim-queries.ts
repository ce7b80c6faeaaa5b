import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import { canApprove, stateOf } from '#shared/expenses/claim-state-rules.ts'
import type { ClaimState } from '#shared/expenses/claim.ts'
import { lacksReceipt, lacksTicket } from '#shared/expenses/receipt-rules.ts'
import { lookOf } from '#shared/kernel/clean-text.ts'

import { getExpenseSettings } from './figure-queries.ts'
import { listLinesOfClaims, statesOfClaims, type KeptLine } from './line-queries.ts'
import { claimantOf } from './year-queries.ts'

type Vault = ReadDb<VaultSchema>
type ClaimRow = VaultSchema['expenseClaim'] & Pick<VaultSchema['person'], 'firstName' | 'lastName' | 'hostId'>
type StepRow = VaultSchema['claimStep']

/** A claim with its steps and lines, each in order. */
export interface KeptClaim {
  readonly row: ClaimRow
  readonly state: ClaimState
  readonly steps: readonly StepRow[]
  readonly lines: readonly KeptLine[]
}

export interface ClaimFilter {
  readonly month?: string | undefined
  readonly year?: number | undefined
  readonly personId?: string | undefined
  readonly state?: ClaimState | undefined
}

const claimRows = (vault: Vault) =>
  vault.q
    .selectFrom('expenseClaim')
    .innerJoin('person', 'person.id', 'expenseClaim.personId')
    .selectAll('expenseClaim')
    .select(['person.firstName', 'person.lastName', 'person.hostId'])

/** The claims asked for, by name, the newest first for each. */
export function listClaims(vault: Vault, { month, year, personId, state }: ClaimFilter): KeptClaim[] {
  let rows = claimRows(vault)
  if (month !== undefined) rows = rows.where('expenseClaim.month', '=', month)
  if (year !== undefined) rows = rows.where('expenseClaim.year', '=', year)
  if (personId !== undefined) rows = rows.where('expenseClaim.personId', '=', personId)
  const claims = keptClaims(vault, vault.all(rows))
  return claims.filter((claim) => state === undefined || claim.state === state).toSorted(byNameAndMonth)
}

/** As people look for a name; of one person the latest month first, and of a month the latest claim. */
function byNameAndMonth({ row: one }: KeptClaim, { row: other }: KeptClaim): number {
  const [keyOne = '', keyOther = ''] = [one, other].map(
    ({ lastName, firstName, personId }) => `${lookOf(lastName)} ${lookOf(firstName)} ${personId}`,
  )
  if (keyOne !== keyOther) return keyOne < keyOther ? -1 : 1
  return `${one.month} ${one.createdAt} ${one.id}` > `${other.month} ${other.createdAt} ${other.id}` ? -1 : 1
}

export const findClaim = (vault: Vault, claimId: string): KeptClaim | undefined =>
  keptClaims(vault, vault.all(claimRows(vault).where('expenseClaim.id', '=', claimId)))[0]

function keptClaims(vault: Vault, rows: readonly ClaimRow[]): KeptClaim[] {
  const ids = rows.map(({ id }) => id)
  const steps = listSteps(vault, ids)
  const lines = listLinesOfClaims(vault, ids)
  const [stepsOf, linesOf] = [byClaim(steps), byClaim(lines)]
  return rows.map((row) => {
    const taken = stepsOf.get(row.id) ?? []
    return {
      row,
      state: stateOf(taken.at(-1)?.step ?? null),
      steps: taken,
      lines: linesOf.get(row.id) ?? [],
    }
  })
}

function byClaim<T extends { readonly claimId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const known = found.get(row.claimId)
    if (known === undefined) found.set(row.claimId, [row])
    else known.push(row)
  }
  return found
}

/** Steps written in one instant stand in the order they were written. */
const listSteps = (vault: Vault, claimIds: readonly string[]): StepRow[] =>
  vault.all(
    vault.q
      .selectFrom('claimStep')
      .selectAll()
      .where('claimId', 'in', idsIn(claimIds))
      .orderBy('at')
      .orderBy(sql`claimStep.rowid`),
  )

/** Who opens the vault, by the id an entry names them with. */
export const listHolderNames = (vault: Vault): ReadonlyMap<string, string> =>
  new Map(
    vault.all(vault.q.selectFrom('vaultHolder').select(['id', 'name'])).map(({ id, name }) => [id, name]),
  )

/**
 * The open drafts of some months, by person and month (`draftKey`): the latest where there are several. Two queries,
 * however many people and months.
 */
export function listDrafts(vault: Vault, months: readonly string[]): Map<string, string> {
  const rows = vault.all(
    vault.q
      .selectFrom('expenseClaim')
      .select(['id', 'personId', 'month'])
      .where('month', 'in', idsIn([...new Set(months)]))
      .orderBy('createdAt')
      .orderBy('id'),
  )
  const states = statesOfClaims(
    vault,
    rows.map(({ id }) => id),
  )
  const drafts = rows.filter(({ id }) => states.get(id) === 'draft')
  return new Map(drafts.map((row) => [draftKey(row), row.id]))
}

export const draftKey = ({
  personId,
  month,
}: {
  readonly personId: string
  readonly month: string
}): string => `${personId} ${month}`

/** Who submitted it last. */
export const submitterOf = ({ steps }: Pick<KeptClaim, 'steps'>): string | null =>
  steps.findLast(({ step }) => step === 'submitted')?.byHolder ?? null

/** A claim as a list shows it, to one of the vault's holders. */
export function summaryOf(claim: KeptClaim, holder: string, fourEyes: boolean): ClaimSummary {
  const { row, state, steps, lines } = claim
  const submittedBy = state === 'draft' ? null : submitterOf(claim)
  const approvedStep = steps.findLast(({ step }) => step === 'approved')
  const isApproved = state === 'approved' || state === 'paid'
  return {
    claimId: row.id,
    ...claimantOf({ ...row, id: row.personId }),
    year: row.year,
    month: row.month,
    state,
    lines: lines.length,
    totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
    forcedLines: lines.filter(({ forcedReason }) => forcedReason !== null).length,
    missingReceipts: lines.filter(lacksReceipt).length,
    missingTickets: lines.filter(lacksTicket).length,
    alone: isApproved && approvedStep?.alone === 1,
    refusedReason: state === 'refused' ? (steps.at(-1)?.reason ?? null) : null,
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    submittedBy,
    approval:
      state === 'submitted' && submittedBy !== null ? approvalOf(submittedBy, holder, fourEyes) : null,
  }
}

function approvalOf(submittedBy: string, holder: string, fourEyes: boolean): ClaimSummary['approval'] {
  const approval = canApprove(submittedBy, holder, fourEyes)
  if (!approval.ok) return 'fourEyes'
  return approval.value.alone ? 'alone' : 'open'
}

/** The claims asked for, as a list shows them. */
export function listSummaries(vault: Vault, filter: ClaimFilter, holder: string) {
  const { fourEyes } = getExpenseSettings(vault)
  return { claims: listClaims(vault, filter).map((claim) => summaryOf(claim, holder, fourEyes)), fourEyes }
}
