import type { Handlers, VaultCommandContext } from '#core/context.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readPersonWords } from '#shared/people/person-rules.ts'
import type { PersonWords } from '#shared/people/person.ts'
import type { personsContract } from '#shared/people/persons-contract.ts'

import { findHost } from '../hosts/hosts-queries.ts'
import { findInstitution } from './institution-queries.ts'
import { findPerson, findPersonOfHost } from './person-queries.ts'

type Persons = Handlers<typeof personsContract>

const unknownYet: Omit<PersonWords, 'firstName' | 'lastName'> = {
  hostId: null,
  email: null,
  phone: null,
  languages: [],
  street: null,
  postcode: null,
  city: null,
  emergencyName: null,
  emergencyPhone: null,
  emergencyRelation: null,
  institutionId: null,
  iban: null,
  accountHolder: null,
  startDate: null,
  endDate: null,
  photoPermission: 'notAsked',
  photoAskedOn: null,
  note: null,
}

/** The row's own columns: a list is kept as JSON. */
const columnsOf = ({ languages, ...words }: PersonWords) => ({
  ...words,
  languages: JSON.stringify(languages),
})

type LinkRefusal =
  | { readonly type: 'HostUnknown'; readonly hostId: string }
  | { readonly type: 'HostTaken'; readonly hostId: string; readonly personId: string }
  | { readonly type: 'InstitutionUnknown'; readonly institutionId: string }

/** A host is one person at most, and who delegates somebody is on the list of institutions. */
function canLink(
  { db, vault }: VaultCommandContext,
  { hostId, institutionId }: PersonWords,
  personId: string | null,
): Result<null, LinkRefusal> {
  if (hostId !== null) {
    // A host who was erased with the open facts leaves its file as it is.
    const holder = findPersonOfHost(vault, hostId)
    if (holder !== undefined && holder.id !== personId)
      return err({ type: 'HostTaken', hostId, personId: holder.id })
    if (holder === undefined && findHost(db, hostId) === undefined)
      return err({ type: 'HostUnknown', hostId })
  }
  return institutionId === null || findInstitution(vault, institutionId) !== undefined
    ? ok(null)
    : err({ type: 'InstitutionUnknown', institutionId })
}

/** What was typed over what stood there; a property that was left out says nothing. */
type Typed = { readonly [K in keyof PersonWords]?: PersonWords[K] | undefined }
const written = (before: PersonWords, typed: Typed): PersonWords => ({
  ...before,
  ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)),
})

export const addPerson: Persons['addPerson'] = (context, typed) => {
  const { vault, newId, now } = context
  const { firstName, lastName } = typed
  const words = readPersonWords(written({ ...unknownYet, firstName, lastName }, typed))
  if (!words.ok) return words
  const linked = canLink(context, words.value, null)
  if (!linked.ok) return linked
  const personId = newId()
  const columns = columnsOf(words.value)
  vault.run(vault.q.insertInto('person').values({ id: personId, ...columns, createdAt: now }))
  return ok({ personId })
}

export const changePerson: Persons['changePerson'] = (context, { personId, ...typed }) => {
  const { vault } = context
  const person = findPerson(vault, personId)
  if (person === undefined) return err({ type: 'PersonUnknown', personId })
  const { id: _id, createdAt: _createdAt, ...before } = person
  const words = readPersonWords(written(before, typed))
  if (!words.ok) return words
  const linked = canLink(context, words.value, personId)
  if (!linked.ok) return linked
  vault.run(vault.q.updateTable('person').set(columnsOf(words.value)).where('id', '=', personId))
  return ok({})
}
