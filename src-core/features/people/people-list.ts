import type { VaultQueryContext } from '#core/context.ts'
import { isStillHere } from '#shared/people/person-rules.ts'

import { listHosts } from '../hosts/hosts-queries.ts'
import { listErasedPeople } from './erased-people-queries.ts'
import { listInstitutions } from './institution-queries.ts'
import { findNoteInForce, linkedHost, listKeyLoans, listPersons } from './person-queries.ts'

/** What the list of files shows of each person, and the version of the information note that is in force. */
export function listPeople({ db, vault, today }: Pick<VaultQueryContext, 'db' | 'vault' | 'today'>) {
  const hosts = new Map(listHosts(db, { archived: true }).map((host) => [host.id, linkedHost(host)]))
  const institutions = new Map(listInstitutions(vault).map(({ id, name }) => [id, { id, name }]))
  const keysOut = listKeyLoans(vault).filter(({ returnedOn }) => returnedOn === null)
  const erased = listErasedPeople(vault)
  const note = findNoteInForce(vault)
  const people = listPersons(vault).map((person) => ({
    id: person.id,
    firstName: person.firstName,
    lastName: person.lastName,
    host: hosts.get(person.hostId ?? '') ?? null,
    email: person.email,
    phone: person.phone,
    institution: institutions.get(person.institutionId ?? '') ?? null,
    keys: keysOut.filter(({ personId }) => personId === person.id).map(({ keyLabel }) => keyLabel),
    noteGivenOn: note.given.get(person.id)?.givenOn ?? null,
    noteSignedOn: note.given.get(person.id)?.signedOn ?? null,
    photoPermission: person.photoPermission,
    startDate: person.startDate,
    endDate: person.endDate,
    isActive: !erased.has(person.id) && isStillHere(person, today),
    isErased: erased.has(person.id),
  }))
  return { noteVersion: note.version, people }
}
