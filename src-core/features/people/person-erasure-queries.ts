import { type LocalDate } from '#shared/kernel/local-date.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { type KeptByRule, type KeptFacts, leavingWith, nothingKept } from '#shared/people/erasure-rules.ts'
import type { keepingContract } from '#shared/people/keeping-contract.ts'
import { endOfYear, isDue as isPast, keptUntil } from '#shared/people/retention-rules.ts'

import type { Handlers, VaultQueryContext } from '../../context.ts'
import { countCopiesOfOthers, countVaultsAside } from '../backup/vault-renewal-service.ts'
import { isDue, listOpenClaimsOf } from '../expenses/due-queries.ts'
import { historyOf, listSlotsOf, listSlotsToCome } from '../hosts/host-slots-queries.ts'
import { findHost } from '../hosts/hosts-queries.ts'
import { listErasedPeople } from './erased-people-queries.ts'
import { countsOf, planOf } from './erasure-plan-queries.ts'
import { readKeptFacts } from './kept-facts-queries.ts'
import { listGiven } from './note-given-queries.ts'
import { findPerson, listKeysOf, type Person } from './person-queries.ts'
import { monthsOf } from './purge-queries.ts'

type Keeping = Handlers<typeof keepingContract>
type Vault = VaultQueryContext['vault']

/** The day from which the term of a signed note runs: the last one, and today when none came yet. */
const leftOn = ({ endDate }: Person, today: LocalDate): LocalDate =>
  endDate === null || endDate > today ? today : endDate

/** What the rules of the place still keep of somebody who is erased today. */
export function keptByRule(vault: Vault, person: Person, today: LocalDate): KeptByRule {
  const { claims, informationNotes } = monthsOf(vault)
  return {
    claims: (year) => !isPast(endOfYear(year), claims, today),
    signedNotes: !isPast(leftOn(person, today), informationNotes, today),
  }
}

/** What is due to somebody: approved, and not paid. */
export function unpaidOf(vault: Vault, personId: string) {
  const claims = listOpenClaimsOf(vault, personId).filter(isDue)
  return { claims, cents: claims.reduce((sum, { totalCents }) => sum + totalCents, 0) }
}

export const previewErasure: Keeping['previewErasure'] = (context, { personId }) => {
  const { vault, today, house } = context
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const facts = readKeptFacts(context)
  const theirs = facts.claims.filter((claim) => claim.personId === personId)
  const kept = keptByRule(vault, person, today)
  const unpaid = unpaidOf(vault, personId)
  const plans = {
    keep: planOf(vault, leavingWith(facts, personId, kept)),
    erase: planOf(vault, leavingWith(facts, personId, nothingKept)),
  }
  return ok({
    name: `${person.firstName} ${person.lastName}`,
    hostId: person.hostId,
    isErased: listErasedPeople(vault).has(personId),
    counts: { keep: countsOf(plans.keep), erase: countsOf(plans.erase) },
    reduces: { keep: plans.keep.reduced.length > 0, erase: plans.erase.reduced.length > 0 },
    keptYears: keptYearsOf(vault, theirs, kept),
    keptNotes: kept.signedNotes ? keptNotesOf(vault, person, today) : [],
    openClaims: listOpenClaimsOf(vault, personId).length,
    unpaid: unpaid.claims.map(({ state: _state, ...claim }) => claim),
    unpaidCents: unpaid.cents,
    keysOut: listKeysOf(vault, personId)
      .filter(({ returnedOn }) => returnedOn === null)
      .map(({ keyLabel }) => keyLabel),
    rota: onTheRota(context, person),
    aside: countVaultsAside(house),
    others: countCopiesOfOthers(house),
  })
}

function keptYearsOf(vault: Vault, claims: KeptFacts['claims'], kept: KeptByRule) {
  const { claims: months } = monthsOf(vault)
  const years = [...new Set(claims.map(({ year }) => year))].filter(kept.claims).toSorted()
  return years.map((year) => ({
    year,
    claims: claims.filter((claim) => claim.year === year).length,
    keptUntil: keptUntil(endOfYear(year), months),
  }))
}

function keptNotesOf(vault: Vault, person: Person, today: LocalDate) {
  const until = keptUntil(leftOn(person, today), monthsOf(vault).informationNotes)
  return listGiven(vault, person.id)
    .filter(({ signature }) => signature !== 'none')
    .map(({ version, signedOn }) => ({ version, signedOn, keptUntil: until }))
}

/** What the rota knows of somebody under the display name: it stays, until the name is taken away there too. */
function onTheRota({ db, now, today }: VaultQueryContext, { hostId }: Person) {
  const host = hostId === null ? undefined : findHost(db, hostId)
  if (host === undefined) return null
  const { id, displayName, archivedAt } = host
  return {
    hostId: id,
    displayName,
    isArchived: archivedAt !== null,
    held: historyOf(listSlotsOf(db, id), now, today).slotsInAll,
    toCome: listSlotsToCome(db, id, now).length,
  }
}
