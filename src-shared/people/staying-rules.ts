import type { LocalDate } from '#shared/kernel/local-date.ts'

import { heldBack, type KeptFacts, type Leaving, leavingOn } from './erasure-rules.ts'
import type { RetentionMonths } from './retention-rules.ts'

/** Somebody of whom a purge leaves what is past its term, and why. */
export interface Staying {
  readonly personId: string
  /** The money that is due, in cents. */
  readonly unpaidCents: number
  readonly isListed: boolean
}

/**
 * Of whom a purge up to a day would take more, were they not held back. Worked example: somebody left two years ago,
 * and a claim of 44,02 € was never paid: the file stays until it is. Somebody who left last month is not named: no term
 * has come.
 */
export function stayingOn(facts: KeptFacts, months: RetentionMonths, until: LocalDate): Staying[] {
  const held = heldBack(facts)
  return facts.people
    .filter(({ id }) => held.has(id))
    .flatMap(({ id: personId }) => {
      const theirs = factsOf(facts, personId)
      const free = { ...theirs, due: new Map<string, number>(), listed: new Set<string>() }
      if (sizeOf(leavingOn(free, months, until)) === sizeOf(leavingOn(theirs, months, until))) return []
      const unpaidCents = theirs.claims.reduce((sum, { id }) => sum + (facts.due.get(id) ?? 0), 0)
      return [{ personId, unpaidCents, isListed: facts.listed.has(personId) }]
    })
}

/** The facts about one person alone. */
function factsOf(facts: KeptFacts, personId: string): KeptFacts {
  const theirs = <T extends { readonly personId: string | null }>(rows: readonly T[]): readonly T[] =>
    rows.filter((row) => row.personId === personId)
  return {
    ...facts,
    people: facts.people.filter(({ id }) => id === personId),
    notesGiven: theirs(facts.notesGiven),
    trainings: theirs(facts.trainings),
    keys: theirs(facts.keys),
    claims: theirs(facts.claims),
    years: theirs(facts.years),
    agreements: [],
    removed: theirs(facts.removed),
  }
}

/** How much goes: holding somebody back only ever makes it less. */
function sizeOf({ removed, ...sets }: Leaving): number {
  return Object.values(sets).reduce((sum, ids) => sum + ids.size, removed.length)
}
