import { stateAfter } from '#shared/expenses/claim-state-rules.ts'
import { claimSteps } from '#shared/expenses/claim.ts'
import { flatDaysOf, sumsOf } from '#shared/expenses/year-list-rules.ts'
import type { ListedLine, ListedPerson, YearList } from '#shared/expenses/year-list-shapes.ts'
import { must } from '#shared/kernel/result.ts'

import { listPersons, type Person } from '../people/person-queries.ts'
import { lastStep } from './payable-queries.ts'
import type { VaultDb } from './payment-queries.ts'

/** What is decided: approved, or paid. A draft, a claim under way and a refused one are no proof of anything. */
const decidedSteps = claimSteps.filter((step) => ['approved', 'paid'].includes(stateAfter[step]))

const lineRows = (vault: VaultDb) =>
  vault.q
    .selectFrom('expenseLine')
    .leftJoin('expenseLine as corrected', 'corrected.id', 'expenseLine.correctsLineId')
    .leftJoin('payment', (join) =>
      join.onRef('payment.claimId', '=', 'expenseLine.claimId').on('payment.cancelledAt', 'is', null),
    )
    .select([
      'expenseLine.id as lineId',
      'expenseLine.personId',
      'expenseLine.date',
      'expenseLine.kind',
      'corrected.kind as correctedKind',
      'expenseLine.amountCents',
      'expenseLine.activity',
      'expenseLine.reason',
      'expenseLine.mode',
      'expenseLine.trip',
      'expenseLine.metres',
      'expenseLine.forcedReason',
      'payment.paidOn',
      'payment.method',
    ])
    .orderBy('expenseLine.date')
    .orderBy('expenseLine.createdAt')
    .orderBy('expenseLine.id')

type LineRow = ReturnType<ReturnType<typeof lineRows>['execute']> extends Promise<(infer Row)[]> ? Row : never

function lineOf({ forcedReason, correctedKind, personId: _personId, ...row }: LineRow): ListedLine {
  const counted = row.kind === 'correction' ? correctedKind : row.kind
  return {
    ...row,
    countsAs: must(counted === 'correction' ? null : counted, 'kind of a corrected line'),
    isForced: forcedReason !== null,
    method: row.paidOn === null ? null : row.method,
  }
}

/** The lines of one claim, in order of days. */
export const listLinesOfClaim = (vault: VaultDb, claimId: string): ListedLine[] =>
  vault.all(lineRows(vault).where('expenseLine.claimId', '=', claimId)).map(lineOf)

/** A line belongs to the calendar year of its day, whenever its claim was made, approved or paid. */
function listYearRows(vault: VaultDb, year: number): LineRow[] {
  const decided = vault.q.selectFrom('expenseClaim').select('id').where(lastStep, 'in', decidedSteps)
  return vault.all(
    lineRows(vault)
      .where('expenseLine.date', '>=', `${year}-01-01`)
      .where('expenseLine.date', '<=', `${year}-12-31`)
      .where('expenseLine.claimId', 'in', decided),
  )
}

/** On one line, without what is not there: `Rue du Fort 12, 1060 Saint-Gilles`. */
function addressOf({ street, postcode, city }: Person): string | null {
  const town = [postcode, city].filter((part) => part !== null && part !== '').join(' ')
  const address = [street, town].filter((part) => part !== null && part !== '').join(', ')
  return address === '' ? null : address
}

function linesByPerson(rows: readonly LineRow[]): ReadonlyMap<string, readonly ListedLine[]> {
  const lines = new Map<string, ListedLine[]>()
  for (const row of rows) {
    const known = lines.get(row.personId)
    if (known === undefined) lines.set(row.personId, [lineOf(row)])
    else known.push(lineOf(row))
  }
  return lines
}

/** The nominative list of a calendar year: by family name, each line in order of days, and the sums. */
export function getYearList(vault: VaultDb, year: number): YearList {
  const linesOf = linesByPerson(listYearRows(vault, year))
  const systems = new Map(
    vault
      .all(vault.q.selectFrom('claimSystem').select(['personId', 'system']).where('year', '=', year))
      .map(({ personId, system }) => [personId, system]),
  )
  const people: ListedPerson[] = listPersons(vault).flatMap((person) => {
    const lines = linesOf.get(person.id)
    if (lines === undefined) return []
    return {
      personId: person.id,
      name: `${person.lastName} ${person.firstName}`,
      address: addressOf(person),
      system: systems.get(person.id) ?? null,
      lines: [...lines],
      sums: sumsOf(lines, flatDaysOf(lines)),
    }
  })
  const days = people.reduce((sum, { sums }) => sum + sums.days, 0)
  return {
    year,
    people,
    sums: sumsOf(
      people.flatMap(({ lines }) => lines),
      days,
    ),
  }
}
