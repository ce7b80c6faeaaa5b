import type { ReadDb } from '#db/handle.ts'
import type { VaultSchema } from '#db/vault-schema.ts'
import type { YearStanding } from '#shared/expenses/claim-shapes.ts'
import type { YearSystem } from '#shared/expenses/claim.ts'
import { standingOf } from '#shared/expenses/standing-rules.ts'
import type { YearFacts, YearFigures } from '#shared/expenses/year-facts.ts'
import type { LocalDate } from '#shared/kernel/local-date.ts'

import { findPerson, listPersons, type Person } from '../people/person-queries.ts'
import { getYearFigures } from './figure-queries.ts'
import { countedOf, listLinesOfYear, type KeptLine } from './line-queries.ts'

type Vault = ReadDb<VaultSchema>

/** A person as claims show one. */
export interface Claimant {
  readonly personId: string
  readonly name: string
  readonly hostId: string | null
}

/** A person's year with all that stands behind it. */
export interface PersonYear {
  readonly claimant: Claimant
  readonly facts: YearFacts
  /** The lines of refused claims too. */
  readonly lines: readonly KeptLine[]
  /** At the place for a day of the year at least, as far as the file says. */
  readonly isHere: boolean
}

/** The year of some people, read at once. */
export interface Year {
  readonly figures: YearFigures
  readonly people: readonly PersonYear[]
}

export const claimantOf = (
  person: Pick<VaultSchema['person'], 'id' | 'firstName' | 'lastName' | 'hostId'>,
): Claimant => ({
  personId: person.id,
  name: `${person.firstName} ${person.lastName}`,
  hostId: person.hostId,
})

/** The year of one person; undefined when there is no such person. */
export function findPersonYear(
  vault: Vault,
  { personId, year, today }: { readonly personId: string; readonly year: number; readonly today: LocalDate },
): { readonly figures: YearFigures; readonly person: PersonYear } | undefined {
  const person = findPerson(vault, personId)
  if (person === undefined) return undefined
  const lines = listLinesOfYear(vault, year, personId)
  const system = listSystems(vault, year, personId).get(personId) ?? null
  const otherCents = latestStatements(vault, year, personId).get(personId)?.amountCents ?? null
  return {
    figures: getYearFigures(vault, year, today),
    person: personYear(person, year, { system, otherCents, lines }),
  }
}

/** The year of everyone who has a file: five queries, however many people. */
export function readYear(vault: Vault, year: number, today: LocalDate): Year {
  const systems = listSystems(vault, year)
  const statements = latestStatements(vault, year)
  const linesOf = byPerson(listLinesOfYear(vault, year))
  const people = listPersons(vault).map((person) =>
    personYear(person, year, {
      system: systems.get(person.id) ?? null,
      otherCents: statements.get(person.id)?.amountCents ?? null,
      lines: linesOf.get(person.id) ?? [],
    }),
  )
  return { figures: getYearFigures(vault, year, today), people }
}

function byPerson(lines: readonly KeptLine[]): ReadonlyMap<string, readonly KeptLine[]> {
  const found = new Map<string, KeptLine[]>()
  for (const line of lines) {
    const known = found.get(line.personId)
    if (known === undefined) found.set(line.personId, [line])
    else known.push(line)
  }
  return found
}

function personYear(
  person: Person,
  year: number,
  {
    system,
    otherCents,
    lines,
  }: Pick<YearFacts, 'system' | 'otherCents'> & { readonly lines: readonly KeptLine[] },
): PersonYear {
  const claimant = claimantOf(person)
  const { startDate, endDate } = person
  const counted = lines.map(countedOf).filter((line) => line !== null)
  return {
    claimant,
    facts: { personId: claimant.personId, system, otherCents, lines: counted },
    lines,
    isHere: (startDate ?? '') <= `${year}-12-31` && `${year}-01-01` <= (endDate ?? '9999'),
  }
}

function listSystems(vault: Vault, year: number, personId?: string): ReadonlyMap<string, YearSystem> {
  const rows = vault.q.selectFrom('claimSystem').selectAll().where('year', '=', year)
  return new Map(
    vault.all(personId === undefined ? rows : rows.where('personId', '=', personId)).map((row) => [
      row.personId,
      {
        system: row.system,
        ceiling: row.ceiling,
        category: row.category,
        regularTransport: row.regularTransport === 1,
      },
    ]),
  )
}

/**
 * The statement that counts for each person: the last one declared, as each says what all other organisations together
 * paid in the year; of two declared the same day, the one filed last.
 */
export function latestStatements(
  vault: Vault,
  year: number,
  personId?: string,
): ReadonlyMap<string, VaultSchema['swornStatement']> {
  return new Map(listStatements(vault, year, personId).map((row) => [row.personId, row]))
}

/** The statements of a year, the one that counts last. */
export function listStatements(
  vault: Vault,
  year: number,
  personId?: string,
): VaultSchema['swornStatement'][] {
  const rows = vault.q
    .selectFrom('swornStatement')
    .selectAll()
    .where('year', '=', year)
    .orderBy('declaredOn')
    .orderBy('createdAt')
    .orderBy('id')
  return vault.all(personId === undefined ? rows : rows.where('personId', '=', personId))
}

/** A person's year beside its limits, as the contract shows it. */
export function standingShown({ claimant, facts }: PersonYear, figures: YearFigures): YearStanding {
  const { system, byState, over, warnings, ...standing } = standingOf(facts, figures)
  return {
    ...claimant,
    ...standing,
    system: system === null ? null : { ...system },
    byState: { ...byState },
    over: [...over],
    warnings: [...warnings],
  }
}
