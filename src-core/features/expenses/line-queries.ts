import { sql } from 'kysely'

import { idsIn, type ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import { stateOf } from '#shared/expenses/claim-state-rules.ts'
import type { ClaimState, ClaimStep, CountedKind } from '#shared/expenses/claim.ts'
import type { CountedLine } from '#shared/expenses/year-facts.ts'
import { must } from '#shared/kernel/result.ts'

type Vault = ReadDb<VaultSchema>

/** A line with what it counts as, and where its claim stands. */
export interface KeptLine extends Omit<VaultSchema['expenseLine'], 'slotIds'> {
  readonly slotIds: readonly string[]
  readonly countsAs: CountedKind
  readonly state: ClaimState
}

/** The last step of a claim; steps written in one instant stand in the order they were written. */
const lastSteps = (vault: Vault) =>
  vault.q.selectFrom('expenseClaim').select([
    'expenseClaim.id as claimId',
    sql<ClaimStep | null>`(SELECT step FROM claimStep WHERE claimStep.claimId = "expenseClaim"."id"
      ORDER BY at DESC, claimStep.rowid DESC LIMIT 1)`.as('lastStep'),
  ])

/** Where each of these claims stands. */
export function statesOfClaims(vault: Vault, claimIds: readonly string[]): ReadonlyMap<string, ClaimState> {
  const rows = vault.all(lastSteps(vault).where('expenseClaim.id', 'in', idsIn(claimIds)))
  return new Map(rows.map(({ claimId, lastStep }) => [claimId, stateOf(lastStep)]))
}

const lineRows = (vault: Vault) =>
  vault.q
    .selectFrom('expenseLine')
    .leftJoin('expenseLine as corrected', 'corrected.id', 'expenseLine.correctsLineId')
    .selectAll('expenseLine')
    .select('corrected.kind as correctedKind')

type LineRow = VaultSchema['expenseLine'] & { readonly correctedKind: string | null }

function keptLines(vault: Vault, rows: readonly LineRow[]): KeptLine[] {
  const states = statesOfClaims(vault, [...new Set(rows.map(({ claimId }) => claimId))])
  return rows.map(({ correctedKind, slotIds, ...row }) => ({
    ...row,
    slotIds: slotIds === null ? [] : (JSON.parse(slotIds) as string[]),
    countsAs: (row.kind === 'correction' ? must(correctedKind, 'a corrected line') : row.kind) as CountedKind,
    state: must(states.get(row.claimId), 'state of a claim'),
  }))
}

/** The lines of a calendar year, of one person or of all; in no order. A correction has the day it corrects. */
export function listLinesOfYear(vault: Vault, year: number, personId?: string): KeptLine[] {
  const rows = lineRows(vault)
    .where('expenseLine.date', '>=', `${year}-01-01`)
    .where('expenseLine.date', '<=', `${year}-12-31`)
  return keptLines(
    vault,
    vault.all(personId === undefined ? rows : rows.where('expenseLine.personId', '=', personId)),
  )
}

/** The lines of a claim, in order of days. A correction it holds may be of another year. */
export function listLinesOfClaims(vault: Vault, claimIds: readonly string[]): KeptLine[] {
  return keptLines(
    vault,
    vault.all(
      lineRows(vault)
        .where('expenseLine.claimId', 'in', idsIn(claimIds))
        .orderBy('expenseLine.date')
        .orderBy('expenseLine.createdAt')
        .orderBy('expenseLine.id'),
    ),
  )
}

/** The lines that have one of these receipts, of anybody, with the corrections of each. */
export const listLinesWithFiles = (vault: Vault, fileIds: readonly string[]): KeptLine[] =>
  keptLines(
    vault,
    vault.all(
      lineRows(vault).where(({ or, eb }) =>
        or([eb('expenseLine.fileId', 'in', idsIn(fileIds)), eb('corrected.fileId', 'in', idsIn(fileIds))]),
      ),
    ),
  )

export const findLine = (vault: Vault, lineId: string): KeptLine | undefined =>
  keptLines(vault, vault.all(lineRows(vault).where('expenseLine.id', '=', lineId)))[0]

/**
 * The corrections of a line, refused ones too, in the order they were written: by row, as the clock may have been set
 * back between two of them.
 */
export const listCorrectionsOf = (vault: Vault, lineId: string): KeptLine[] =>
  keptLines(
    vault,
    vault.all(
      lineRows(vault)
        .where('expenseLine.correctsLineId', '=', lineId)
        .orderBy(sql`"expenseLine".rowid`),
    ),
  )

/** A line as the limits count it; null when its claim was refused: it counts no more. */
export function countedOf(line: KeptLine): CountedLine | null {
  const { state } = line
  if (state === 'refused') return null
  return {
    id: line.id,
    date: line.date,
    kind: line.kind,
    countsAs: line.countsAs,
    amountCents: line.amountCents,
    metres: line.metres,
    mode: line.mode,
    trip: line.trip,
    hasReceipt: line.fileId !== null,
    forced: line.forcedReason !== null,
    state,
    correctsLineId: line.correctsLineId,
  }
}
