import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'
import type { InputOf } from '#shared/kernel/contract-kit.ts'

import type { Expenses, SuggestedDay, SuggestedPerson } from './expense-facts.ts'

/** The days that were unticked, as `<personId> <date>`. */
export type Unticked = ReadonlySet<string>

export const nothingUnticked: Unticked = new Set()

const keyOf = (personId: string, date: string): string => `${personId} ${date}`

/** A day that would pass a limit is decided in the claim itself, never in one go. */
export const canTick = (person: SuggestedPerson, day: SuggestedDay): boolean =>
  person.obstacle === null && day.passes === null

export const isTicked = (unticked: Unticked, person: SuggestedPerson, day: SuggestedDay): boolean =>
  canTick(person, day) && !unticked.has(keyOf(person.personId, day.date))

export function ticked(unticked: Unticked, person: SuggestedPerson, date: string, isOn: boolean): Unticked {
  const after = new Set(unticked)
  if (isOn) after.delete(keyOf(person.personId, date))
  else after.add(keyOf(person.personId, date))
  return after
}

/** Somebody with real costs is invited to write a claim as long as one of the days, or none yet, was submitted. */
export const isProposed = ({ days, obstacle, alreadyClaimed }: SuggestedPerson): boolean =>
  days.length > 0 || (obstacle === 'realCosts' && alreadyClaimed.length === 0)

/** The claim of the month that is there already: the open one, else the latest that was not refused. */
export const claimThere = (claims: readonly ClaimSummary[], personId: string): ClaimSummary | null => {
  const own = claims.filter((claim) => claim.personId === personId && claim.state !== 'refused')
  return own.find(({ state }) => state === 'draft') ?? own[0] ?? null
}

/** The days ticked of one person, and what they come to in cents. */
export function chosenOf(unticked: Unticked, person: SuggestedPerson) {
  const days = person.days.filter((day) => isTicked(unticked, person, day))
  return { days, cents: days.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0) }
}

/** What is asked of the core: a claim for each person who has a day left. */
export function claimsToDraft(
  unticked: Unticked,
  people: readonly SuggestedPerson[],
  month: string,
): InputOf<Expenses['draftClaims']>['claims'] {
  return people.flatMap((person) => {
    const { days } = chosenOf(unticked, person)
    return days.length === 0
      ? []
      : [{ personId: person.personId, month, dates: days.map(({ date }) => date) }]
  })
}
